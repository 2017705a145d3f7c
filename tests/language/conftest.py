"""Locales to write in: what CLDR knows comes from the tag, the words are few and plain."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handpress.nouns.locale import Locale

WORDS = {
    "p-value": "P {relation} {number}",
    "qualifier.about": "about {quantity}",
    "qualifier.at-least": "at least {quantity}",
    "qualifier.below": "below {quantity}",
    "range": "{low} to {high}",
    "with-interval": "{quantity} ({level} CI {interval})",
}
UNITS = {"years": {"one": "year", "other": "years"}, "% per year": {"other": "% a year"}}


@pytest.fixture
def speaking() -> Callable[[str], Locale]:
    """The locale of a language tag."""
    return lambda tag: Locale(tag=tag, lang=tag, name=tag, words=WORDS, units=UNITS, states={"unchanged": "no change"})


@pytest.fixture
def english(speaking: Callable[[str], Locale]) -> Locale:
    return speaking("en-GB")
