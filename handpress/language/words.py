"""The interface words of a locale, with their blanks filled in."""

from __future__ import annotations

import re

from handpress.nouns.library import Locale

NEEDED = (
    "p-value",
    "qualifier.about",
    "qualifier.above",
    "qualifier.at-least",
    "qualifier.at-most",
    "qualifier.below",
    "qualifier.up-to",
    "range",
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
    if key not in locale.words:
        raise MissingWord(locale, "words", key)
    # Not str.format: a translator's word must not reach into our objects ({quantity.__class__}).
    return BLANK.sub(lambda blank: str(fields[blank[1]]), locale.words[key])


def state(locale: Locale, key: str) -> str:
    """The locale's words for an outcome that is no number. Raises MissingWord."""
    if key not in locale.states:
        raise MissingWord(locale, "states", key)
    return locale.states[key]
