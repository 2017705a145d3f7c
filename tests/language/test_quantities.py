"""Each form of a value says what the source says; a form that would not is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from handpress.language.forms import Unprintable, forms
from handpress.language.quantities import quantity
from handpress.language.words import MissingWord
from handpress.nouns.library import Value
from handpress.nouns.locale import Locale

SPINE: dict[str, Any] = {
    "value": "1.25",
    "unit": "%",
    "signed": True,
    "bounds": ("0.73", "1.77"),
    "n": 12528,
    "p": "0.0004",
}
HIP: dict[str, Any] = {"value": "-1.35", "unit": "%", "signed": True, "bounds": ("-1.70", "-0.98")}
CALCIUM: dict[str, Any] = {"value": 1000, "to": 1200, "unit": "mg"}


def value(fields: dict[str, Any], **more: Any) -> Value:
    return Value.model_validate({"cite": "source", **fields, **more})


@pytest.mark.parametrize(
    ("fields", "form", "text"),
    [
        (SPINE, "value", "+1.25%"),
        (SPINE, "size", "1.25%"),
        (SPINE, "rounded", "1%"),
        (SPINE, "interval", "0.73% to 1.77%"),
        (SPINE, "with-interval", "+1.25% (95% CI 0.73% to 1.77%)"),
        (SPINE, "n", "12,528"),
        (SPINE, "p", "P = 0.0004"),
        ({**SPINE, "p": "<.0001"}, "p", "P < 0.0001"),
        ({**SPINE, "p": "not significant"}, "p", "not significant"),
        (HIP, "value", "−1.35%"),
        (HIP, "size", "1.35%"),
        (HIP, "interval", "−1.70% to −0.98%"),
        ({**SPINE, "bounds": ("-0.29", "0.56")}, "interval", "−0.29% to 0.56%"),
        (CALCIUM, "value", "1000 to 1200\u00a0mg"),
        ({"value": -3, "to": -1, "unit": "%"}, "size", "1% to 3%"),
        ({"value": "0.5", "to": "1.4", "unit": "%"}, "rounded", "1%"),
        ({"value": 800, "unit": "IU", "qualifier": "at least"}, "value", "at least 800\u00a0IU"),
        ({"value": 70, "unit": "%", "qualifier": "about"}, "rounded", "70%"),
        ({"value": 1, "unit": "years"}, "value", "1\u00a0year"),
        ({"value": "1.0", "unit": "years"}, "value", "1.0\u00a0years"),
        ({"value": 5, "unit": "years"}, "value", "5\u00a0years"),
        ({"value": "1.9", "to": "3.4", "unit": "% per year"}, "value", "1.9% to 3.4% a year"),
        ({"value": "-2.5"}, "value", "−2.5"),
        ({"state": "unchanged"}, "value", "no change"),
    ],
)
def test_form(english: Locale, fields: dict[str, Any], form: str, text: str) -> None:
    assert quantity(english, value(fields), form) == text


@pytest.mark.parametrize(("amount", "whole"), [("0.5", "1"), ("2.5", "3"), ("-2.5", "3"), ("2.49", "2")])
def test_halves_are_rounded_up(english: Locale, amount: str, whole: str) -> None:
    assert quantity(english, value({"value": amount}), "rounded") == whole


@pytest.mark.parametrize(("qualifier", "text"), [("at least", "at least 4"), ("below", "below 5")])
def test_a_rounded_limit_is_still_true(english: Locale, qualifier: str, text: str) -> None:
    assert quantity(english, value({"value": "4.6", "qualifier": qualifier}), "rounded") == text


@pytest.mark.parametrize(
    ("fields", "form"),
    [
        ({"value": 1}, "interval"),
        ({"value": 1}, "with-interval"),
        ({"value": 1}, "n"),
        ({"value": 1}, "p"),
        ({"value": 1}, "no-such-form"),
        ({"state": "unchanged"}, "size"),
        ({**SPINE, "unverified": ("bounds",)}, "with-interval"),
        ({**SPINE, "unverified": ("value",)}, "value"),
        ({**SPINE, "unverified": ("unit",)}, "interval"),
        ({**SPINE, "unverified": ("n",)}, "n"),
        ({"value": "0.14", "unit": "%"}, "rounded"),
        ({"value": "-2.5", "qualifier": "below"}, "size"),
        ({"value": -1, "to": 1}, "size"),
    ],
)
def test_a_form_that_would_mislead_is_refused(english: Locale, fields: dict[str, Any], form: str) -> None:
    with pytest.raises(Unprintable) as refusal:
        quantity(english, value(fields), form)
    assert refusal.value.possible == forms(value(fields))


def test_other_languages_write_it_their_way(speaking: Callable[[str], Locale]) -> None:
    spanish = quantity(speaking("es-ES"), value(SPINE), "with-interval")
    assert spanish == "+1,25\u00a0% (95\u00a0% CI 0,73\u00a0% to 1,77\u00a0%)"


def test_a_word_that_is_missing_is_named(english: Locale) -> None:
    with pytest.raises(MissingWord, match=r"en-GB: words has no qualifier\.up-to"):
        quantity(english, value({"value": 6, "qualifier": "up to"}))
    with pytest.raises(MissingWord, match="en-GB: states has no lower"):
        quantity(english, value({"state": "lower"}))


def test_a_qualifier_may_have_other_words_for_a_percentage(english: Locale) -> None:
    words = {
        "qualifier.about": "aproximadamente {quantity}",
        "qualifier.about.percent": "aproximadamente un {quantity}",
    }
    spanish = english.model_copy(update={"words": {**english.words, **words}})
    assert quantity(spanish, value({"value": 70, "unit": "%", "qualifier": "about"})) == "aproximadamente un 70%"
    assert quantity(spanish, value({"value": 70, "qualifier": "about"})) == "aproximadamente 70"
    assert quantity(english, value({"value": 70, "unit": "%", "qualifier": "about"})) == "about 70%"
