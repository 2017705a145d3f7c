"""Letters: what is read of each face is what fontTools reads of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from handpress.load.faces import face

FONTS = Path(__file__).resolve().parents[2] / "styles" / "fonts"
FACES = sorted(FONTS.rglob("*.ttf"))


@pytest.mark.parametrize("file", FACES, ids=lambda file: file.stem)
def test_a_face_has_these_letters_and_this_family(file: Path) -> None:
    with TTFont(file) as font:
        names = font["name"]
        assert face(file) == (names.getDebugName(16) or names.getDebugName(1), frozenset(font.getBestCmap()))


def test_the_house_has_a_regular_and_a_bold_of_every_family() -> None:
    """The press makes no bold of its own."""
    for folder in (path for path in FONTS.iterdir() if path.is_dir()):
        weights = {path.stem.partition("_")[2] for path in folder.glob("*.ttf")}
        assert {"400Regular", "700Bold"} <= weights, folder.name
        assert (folder / "OFL.txt").read_text(encoding="utf-8").count("SIL OPEN FONT LICENSE")
