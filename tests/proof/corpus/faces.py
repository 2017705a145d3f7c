"""Faces: the text layer is right and the paper shows boxes, blanks or other people's glyphs; or the other way round."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pikepdf import Dictionary, Name, Object, Pdf

from tests.proof.corpus.case import Case, Face, swap
from tests.proof.corpus.knife import Change
from tests.proof.corpus.pages import text
from tests.proof.corpus.specimens import leaflet

FAMILY = "faces"
FORGED = "forged-faces"


def blank(face: Face, *signs: str) -> None:
    """Take the ink out of these characters."""
    names = face.getBestCmap()
    for sign in signs:
        face["glyf"][names[ord(sign)]] = face["glyf"][names[ord(" ")]]


def exchanged(face: Face, one: str, other: str) -> None:
    """Draw each of two characters as the other."""
    names, glyphs = face.getBestCmap(), face["glyf"]
    first, second = names[ord(one)], names[ord(other)]
    glyphs[first], glyphs[second] = glyphs[second], glyphs[first]


def drawn_as(face: Face, sign: str, like: str) -> None:
    """Draw a character as another one."""
    names = face.getBestCmap()
    face["glyf"][names[ord(sign)]] = face["glyf"][names[ord(like)]]


def forged(change: Callable[..., None], *signs: str) -> Callable[[Face], None]:
    """A change of a face with its characters."""
    return lambda face: change(face, *signs)


def fonts(pdf: Pdf) -> list[Object]:
    """The fonts of the first page."""
    return [font for _, font in sorted(pdf.pages[0].obj.Resources.Font.items())]


def plain_helvetica(pdf: Pdf) -> None:
    """Put a face of the reader's own machine for ours."""
    named: Any = pdf.pages[0].obj.Resources.Font
    for name in list(named.keys()):
        other = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        named[name] = pdf.make_indirect(other)


def renamed(pdf: Pdf) -> None:
    """A face that says that it is another one."""
    for font in fonts(pdf):
        font.BaseFont = font.DescendantFonts[0].BaseFont = Name("/AAAAAA+Arial")
        font.DescendantFonts[0].FontDescriptor.FontName = Name("/AAAAAA+Arial")


def not_embedded(pdf: Pdf) -> None:
    for font in fonts(pdf):
        descriptor = font.DescendantFonts[0].FontDescriptor
        for key in ("/FontFile2", "/FontFile3"):
            if key in descriptor:
                del descriptor[key]


def no_text_layer(pdf: Pdf) -> None:
    for font in fonts(pdf):
        del font["/ToUnicode"]


def text_layer(pattern: bytes, new: bytes) -> Change:
    """Change what a glyph is read and copied as."""

    def change(pdf: Pdf) -> None:
        places = 0
        for font in fonts(pdf):
            told, found = re.subn(pattern, new, font.ToUnicode.read_bytes())
            places += found
            font.ToUnicode.write(told)
        assert places

    return change


def other_glyphs(pdf: Pdf) -> None:
    """Map the codes of the text to other glyphs of the face."""
    for font in fonts(pdf):
        font.DescendantFonts[0].CIDToGIDMap = pdf.make_stream(b"\0\1" * 2000)


CASES = (
    Case("blank-five", FAMILY, leaflet, face=forged(blank, "5")),
    Case("blank-minus", FAMILY, leaflet, face=forged(blank, "−")),
    Case("blank-decimal-point", FAMILY, leaflet, face=forged(blank, ".")),
    Case("blank-m", FAMILY, leaflet, face=forged(blank, "m")),
    Case("all-blank", FAMILY, leaflet, face=forged(blank, *"abcdefghijklmnopqrstuvwxyz0123456789")),
    Case("box-for-a-hieroglyph", FAMILY, lambda: text("Take two \U00013000 a day.")),
    Case("box-for-armenian", FAMILY, lambda: text("In Armenian: դեղաչափ.")),
    Case("box-for-korean", FAMILY, lambda: text("In Korean: 용량.")),
    Case("box-for-a-picture-sign", FAMILY, lambda: text("Call us \U0001f4de now.")),
    Case("box-printed-for-a-letter", FAMILY, leaflet, printed=swap("Store it dry", "Store \U00013000 it dry")),
    Case("helvetica", FAMILY, leaflet, pdf=plain_helvetica),
    Case("another-name", FAMILY, leaflet, pdf=renamed),
    Case("not-embedded", FAMILY, leaflet, pdf=not_embedded),
    Case("no-text-layer", FAMILY, leaflet, pdf=no_text_layer),
    Case("five-copied-as-six", FAMILY, leaflet, pdf=text_layer(rb"<0035>", b"<0036>")),
    Case("minus-copied-as-plus", FAMILY, leaflet, pdf=text_layer(rb"<2212>", b"<002b>")),
    Case("all-one-glyph", FAMILY, leaflet, pdf=other_glyphs),
    Case("digits-exchanged", FORGED, leaflet, face=forged(exchanged, "2", "5")),
    Case("one-drawn-as-seven", FORGED, leaflet, face=forged(drawn_as, "1", "7")),
    Case("minus-drawn-as-plus", FORGED, leaflet, face=forged(drawn_as, "−", "+")),
    Case("comma-drawn-as-point", FORGED, leaflet, face=forged(drawn_as, ",", ".")),
)
