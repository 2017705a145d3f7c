"""Printed: the bytes of a PDF go in; each page's letters with their boxes, and its picture, come out."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from handpress.proof.boxes import Box
from handpress.proof.letters import UNKNOWN, letter
from handpress.proof.signs import MIRRORED, put_right, signs
from handpress.proof.tags import spoken
from handpress.proof.turned import direction, turned

DOTS_PER_INCH = 100
SCALE = DOTS_PER_INCH / 72
ASCII = 127
NO_MARK = -1
FIRST_HALF, SECOND_HALF, AFTER_HALVES = 0xD800, 0xDC00, 0xE000  # of a character beyond the first 65,536


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size in points, and its picture in grey, row by row from the top, about `SCALE` dots a point."""

    width: float
    height: float
    picture: bytes
    columns: int
    rows: int
    stride: int

    def dots(self, box: Box) -> tuple[int, int, int, int]:
        """A box in dots: left, top, right, bottom, as far as it lies on the sheet."""
        across, down = self.columns / self.width, self.rows / self.height  # a sheet is drawn to fill all its dots
        left, bottom, right, top = box
        return (
            max(0, min(self.columns, int(left * across))),
            max(0, min(self.rows, int((self.height - top) * down))),
            max(0, min(self.columns, int(right * across) + 1)),
            max(0, min(self.rows, int((self.height - bottom) * down) + 1)),
        )

    def darkest(self, box: Box) -> int:
        """The grey of the darkest dot in a box; white, where the box holds none."""
        left, top, right, bottom = self.dots(box)
        rows = (self.picture[row * self.stride + left : row * self.stride + right] for row in range(top, bottom))
        return min((min(row) for row in rows if row), default=255)


@dataclass(slots=True)
class Printed:
    """All pages and all their letters, each with its page, counted from 0, and its ink's box.

    The letters stand in the order in which the file is read aloud; those that no tag holds come last, from `loose` on.
    `depths` are those of the tagged headings.
    """

    sheets: list[Sheet]
    text: str
    pages: list[int]
    boxes: list[Box]
    loose: int
    depths: list[int]


@dataclass(slots=True)
class Piece:
    """Letters that stand in one marked piece of a page."""

    text: list[str] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    def turn(self, backwards: bool) -> None:
        """Put the letters in the order of reading."""
        order = turned(self.text, self.boxes, backwards)
        self.text, self.boxes = [self.text[at] for at in order], [self.boxes[at] for at in order]

    @property
    def doubtful(self) -> bool:
        """Whether it is of numbers and signs alone, and extraction may have mirrored a sign."""
        return not MIRRORED.isdisjoint(self.text) and not any(direction(letter) == "r" for letter in self.text)


def printed(pdf: bytes, backwards: bool) -> Printed:
    """Read a PDF whose lines run from right to left, or not. Raises pypdfium2.PdfiumError where it is none."""
    document = pypdfium2.PdfDocument(pdf)
    sheets: list[Sheet] = []
    tagged: list[tuple[int, Piece]] = []
    loose: list[tuple[int, Piece]] = []
    depths: list[int] = []
    try:
        for number in range(len(document)):
            page = document[number]
            sheets.append(sheet(page))
            found = pieces(page)
            for piece in found.values():
                piece.turn(backwards)
            if doubtful := [mark for mark, piece in found.items() if backwards and piece.doubtful]:
                written = signs(pdf, number)
                for mark in doubtful:
                    put_right(found[mark].text, written.get(mark, []))
            order, tops = spoken(page)
            depths += tops
            tagged += [(number, found.pop(mark)) for mark in order if mark in found]
            (loose if order else tagged).extend((number, piece) for piece in found.values())
            page.close()
    finally:
        document.close()
    both = [*tagged, *loose]
    return Printed(
        sheets,
        "".join("".join(piece.text) for _, piece in both),
        [number for number, piece in both for _ in piece.text],
        [box for _, piece in both for box in piece.boxes],
        sum(len(piece.text) for _, piece in tagged),
        depths,
    )


def sheet(page: pypdfium2.PdfPage) -> Sheet:
    width, height = page.get_size()
    picture = page.render(scale=SCALE, grayscale=True)
    found = Sheet(width, height, bytes(picture.buffer), picture.width, picture.height, picture.stride)
    picture.close()
    return found


def pieces(page: pypdfium2.PdfPage) -> dict[int, Piece]:
    """The letters of a page by the number of their marked piece, each in the order of the file."""
    text = page.get_textpage()
    handle, code_of = text.raw, pdfium.FPDFText_GetUnicode
    box_of, mark_of, nameless = boxes_of(page, handle), marks_of(text), pdfium.FPDFText_HasUnicodeMapError
    found: dict[int, Piece] = defaultdict(Piece)
    known: dict[int, str] = {}
    high = 0
    for index in range(pdfium.FPDFText_CountChars(handle)):
        code = code_of(handle, index)
        if FIRST_HALF <= code < AFTER_HALVES:
            code = 0x10000 + ((high - FIRST_HALF) << 10) + code - SECOND_HALF if code >= SECOND_HALF else code
            high = code
            if code < AFTER_HALVES:
                continue
        one = known.get(code)
        if one is None:
            one = known[code] = letter(chr(code))
        if one and code > ASCII and nameless(handle, index) == 1:
            one = UNKNOWN
        if one:
            piece = found[mark_of(index)]
            piece.text.append(one)
            piece.boxes.append(box_of(index))
    text.close()
    return found


def boxes_of(page: pypdfium2.PdfPage, handle: object) -> Callable[[int], Box]:
    """A function that gives the box of the ink of a letter."""
    left, bottom, *_ = page.get_cropbox()
    x0, x1, y0, y1 = sides = [ctypes.c_double() for _ in range(4)]
    pointers = [ctypes.byref(side) for side in sides]
    ask = pdfium.FPDFText_GetCharBox

    def box_of(index: int) -> Box:
        ask(handle, index, *pointers)
        return x0.value - left, y0.value - bottom, x1.value - left, y1.value - bottom

    return box_of


def marks_of(text: pypdfium2.PdfTextPage) -> Callable[[int], int]:
    """A function that gives the marked piece of a letter; it asks once for each object of the page."""
    # With an address in place of a pointer object, which Python would make anew for every letter.
    address = ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
    object_of = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(address)
    page, known = ctypes.cast(text.raw, ctypes.c_void_p), {None: NO_MARK}

    def mark_of(index: int) -> int:
        there = object_of(page, index)
        if there not in known:
            known[there] = pdfium.FPDFPageObj_GetMarkedContentID(pdfium.FPDFText_GetTextObject(text.raw, index))
        return known[there]

    return mark_of
