"""Every translation of this workspace says what its original says, and its locale knows every unit and outcome."""

from __future__ import annotations

from pathlib import Path

import pytest

from handpress.load import load
from handpress.load.parity import load_parity
from handpress.nouns.workspace import Workspace
from handpress.translation.parity import problems

ROOT = Path(__file__).resolve().parents[2]
WORKSPACE = Workspace(ROOT)
LIBRARY = load(WORKSPACE)
WORDS = load_parity(WORKSPACE)
TRANSLATIONS = [
    (slug, tag)
    for slug, handout in sorted(LIBRARY.handouts.items())
    for tag, text in sorted(handout.texts.items())
    if tag != handout.settings.original and not LIBRARY.locales[tag].spelled_from
]


def test_the_lists_of_words_are_whole() -> None:
    assert not WORDS.problems
    assert {"ar", "en", "es", "hi", "ru", "zh"} <= set(WORDS.files)


@pytest.mark.parametrize(("slug", "tag"), TRANSLATIONS)
def test_a_translation_loses_nothing(slug: str, tag: str) -> None:
    found = [problem for problem in problems(LIBRARY, slug, tag, WORDS) if problem.level == "error"]
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize("tag", sorted({tag for _, tag in TRANSLATIONS}))
def test_a_locale_knows_every_outcome_and_every_unit_that_english_knows(tag: str) -> None:
    english, locale = LIBRARY.locales["en"], LIBRARY.locales[tag]
    assert english.states.keys() <= locale.states.keys()
    assert english.units.keys() <= locale.units.keys()
