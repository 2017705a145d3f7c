"""Letters: a text goes in; what the proof compares of it comes out, without what no reader can tell apart."""

from __future__ import annotations

import re
import unicodedata

# Hyphens print alike; pdfium writes one at the end of a line as U+FFFE or U+0002.
HYPHENS = dict.fromkeys((0x2010, 0x2011, 0xFFFE, 0x02), "-")
SPACES = re.compile(r"\s+")


def letter(character: str) -> str:
    """One character as it is compared; empty for spaces and for what is not drawn."""
    known = _known.get(character)
    if known is None:
        known = _known[character] = compared(character)
    return known


_known: dict[str, str] = {}


def compared(character: str) -> str:
    if ord(character) in HYPHENS:
        return "-"
    if character.isspace() or unicodedata.category(character) in ("Cf", "Cc"):
        return ""
    small = character.lower()
    return small if len(small) == 1 else character


def letters(text: str) -> str:
    """All that is compared of a text: no spaces, no marks of direction, no capitals (styles may set them)."""
    return "".join(map(letter, text))


def short(text: str, most: int = 60) -> str:
    """A text in few enough letters for a message."""
    flat = SPACES.sub(" ", text).strip()
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"
