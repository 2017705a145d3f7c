"""Faces: the text layer reads right, and the glyphs on the paper are boxes, blanks, or other people's."""

from __future__ import annotations

from tests.proof.corpus.case import Case, Face
from tests.proof.corpus.specimens import leaflet

FAMILY = "faces"


def blank_five(font: Face) -> None:
    """Take the ink out of the digit five."""
    name = font.getBestCmap()[ord("5")]
    font["glyf"][name] = font["glyf"][font.getBestCmap()[ord(" ")]]


def without_w(font: Face) -> None:
    """Take the letter w out of the face: another face is taken, or a box printed."""
    for table in font["cmap"].tables:
        table.cmap.pop(ord("w"), None)


CASES = (
    Case("blank-five", FAMILY, leaflet, face=blank_five),
    Case("no-w", FAMILY, leaflet, face=without_w),
)
