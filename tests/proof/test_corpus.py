"""The corpus: its clean pages are clean, its bad pages differ from them, and proof finds what it has to find."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.proof.corpus import BAD, CASES, CLEAN
from tests.proof.corpus.case import Case
from tests.proof.corpus.missed import KNOWN_MISSED
from tests.proof.corpus.printing import for_press, make, printed


@pytest.mark.parametrize("case", CLEAN, ids=str)
def test_the_press_says_nothing_of_a_clean_page(case: Case) -> None:
    assert printed(for_press(case, make(case)[0])).problems == ()


@pytest.mark.parametrize("case", [case for case in BAD if case.planted], ids=str)
def test_a_planted_loss_changes_the_file(case: Case) -> None:
    """A loss that the specimen's own words bring is left out: nothing is done to it."""
    told, publication = make(case)
    clean = printed(case.specimen())
    changed = (publication.pdf, publication.pages) != (clean.pdf, clean.pages)
    assert changed or told.html != case.specimen().html


def test_no_two_cases_have_one_name() -> None:
    assert not [name for name, times in Counter(map(str, CASES)).items() if times > 1]


def test_what_is_known_to_be_missed_is_in_the_corpus() -> None:
    assert set(KNOWN_MISSED) <= set(map(str, BAD))
