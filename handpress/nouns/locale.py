"""A locale: a language with its script and conventions, as sources/locales/<tag>.yaml holds it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from handpress.nouns import spellings as spelled
from handpress.nouns.noun import Noun


class Locale(Noun):
    """A language with its script and conventions: sources/locales/<tag>.yaml."""

    tag: spelled.Tag = Field(description="the language tag that the file is named by")
    lang: spelled.Tag = Field(description="the tag written into pages and PDFs, with region: en-GB")
    name: spelled.Line = Field(description="its name in itself: English, Español")
    script: spelled.Script = Field(default="Latn", description="ISO 15924 script")
    direction: Literal["ltr", "rtl"] = "ltr"
    fonts: tuple[spelled.Line, ...] = Field(
        default=(), description="families in styles/fonts, the first one first; those of the script, if left out"
    )
    quotes: tuple[spelled.Line, spelled.Line] | None = Field(
        default=None, description="the marks that open and close a quotation: [“, ”]"
    )
    formats: tuple[spelled.Slug, ...] = Field(
        default=(), description="the only sheets that the house prints it on; all of the house's, if left out"
    )
    readability: spelled.Slug | None = Field(default=None, description="which reading-level formulas apply, if any")
    spelled_from: spelled.Tag | None = Field(
        default=None, description="the locale whose texts it prints in its own spelling: en, for en-US"
    )
    spellings: dict[str, str] = Field(
        default={}, description="word of those texts → the same word as this locale spells it: oestrogen: estrogen"
    )
    words: dict[str, str] = Field(
        default={}, description="interface words; missing ones fall back to the parent tag, then English"
    )
    units: dict[str, dict[str, str]] = Field(default={}, description="unit → CLDR plural form → the unit's word")
    states: dict[str, str] = Field(default={}, description="outcomes that are words: unchanged → no change")
    borrowed: SkipJsonSchema[tuple[str, ...]] = ()  # filled in by load: the words that come from another locale


def localized(text: spelled.Localized, locale: Locale) -> str:
    """The text in this locale; a text written once serves every locale, else its parent's or the first one given."""
    if isinstance(text, str):
        return text
    return own_words(text, locale) or next(iter(text.values()))


def own_words(text: Mapping[str, str], locale: Locale) -> str:
    """The text in this locale's language; empty where there is none."""
    tags = (locale.tag, locale.spelled_from or "", locale.tag.partition("-")[0])
    return next((text[tag] for tag in tags if tag in text), "")
