"""The limits of a tier, and the formulas that they name."""

from __future__ import annotations

from typing import get_args

import pytest

from handpress.nouns.library import Formula
from handpress.readability import FORMULAS
from handpress.readability.reading import Score

SAID = {"english": "Your bones are alive.", "spanish": "Sus huesos están vivos."}


def test_every_formula_can_be_limited_and_no_other() -> None:
    readings = [measure(SAID[language]) for language, measure in FORMULAS.items()]
    keys = [score.key for reading in readings if reading for score in reading.scores]
    assert sorted(keys) == sorted(get_args(Formula))


@pytest.mark.parametrize(
    ("score", "limit", "met"),
    [
        (Score("smog", "SMOG", 7.9, grade=True), 8, True),
        (Score("smog", "SMOG", 8.1, grade=True), 8, False),
        (Score("inflesz", "INFLESZ", 65.1), 65, True),
        (Score("inflesz", "INFLESZ", 64.9), 65, False),
    ],
)
def test_a_grade_has_a_highest_and_an_ease_a_lowest(score: Score, limit: float, met: bool) -> None:
    assert score.meets(limit) is met
