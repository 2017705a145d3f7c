"""Tags: a page goes in; the numbers of its marked pieces come out, as a screen reader speaks them."""

from __future__ import annotations

import ctypes
import re

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

DEEPEST = 200
ROOM = 64
HEADING = re.compile(r"H([1-6])")


def spoken(page: pypdfium2.PdfPage) -> tuple[list[int], list[int]]:
    """The marked pieces of a page in the order of its tags, and the depths of its headings."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return [], []
    pieces: list[int] = []
    depths: list[int] = []
    try:
        for number in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            collect(pdfium.FPDF_StructTree_GetChildAtIndex(tree, number), pieces, depths)
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    return list(dict.fromkeys(pieces)), depths


def collect(element: object, pieces: list[int], depths: list[int], depth: int = 0) -> None:
    """Add the marked pieces of an element, and of those inside it."""
    if not element or depth > DEEPEST:
        return
    if heading := HEADING.fullmatch(kind(element)):
        depths.append(int(heading[1]))
    for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            collect(child, pieces, depths, depth + 1)
        elif (piece := pdfium.FPDF_StructElement_GetChildMarkedContentID(element, number)) >= 0:
            pieces.append(piece)


def kind(element: object) -> str:
    """The type of an element: H1, P, L …"""
    room = ctypes.create_string_buffer(ROOM)
    length = pdfium.FPDF_StructElement_GetType(element, room, ROOM)
    return room.raw[: max(0, min(length, ROOM) - 2)].decode("utf-16-le", "replace")
