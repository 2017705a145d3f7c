"""The pictures of the documentation show the pages that are printed now."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from docs.pictures import FOLDER, PICTURES, Picture, drawn

LARGEST = 120_000  # bytes: a page of documentation should open at once
# Pictures are kept with few colours, and engines draw the edges of letters each in its own way: only a patch of several
# pixels that is clearly lighter or darker is a change, and a few of those may be chance.
PATCH, CLEARLY, FEW = 4, 40, 0.002


def change(one: Image.Image, other: Image.Image) -> float:
    """The share of patches that differ clearly, from 0 to 1; pages of different size differ wholly."""
    if one.size != other.size:
        return 1.0
    small = [image.convert("L").reduce(PATCH) for image in (one, other)]
    counts = ImageChops.difference(*small).histogram()
    return sum(counts[CLEARLY:]) / sum(counts)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_shows_the_page(picture: Picture, dist: Path) -> None:
    differs = change(Image.open(picture.file), drawn(picture, dist))
    assert differs <= FEW, f"{picture.name} shows an earlier page ({differs:.1%} differs): run ./make pictures"


def test_a_moved_line_is_a_change() -> None:
    page = Image.open(PICTURES[0].file).convert("L")
    moved = page.copy()
    moved.paste(page.crop((0, 300, page.width, 700)), (0, 320))
    assert change(page, moved) > FEW
    assert change(page, page) == 0


def test_pictures_are_small() -> None:
    sizes = {file.name: file.stat().st_size for file in FOLDER.glob("*.png")}
    assert len(sizes) > len(PICTURES)  # and the catalogue
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
