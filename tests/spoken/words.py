"""The words of a PDF, by the marked pieces in which they are painted."""

from __future__ import annotations

import ctypes
import re
from typing import Any, NamedTuple

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

Line = tuple[int, float]
LETTERS = {2: "-"}  # what pdfium makes of a hyphen at the end of a line
HAN = re.compile("[\u3000-\u9fff\uff00-\uffef]")  # Chinese has no space that the end of a line could take
LINE = 7  # points: more than a superscript is raised, less than a line is high


class Words(NamedTuple):
    """Words with the lines on which they begin and end: page and height."""

    text: str
    start: Line = (-1, 0)
    end: Line = (-1, 0)

    def then(self, other: Words, whole: str = "") -> Words:
        """Both, with the space between them that the end of a line swallowed; `whole` knows where there was none."""
        if not self.text or not other.text:
            return other if not self.text else self
        page, height = self.end
        same = page == other.start[0] and abs(height - other.start[1]) < LINE
        bare = (
            same
            or self.text.endswith("-")
            or self.text[-1].isspace()
            or other.text[0].isspace()
            or self.text + other.text in whole
            or bool(HAN.match(self.text[-1]) and HAN.match(other.text[0]))
        )
        return Words(self.text + ("" if bare else " ") + other.text, self.start, other.end)

    def called(self, text: str) -> Words:
        """Another text at their place."""
        return self._replace(text=text)


Pieces = dict[tuple[int, int], Words]


def pieces(pdf: bytes) -> Pieces:
    """The words of each marked piece, by its page and its number there."""
    found: Pieces = {}
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        open_text = page.get_textpage()  # closed when nothing holds it
        text = open_text.raw
        for index in range(pdfium.FPDFText_CountChars(text)):
            if pdfium.FPDFText_IsGenerated(text, index) != 1:
                mark = pdfium.FPDFPageObj_GetMarkedContentID(pdfium.FPDFText_GetTextObject(text, index))
                letter, line = (
                    LETTERS.get(code := pdfium.FPDFText_GetUnicode(text, index), chr(code)),
                    (number, height(text, index)),
                )
                before = found.get((number, mark), Words("", line))
                found[number, mark] = Words(before.text + letter, before.start, line)
    document.close()
    return found


def height(text: Any, index: int) -> float:
    """Of the line on which a letter stands, in points from the foot of the page."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    return y.value
