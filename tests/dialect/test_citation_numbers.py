"""Numbers that follow one another are drawn together, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from handpress.dialect.citation_numbers import ranges, runs


@pytest.mark.parametrize(
    ("numbers", "text"),
    [([], ""), ([7], "7"), ([2, 1], "1,2"), ([5, 1, 4, 3, 3], "1,3–5"), ([9, 10, 11, 13, 14], "9–11,13,14")],
)
def test_ranges(numbers: list[int], text: str) -> None:
    assert ranges(numbers) == text


@given(some.sets(some.integers(1, 60)))
def test_every_number_is_in_one_run(numbers: set[int]) -> None:
    assert [number for run in runs(numbers) for number in run] == sorted(numbers)
