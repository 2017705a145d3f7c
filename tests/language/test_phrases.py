"""Days and lists read as the language has them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from handpress.language.phrases import day, join
from handpress.nouns.locale import Locale

Speaking = Callable[[str], Locale]


@pytest.mark.parametrize(
    ("tag", "text"),
    [("en-GB", "23 November 2026"), ("en-US", "November 23, 2026"), ("es-ES", "23 de noviembre de 2026")],
)
def test_day(speaking: Speaking, tag: str, text: str) -> None:
    assert day(speaking(tag), date(2026, 11, 23)) == text


@pytest.mark.parametrize(
    ("tag", "text"),
    [("en-GB", "23 Nov 2026"), ("ar", "23 نوفمبر 2026"), ("de-DE", "23. November 2026"), ("zh-Hans", "2026年11月23日")],
)
def test_short_day_has_its_month_in_letters(speaking: Speaking, tag: str, text: str) -> None:
    assert day(speaking(tag), date(2026, 11, 23), "medium") == text


@pytest.mark.parametrize(("tag", "text"), [("en-GB", "a, b and c"), ("en-US", "a, b, and c"), ("es-ES", "a, b y c")])
def test_join(speaking: Speaking, tag: str, text: str) -> None:
    assert join(speaking(tag), ["a", "b", "c"]) == text


def test_join_few(english: Locale) -> None:
    assert [join(english, parts) for parts in ([], ["a"], ["a", "b"])] == ["", "a", "a and b"]
