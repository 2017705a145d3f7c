"""A library and a locale in; its speech out: how its numbers, words and terms are to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from handpress.dialect.terms import forms
from handpress.nouns.library import Entry, Library
from handpress.nouns.locale import Locale
from handpress.nouns.parity import ParityWords, WordsFile


@dataclass(frozen=True, slots=True)
class Speech:
    """A locale, its words to compare by (None: no list for its language), and its terms (surface form → slug)."""

    locale: Locale
    words: WordsFile | None
    terms: Mapping[str, str]


Held = TypeVar("Held")


class Same(Generic[Held]):
    """A thing as a key, the same where it is the same object: records that hold mappings can't be keys themselves."""

    __slots__ = ("held",)

    def __init__(self, held: Held) -> None:
        self.held = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.held is self.held


def speech(library: Library, tag: str, words: ParityWords) -> Speech:
    """The speech of one of the library's locales."""
    glossary = library.glossaries.get(tag)
    return Speech(library.locales[tag], words.of(tag), _forms(Same(glossary)) if glossary else {})


@lru_cache(maxsize=64)
def _forms(glossary: Same[Mapping[str, Entry]]) -> Mapping[str, str]:
    return forms(glossary.held)
