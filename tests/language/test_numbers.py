"""Numbers keep the decimals of the source and take the separators and signs of the language."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from handpress.language.numbers import number, percent
from handpress.nouns.locale import Locale

Speaking = Callable[[str], Locale]


@pytest.mark.parametrize(
    ("tag", "amount", "text"),
    [
        ("en-GB", "1.50", "1.50"),
        ("en-GB", "-0.30", "−0.30"),
        ("en-GB", "-0.0", "0.0"),
        ("en-GB", "1200", "1200"),
        ("en-GB", "12528", "12,528"),
        ("en-GB", "1E+3", "1000"),
        ("es-ES", "1.25", "1,25"),
        ("es-MX", "1.25", "1.25"),
        ("fr-FR", "12528", "12\u202f528"),
        ("hi-IN", "1234567", "12,34,567"),
        ("ar-EG", "1.25", "1.25"),
        ("xx-XX", "12528", "12,528"),
    ],
)
def test_number(speaking: Speaking, tag: str, amount: str, text: str) -> None:
    assert number(speaking(tag), Decimal(amount)) == text


def test_a_change_shows_a_plus_but_nothing_has_no_sign(english: Locale) -> None:
    assert number(english, Decimal("1.25"), signed=True) == "+1.25"
    assert number(english, Decimal("0.0"), signed=True) == "0.0"


@pytest.mark.parametrize(
    ("tag", "text"),
    [("en-GB", "−12.5%"), ("es-ES", "−12,5\u00a0%"), ("fr-FR", "−12,5\u00a0%"), ("tr-TR", "−%12,5")],
)
def test_percent_neither_multiplies_nor_rounds(speaking: Speaking, tag: str, text: str) -> None:
    assert percent(speaking(tag), Decimal("-12.5")) == text


@given(some.decimals(min_value=-(10**9), max_value=10**9, places=6))
def test_english_numbers_read_back_as_they_were(amount: Decimal) -> None:
    text = number(Locale(tag="en", lang="en-GB", name="English"), amount)
    assert Decimal(text.replace("−", "-").replace(",", "")) == amount
