"""Spelled: the words of a painted line come in; they go out as its tag has to spell them, where its glyphs do not.

Arabic, Hebrew and the scripts of India are painted glyph by glyph from left to right, in another order than they are
written in. So each such piece of a line has its letters beside it (ISO 32000-1, 14.9.4): what is read aloud is what was
written, and no reader has to guess.
"""

from __future__ import annotations

import re

# Scripts from right to left, and those whose vowel signs stand before the letters that they follow.
UNORDERED = re.compile("[\u0590-\u0dff\u1000-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")

PARTED = re.compile(r"(?:-|/[!-~]*|\bdoi:)$", re.ASCII)


def spelled(text: str, backwards: bool) -> str:
    """The letters of a piece of a line; empty where its glyphs say as much.

    On a page from right to left (`backwards`) readers guess at the rest too: a bracket is read as its fellow, and the
    groups of a telephone number change places.
    """
    return text if UNORDERED.search(text) or (backwards and text.strip()) else ""


def ended(text: str) -> str:
    """The last piece of a line, with the space that its end took; where a word or address is parted, there was none."""
    return text if text[-1:].isspace() or PARTED.search(text) else f"{text} "
