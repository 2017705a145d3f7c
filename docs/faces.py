"""Faces of other scripts: packages of whole families go in; what the house prints of them comes out in styles/fonts/.

`npm pack @expo-google-fonts/vazirmatn` and its like bring the families; `python docs/faces.py FOLDER` reads the packed
files in FOLDER, and writes the same bytes each time.
"""

from __future__ import annotations

import shutil
import sys
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

FONTS = Path(__file__).resolve().parent.parent / "styles" / "fonts"
LATIN = ("atkinson-hyperlegible-next", "source-sans-3")
WEIGHTS = ("400Regular", "700Bold")

# Signs that a line of Chinese sets as wide as its characters; all others come from the faces of Latin, beside digits.
# Spaces are taken from the face of the words before them.
WIDE = "‘’“”—…"
SPACES = " \u00a0\u2002\u2003\u2009\u200b\u202f"
JOINERS = "\u200c\u200d\u25cc"
# Characters of medicine and of names that GB 2312 lacks.
LATER = "噁脲膙镥铹喆堃玥珺昇祎芃翀赟璟玮珮瑄梓甯曌頔祺垚犇骉祐韫懿"
BLOCKS = ((0x2460, 0x249B), (0x3000, 0x303F), (0x4E00, 0x9FFF), (0xFF00, 0xFFEF))


@dataclass(frozen=True, slots=True)
class Family:
    """A family as it is packed, and what is kept of it: all, where no letters are named."""

    package: str
    letters: frozenset[int] | None = None

    @property
    def folder(self) -> Path:
        return FONTS / self.package


def latin() -> frozenset[int]:
    """What the faces of Latin hold: letters, numbers and signs of these are the same in every script."""
    return frozenset(x for folder in LATIN for file in (FONTS / folder).glob("*.ttf") for x in letters_of(file))


def chinese() -> frozenset[int]:
    """GB 2312 without what the faces of Latin hold: its characters, punctuation, full-width forms, numbers in rings."""
    named = {ord(letter) for letter in gb_2312() if any(low <= ord(letter) <= high for low, high in BLOCKS)}
    return frozenset(named) - latin() | codes(WIDE, SPACES, LATER)


def devanagari() -> frozenset[int]:
    """All that is written in Devanagari: its block, its extensions, and the signs of the Vedas that it shares."""
    named = {*range(0x0900, 0x0980), *range(0x1CD0, 0x1D00), *range(0xA8E0, 0xA900)}
    return frozenset(named) | codes(SPACES, JOINERS)


def codes(*signs: str) -> frozenset[int]:
    return frozenset(ord(letter) for letter in "".join(signs))


def gb_2312() -> Iterator[str]:
    """Every character of GB 2312-80, row by row."""
    for row in range(0xA1, 0xFF):
        for cell in range(0xA1, 0xFF):
            yield from bytes((row, cell)).decode("gb2312", errors="ignore")


def letters_of(file: Path) -> Iterable[int]:
    found: dict[int, str] = TTFont(file).getBestCmap()
    return found


def cut(whole: bytes, letters: frozenset[int]) -> bytes:
    """A face with these letters only: no hints, no alternates for vertical lines, its date as it was."""
    font = TTFont(BytesIO(whole), recalcTimestamp=False)
    options = Options(hinting=False, glyph_names=False, layout_features=["*"])
    options.drop_tables += ["vhea", "vmtx", "BASE", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    written = BytesIO()
    font.save(written)
    return written.getvalue()


def lay_in(family: Family, packed: Path) -> None:
    """Write one family's faces and its licence."""
    family.folder.mkdir(exist_ok=True)
    with tarfile.open(packed) as package:
        for member in package:
            name, source = Path(member.name).name, package.extractfile(member)
            if source is None:
                continue
            if name.endswith(".ttf") and any(name.endswith(f"_{weight}.ttf") for weight in WEIGHTS):
                whole = source.read()
                (family.folder / name).write_bytes(cut(whole, family.letters) if family.letters else whole)
            elif name == "LICENSE_FONT":
                with (family.folder / "OFL.txt").open("wb") as licence:
                    shutil.copyfileobj(source, licence)


def main(folder: Path) -> None:
    families = (
        Family("vazirmatn"),
        Family("noto-sans-hebrew"),
        Family("noto-sans-devanagari", devanagari()),
        Family("noto-sans-sc", chinese()),
    )
    for family in families:
        lay_in(family, next(folder.glob(f"*{family.package}-*.tgz")))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
