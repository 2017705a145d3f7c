"""The interface words of a locale, with their blanks filled in."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from handpress.nouns.locale import Locale

NEEDED = (
    "p-value",
    "qualifier.about",
    "qualifier.above",
    "qualifier.at-least",
    "qualifier.at-most",
    "qualifier.below",
    "qualifier.up-to",
    "range",
    "reference.available",
    "reference.cited",
    "reference.in",
    "reference.internet",
    "reference.pages",
    "reference.report",
    "reference.series",
    "reference.unverified",
    "with-interval",
)
BLANK = re.compile(r"\{([\w-]+)\}")


class MissingWord(LookupError):
    """The locale, and all that it falls back to, has no such word."""

    def __init__(self, locale: Locale, kind: str, key: str) -> None:
        super().__init__(f"{locale.tag}: {kind} has no {key}")
        self.locale, self.kind, self.key = locale.tag, kind, key


def word(locale: Locale, key: str, **fields: object) -> str:
    """The locale's word `key`, its blanks `{name}` filled in. Raises MissingWord, or KeyError for an unknown blank."""
    # Not str.format: a translator's word must not reach into our objects ({quantity.__class__}).
    return BLANK.sub(lambda blank: str(fields[blank[1]]), pattern(locale, key))


def marked_word(locale: Locale, key: str, **fields: object) -> Markup:
    """The same for HTML: the word is escaped, and so is every field that is not Markup."""
    return Markup(BLANK.sub(lambda blank: escape(fields[blank[1]]), escape(pattern(locale, key))))


def pattern(locale: Locale, key: str) -> str:
    """The word before its blanks are filled."""
    if key not in locale.words:
        raise MissingWord(locale, "words", key)
    return locale.words[key]


def state(locale: Locale, key: str) -> str:
    """The locale's words for an outcome that is no number. Raises MissingWord."""
    if key not in locale.states:
        raise MissingWord(locale, "states", key)
    return locale.states[key]
