"""Every glyph is drawn as our face draws it, is read as what it shows, and is no empty box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from unicodedata import category, normalize

from fontTools.ttLib import TTLibError  # type: ignore[import-untyped]

from handpress.proof.faces import Face, faces
from handpress.proof.letters import letters, syllabic
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading
from handpress.proof.shown import said, shown

PAD = b"\0"  # outlines may be filled up to an even length
BRACKETS = {"Ps", "Pe", "Pi", "Pf"}
BOX = 0  # the glyph that stands for a sign the face does not have
HINT = "Use a sign that a face of styles/fonts/ has, or add a face that has it."


def strange_glyphs(reading: Reading) -> Iterator[Mark]:
    """The faces of the file, and the glyphs that its pages show, against our own."""
    ours = faces(reading.galley.fonts)
    fonts, codes = shown(reading.file)
    for key, font in fonts.items():
        name, face = embedded(font)
        ours_of_it = ours.get(face.name) if face and called(name, face.name) else None
        if face is None or ours_of_it is None:
            yield Mark(
                "F110", f"the typeface {name} is not one of ours", HINT, page=min(codes[key].values(), default=None)
            )
            continue
        spoken = said(font)
        for code, page in sorted(codes[key].items()):
            if fault := wrong(code, face, ours_of_it, spoken.get(code, "")):
                yield Mark("F111", f"{face.name}: {fault}", HINT, page=page)


def called(name: str, full: str) -> bool:
    """Whether a font of the file goes by the name of its face: `Source-Sans-3` is `Source Sans 3 Regular`."""
    one, other = (re.sub(r"[\W_]", "", text).casefold() for text in (name, full))
    return one.startswith(other) or other.startswith(one)


def embedded(font: Any) -> tuple[str, Face | None]:
    """A font's name, and its face where that is whole in the file, and its glyphs are numbered as in our files."""
    name = str(font.get("/BaseFont", "without a name")).removeprefix("/").partition("+")
    try:
        inner = font.DescendantFonts[0]
        if font.get("/Encoding") != "/Identity-H" or inner.get("/CIDToGIDMap", "/Identity") != "/Identity":
            return name[2] or name[0], None
        return name[2] or name[0], Face(inner.FontDescriptor.FontFile2.read_bytes())
    except (AttributeError, IndexError, KeyError, TTLibError):
        return name[2] or name[0], None


def wrong(code: int, face: Face, ours: Face, spoken: str) -> str:
    """What is wrong with a glyph."""
    if code == BOX:
        return f"a box stands in place of “{spoken}”"
    if not drawn_alike(code, face, ours):
        return f"“{spoken}” is not drawn as in our file"
    signs = ours.signs.get(code, set())
    plain = {letters(normalize("NFKC", sign)) for sign in signs}
    if not plain or letters(normalize("NFKC", spoken)) in plain or exempt(spoken) or syllabic("".join(signs)):
        return ""
    return f"“{''.join(sorted(signs))}” on paper is read aloud as “{spoken}”" if spoken else ""


def drawn_alike(code: int, face: Face, ours: Face) -> bool:
    one, other = face.drawing(code), ours.drawing(code)
    if one is not None and other is not None and one.rstrip(PAD) == other.rstrip(PAD):
        return True
    try:
        return face.outline(code) == ours.outline(code)
    except (KeyError, IndexError, TTLibError):
        return False


def exempt(spoken: str) -> bool:
    """Brackets are mirrored in text from right to left; in syllabic scripts a glyph is not one sign."""
    return syllabic(spoken) or (len(spoken) == 1 and category(spoken) in BRACKETS)
