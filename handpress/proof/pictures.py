"""Pictures: a PDF and the marks on it go in; a PNG of each page that has a mark comes out, with the places framed."""

from __future__ import annotations

import io
from collections.abc import Iterable
from contextlib import suppress

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageDraw

from handpress.proof.boxes import Box
from handpress.proof.mark import Mark

DOTS_PER_POINT = 100 / 72
MOST = 5
RED, LINE, ROOM = (200, 0, 0), 3, 4.0


def ready() -> None:
    """Import what writes pictures."""
    Image.preinit()


def pictures(pdf: bytes, marks: Iterable[Mark]) -> dict[int, bytes]:
    """Page, from 1, → PNG; of the first pages only, and none where the file can't be drawn."""
    places: dict[int, list[Box]] = {}
    for mark in marks:
        if mark.page is not None:
            places.setdefault(mark.page, []).extend([mark.box] if mark.box else [])
    made: dict[int, bytes] = {}
    with suppress(pypdfium2.PdfiumError, IndexError):
        document = pypdfium2.PdfDocument(pdf)
        for page in sorted(places)[:MOST]:
            made[page + 1] = drawn(document[page], places[page])
    return made


def drawn(page: pypdfium2.PdfPage, boxes: Iterable[Box]) -> bytes:
    """A page with frames around these places."""
    picture = page.render(scale=DOTS_PER_POINT).to_pil().convert("RGB")
    pen, height = ImageDraw.Draw(picture), page.get_height()
    for left, bottom, right, top in boxes:
        frame = (left - ROOM, height - top - ROOM, right + ROOM, height - bottom + ROOM)
        pen.rectangle([side * DOTS_PER_POINT for side in frame], outline=RED, width=LINE)
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()
