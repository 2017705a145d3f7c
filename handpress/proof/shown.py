"""Shown: a PDF file goes in; its fonts, and the codes of the glyphs that its pages show in each, come out."""

from __future__ import annotations

import re
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pikepdf

OPERATORS = "Tf Tj TJ ' \" Do"
MAP = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
SHOWN = re.compile(
    rb"(/[^\s/<>\[\]()]+)\s+-?[\d.]+\s+Tf\b|\[((?:<[0-9a-fA-F]*>|[-+\d.\s]+)*)\]\s*TJ\b|<([0-9a-fA-F]*)>\s*Tj\b"
    rb"|(/[^\s/<>\[\]()]+)\s+Do\b"
)
HEXADECIMAL = re.compile(rb"<([0-9a-fA-F]*)>")

Key = tuple[int, int]


def shown(file: pikepdf.Pdf) -> tuple[dict[Key, Any], dict[Key, dict[int, int]]]:
    """Every font by its object number; and for each, code → the page, counted from 0, where it first stands."""
    fonts: dict[Key, Any] = {}
    codes: dict[Key, dict[int, int]] = defaultdict(dict)
    for number, page in enumerate(file.pages):
        for font, texts in strings(page.obj, page.resources, set()):
            fonts[font.objgen] = font
            for code in codes_of(texts):
                codes[font.objgen].setdefault(code, number)
    return fonts, codes


def codes_of(texts: list[bytes]) -> set[int]:
    """The glyphs' numbers, two bytes each."""
    numbers = array("H", b"".join(text[: len(text) // 2 * 2] for text in texts))
    if sys.byteorder == "little":
        numbers.byteswap()
    return set(numbers)


def strings(stream: Any, resources: Any, seen: set[Key]) -> Iterator[tuple[Any, list[bytes]]]:
    """The strings that are shown in each font, also in the forms that a page draws."""
    found: dict[str, list[bytes]] = defaultdict(list)
    drawn: set[str] = set()
    for font, content, name in quickly(stream) or exactly(stream):
        found[font].append(content)
        drawn.add(name)
    fonts, forms = resources.get("/Font", {}), resources.get("/XObject", {})
    yield from ((fonts[font], texts) for font, texts in found.items() if font in fonts)
    for name in sorted(drawn & set(forms.keys())):
        form = forms[name]
        if form.get("/Subtype") == "/Form" and form.objgen not in seen:
            seen.add(form.objgen)
            yield from strings(form, form.get("/Resources", resources), seen)


def quickly(stream: Any) -> list[tuple[str, bytes, str]]:
    """Font, string, drawn thing, one after the other, as the engine writes them; nothing, where one does not."""
    content = whole(stream)
    if b"(" in content:
        return []
    found, font = [], ""
    for name, texts, text, thing in SHOWN.findall(content):
        font = name.decode() or font
        string = bytes.fromhex(b"".join(HEXADECIMAL.findall(texts) or [text]).decode())
        found.append((font, string, thing.decode()))
    return found


def whole(stream: Any) -> bytes:
    contents = stream.get("/Contents", stream)
    parts = contents if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts if isinstance(part, pikepdf.Stream))


def exactly(stream: Any) -> Iterator[tuple[str, bytes, str]]:
    """The same, whatever the stream looks like; slower."""
    font = ""
    for step in pikepdf.parse_content_stream(stream, OPERATORS):
        operands, operator = step.operands, str(step.operator)
        if operator in ("Tf", "Do"):
            font = str(operands[0]) if operator == "Tf" else font
            yield font, b"", str(operands[0])
            continue
        for operand in operands:
            for part in operand if isinstance(operand, pikepdf.Array) else (operand,):
                if isinstance(part, pikepdf.String):
                    yield font, bytes(part), ""


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
