"""Shown: a PDF file goes in; its fonts, and the codes of the glyphs that its pages show in each, come out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pikepdf

OPERATORS = "Tf Tj TJ ' \" Do"
MAP = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
HEXADECIMAL = re.compile(rb"<([0-9a-fA-F]*)>")

Key = tuple[int, int]


def shown(file: pikepdf.Pdf) -> tuple[dict[Key, Any], dict[Key, dict[int, int]]]:
    """Every font by its object number; and for each, code → the page, counted from 0, where it first stands."""
    fonts: dict[Key, Any] = {}
    codes: dict[Key, dict[int, int]] = defaultdict(dict)
    for number, page in enumerate(file.pages):
        for font, text in strings(page.obj, page.resources, set()):
            fonts[font.objgen] = font
            for at in range(0, len(text) - 1, 2):
                codes[font.objgen].setdefault(text[at] << 8 | text[at + 1], number)
    return fonts, codes


def strings(stream: Any, resources: Any, seen: set[Key]) -> Iterator[tuple[Any, bytes]]:
    """Every string that is shown, with its font, also in the forms that a page draws."""
    fonts, font = resources.get("/Font", {}), None
    for step in pikepdf.parse_content_stream(stream, OPERATORS):
        operands, operator = step.operands, step.operator
        if str(operator) == "Tf":
            font = fonts.get(str(operands[0]))
        elif str(operator) == "Do":
            form = resources.get("/XObject", {}).get(str(operands[0]))
            if form is not None and form.get("/Subtype") == "/Form" and form.objgen not in seen:
                seen.add(form.objgen)
                yield from strings(form, form.get("/Resources", resources), seen)
        elif font is not None:
            for operand in operands:
                for part in operand if isinstance(operand, pikepdf.Array) else (operand,):
                    if isinstance(part, pikepdf.String):
                        yield font, bytes(part)


def said(font: Any) -> dict[int, str]:
    """Code → the text that is copied and read aloud for it."""
    found: dict[int, str] = {}
    if "/ToUnicode" not in font:
        return found
    for kind, body in MAP.findall(font.ToUnicode.read_bytes()):
        parts = HEXADECIMAL.findall(body)
        if kind == b"char":
            found |= {int(code, 16): text(sign) for code, sign in zip(parts[::2], parts[1::2], strict=False)}
        else:
            for first, last, sign in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
                start, base = int(first, 16), text(sign)
                for code in range(start, min(int(last, 16), start + 0xFFFF) + 1):
                    found[code] = base[:-1] + chr(ord(base[-1]) + code - start)
    return found


def text(sign: bytes) -> str:
    return bytes.fromhex(sign.decode()).decode("utf-16-be", "replace")
