"""Signs: a page of a PDF goes in; the signs of its marked pieces that mirrors change come out, as the file writes them.

In text from right to left extraction guesses that `≥` before a number belongs to the Arabic beside it, and gives `≤`.
What the file says of each glyph is no guess.
"""

from __future__ import annotations

import re
from collections import defaultdict
from io import BytesIO
from typing import Any

import pikepdf

from handpress.proof.shown import HEXADECIMAL, said, whole

MIRRORED = frozenset("<>≤≥")
STEP = re.compile(
    rb"(?P<about><<[^<>]*>>|/\w+)\s*BDC\b|(?P<bare>/\w+)\s+BMC\b|(?P<end>EMC)\b|(?P<font>/[^\s/<>\[\]()]+)\s+-?[\d.]+\s+Tf\b"
    rb"|\[(?P<texts>(?:<[0-9a-fA-F]*>|[-+\d.\s]+)*)\]\s*TJ\b|(?P<text><[0-9a-fA-F]*>)\s*Tj\b"
)
NUMBER = re.compile(rb"/MCID\s+(\d+)")


def signs(pdf: bytes, number: int) -> dict[int, list[str]]:
    """The mirrored signs of each piece of a page, counted from 0, by the number of the piece, from left to right."""
    with pikepdf.open(BytesIO(pdf)) as file:
        return signs_of(file.pages[number])


def signs_of(page: Any) -> dict[int, list[str]]:
    fonts = page.resources.get("/Font", {})
    found: dict[int, list[str]] = defaultdict(list)
    open_: list[int | None] = []
    readings: dict[int, str] = {}
    for step in STEP.finditer(whole(page.obj)):
        if step["end"]:
            del open_[-1:]
        elif step["about"] or step["bare"]:
            mark = NUMBER.search(step["about"] or b"")
            open_.append(int(mark[1]) if mark else None)
        elif step["font"]:
            name = step["font"].decode()
            readings = said(fonts[name]) if name in fonts else {}
        elif (piece := next((mark for mark in reversed(open_) if mark is not None), None)) is not None:
            read = "".join(readings.get(code, "") for code in codes(step["texts"] or step["text"] or b""))
            found[piece] += [letter for letter in read if letter in MIRRORED]
    return found


def codes(shown: bytes) -> list[int]:
    """The glyphs that are shown, two bytes each."""
    text = bytes.fromhex(b"".join(HEXADECIMAL.findall(shown)).decode())
    return [int.from_bytes(text[at : at + 2], "big") for at in range(0, len(text) - 1, 2)]


def put_right(text: list[str], written: list[str]) -> None:
    """Set the signs of a piece, whose letters stand from left to right, as the file writes them."""
    places = [at for at, letter in enumerate(text) if letter in MIRRORED]
    if len(places) == len(written):
        for at, sign in zip(places, written, strict=True):
            text[at] = sign
