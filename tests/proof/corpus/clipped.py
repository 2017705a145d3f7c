"""Clipped: the words stand in the file, and a reader can copy them, but no ink shows them."""

from __future__ import annotations

from tests.proof.corpus.case import Case
from tests.proof.corpus.specimens import leaflet

FAMILY = "clipped"
SECOND = ".prose p:nth-child(2)"

CASES = (
    Case("overflow-hidden", FAMILY, leaflet, css=f"{SECOND} {{ height: 18pt; overflow: hidden }}"),
    Case("max-lines", FAMILY, leaflet, css=f"{SECOND} {{ max-lines: 1; block-ellipsis: none; continue: discard }}"),
)
