"""Letters: a text goes in; what the proof compares of it comes out, without what no reader can tell apart."""

from __future__ import annotations

import re
import unicodedata

# Hyphens print alike; pdfium writes one at the end of a line as U+FFFE or U+0002.
HYPHENS = dict.fromkeys((0x2010, 0x2011, 0xFFFE, 0x02), "-")
# The second is drawn with a ring and this, the third with a mark above this, the last two with a sign above these.
ALIKE = {"µ": "μ", "ำ": "า", "ۀ": "ه", "ई": "इ", "ऐ": "ए"}
# In text from right to left extraction guesses which way a bracket opens; its place tells.
FELLOWS = {")": "(", "]": "[", "}": "{", "»": "«", "›": "‹"}
UNKNOWN = "\ufffd"  # a glyph of which the file does not say what it is read as
# Devanagari to Sinhala, Myanmar, Khmer: signs of one syllable change places, and one glyph may draw several of them.
SYLLABIC = re.compile("[\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]")
THAI = re.compile("[\u0e00-\u0eff]")
SEMITIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")
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
    kind = unicodedata.category(character)
    if character.isspace() or kind in ("Cf", "Cc"):
        return ""
    if kind in ("Mn", "Mc") and (semitic(character) or syllabic(character) or THAI.match(character)):
        return ""  # extraction loses or moves the vowel signs of these scripts, though they are printed right
    alike = ALIKE.get(character) or FELLOWS.get(character, character)
    small = unicodedata.normalize("NFC", alike).lower()
    return small if len(small) == 1 else character


def letters(text: str) -> str:
    """All that is compared of a text: no spaces, no marks of direction, no capitals (styles may set them)."""
    return "".join(map(letter, text))


def syllabic(text: str) -> bool:
    """Whether a letter is of a script whose glyphs are put together from signs that change their places."""
    return SYLLABIC.search(text) is not None


def semitic(text: str) -> bool:
    """Whether a letter is of a script that runs from right to left."""
    return SEMITIC.search(text) is not None


def short(text: str, most: int = 60) -> str:
    """A text in few enough letters for a message."""
    flat = SPACES.sub(" ", text).strip()
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"
