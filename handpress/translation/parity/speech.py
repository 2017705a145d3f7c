"""A library and a locale in; its speech out: how its numbers, words and terms are to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handpress.dialect.terms import forms
from handpress.nouns.library import Library
from handpress.nouns.locale import Locale
from handpress.nouns.parity import ParityWords, WordsFile


@dataclass(frozen=True, slots=True)
class Speech:
    """A locale, its words to compare by (None: no list for its language), and its terms (surface form → slug)."""

    locale: Locale
    words: WordsFile | None
    terms: Mapping[str, str]


def speech(library: Library, tag: str, words: ParityWords) -> Speech:
    """The speech of one of the library's locales."""
    return Speech(library.locales[tag], words.of(tag), forms(library.glossaries.get(tag, {})))
