"""The conventions that CLDR, the Unicode Consortium's collection, records for a locale's language tag."""

from __future__ import annotations

from functools import cache

from babel import Locale as Conventions
from babel import UnknownLocaleError

from handpress.nouns.locale import Locale


def conventions(locale: Locale) -> Conventions:
    """CLDR's conventions for the locale; a tag that CLDR lacks takes those of its parent, at last those of English."""
    return of_tag(locale.lang)


def english_name(locale: Locale) -> str:
    """What the language is called in English: Arabic, Chinese (Simplified), English (United States)."""
    return str(of_tag(locale.tag).get_display_name("en"))


@cache
def of_tag(tag: str) -> Conventions:
    """Drop subtags from the right until CLDR knows the tag."""
    try:
        return Conventions.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return of_tag(tag.rpartition("-")[0] or "en")
