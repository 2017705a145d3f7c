"""A unit's Markdown in; its words without marks, and the marks that were in them, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from handpress.dialect.marks import PLACE, Citation, Quantity, Term, scan
from handpress.nouns.library import surface

VALUE, TERM = "\ue002", "\ue004"  # what stands where a value or a term stood
LINK = re.compile(r"\[([^\[\]]*)\]\(\s*<?([^)\s>]+)>?[^)]*\)")
ADDRESS = re.compile(r"<?((?:https?://|mailto:|www\.)[^\s<>)\]،，。]+[^\s<>)\]،，。.,;:])>?", re.IGNORECASE)
EMPHASIS = re.compile(r"\\(?=[\W_])|\*\*?|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)|`")
UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# Full-width signs of East Asian typewriting; the comma, colon and brackets stay, for they part sentences.
WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0) not in ",:;()?!"}
SIGNS = {0x2212: "-", 0xFE63: "-", 0x2011: "-", 0x066A: "%", 0x00B5: "μ", 0x02BC: "'", 0x2019: "'", 0x2044: "/"}

WRITTEN: dict[int, int | str] = {**WIDE, **SIGNS}
DIGIT = re.compile(r"(?![0-9])\d")


@dataclass(frozen=True, slots=True)
class Plain:
    """The words; the keys of the values in order, with their forms; sources with their places; slugs; addresses."""

    text: str
    values: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]
    terms: tuple[str, ...]
    links: tuple[str, ...]


def plain(text: str, terms: Mapping[str, str]) -> Plain:
    """Take the marks out; a term that the glossary does not know is left to the dialect, which tells it."""
    held, marks = scan(text, 1)
    values: list[tuple[str, str]] = []
    sources: list[tuple[str, str]] = []
    slugs: list[str] = []
    links: list[str] = []

    def stood(match: re.Match[str]) -> str:
        mark = marks[int(match[1])]
        if isinstance(mark, Quantity):
            values.append((mark.key, mark.form))
            return VALUE
        if isinstance(mark, Citation):
            sources.extend((each.key, each.locator) for each in mark.cited)
            return ""
        assert isinstance(mark, Term)
        slugs.append(terms.get(surface(mark.target), ""))
        return TERM

    def linked(match: re.Match[str]) -> str:
        links.append(match[2])
        return match[1]

    def addressed(match: re.Match[str]) -> str:
        links.append(match[1])
        return " "

    words = ADDRESS.sub(addressed, LINK.sub(linked, PLACE.sub(stood, held)))
    words = UNSEEN.sub("", EMPHASIS.sub("", words))
    return Plain(western(words), tuple(values), tuple(sources), tuple(slugs), tuple(links))


def western(text: str) -> str:
    """The text with Western digits and one sign for each thing."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text).translate(WRITTEN)
    return DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)
