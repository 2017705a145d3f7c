"""Reading levels: counts against passages counted by hand, grades against the formulas worked by hand."""

from __future__ import annotations

import pytest

from handpress.readability.english import measure, polysyllables, syllables
from handpress.readability.reading import Reading

WORDS = {
    1: "bones the you stopped used cause year eyes whole through lose rates months",
    2: "tablet every people women muscle muscles needed changes safely something doesn't player trial being quiet",
    3: "calcium area exercise oestrogen menopause vitamin actual influence cortical previous hospital resorption",
    4: "anastrozole osteoclast osteoblast denosumab risedronate radiation mechanism density-test trabecular",
    6: "osteoporosis",
}
COUNTED = [(word, count) for count, words in WORDS.items() for word in words.split()]


def grade(reading: Reading, key: str) -> float:
    return next(score.value for score in reading.scores if score.key == key)


@pytest.mark.parametrize(("word", "count"), COUNTED)
def test_syllables_as_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_curly_apostrophe_changes_nothing() -> None:
    assert syllables("doesn\u2019t") == syllables("doesn't") == 2


def test_counts_of_a_passage_counted_by_hand() -> None:
    # Of the fifteen words only "alive" has two syllables.
    reading = measure("Your bones are alive. They change all the time. Do you want to help them?")
    assert reading is not None
    assert (reading.counts.words, reading.counts.sentences, reading.counts.syllables, reading.counts.polysyllables) == (
        15,
        3,
        16,
        0,
    )
    assert reading.counts.letters == 56


def test_grades_of_a_passage_worked_by_hand() -> None:
    # Twelve words, two sentences, twenty-two syllables: a-nas-tro-zole, oes-tro-gen, ex-er-cise are the polysyllables.
    reading = measure("Anastrozole lowers oestrogen. Regular walks and exercise help to keep you strong.")
    assert reading is not None
    assert (reading.counts.words, reading.counts.sentences, reading.counts.polysyllables) == (12, 2, 4)
    assert reading.counts.syllables == 4 + 2 + 3 + 3 + 1 + 1 + 3 + 5
    assert grade(reading, "flesch-kincaid") == pytest.approx(0.39 * 6 + 11.8 * 22 / 12 - 15.59)
    assert grade(reading, "smog") == pytest.approx(1.0430 * 60**0.5 + 3.1291)
    assert grade(reading, "gunning-fog") == pytest.approx(0.4 * (6 + 100 / 3))
    assert grade(reading, "coleman-liau") == pytest.approx(5.88 * 68 / 12 - 29.6 * 2 / 12 - 15.8)


def test_a_decimal_point_closes_no_sentence_and_a_number_is_no_polysyllable() -> None:
    reading = measure("It rose by 1.25%. That is small.")
    assert reading is not None
    assert (reading.counts.words, reading.counts.sentences, reading.counts.syllables, reading.counts.polysyllables) == (
        7,
        2,
        10,
        0,
    )


def test_quotation_marks_hide_no_sentence_end() -> None:
    reading = measure("She said “stop.” He did.")
    assert reading is not None
    assert reading.counts.sentences == 2


def test_polysyllables_are_named() -> None:
    assert polysyllables(["bone", "calcium", "low-dose", "1410", "oestrogen"]) == ["calcium", "oestrogen"]


def test_nothing_to_measure() -> None:
    assert measure(" — ") is None
