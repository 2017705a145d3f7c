"""Rules that look at the whole library: what no text uses, what nobody has verified, what a locale borrows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from handpress.checks import imprints, references, review, words
from handpress.checks.texts import texts
from handpress.load import load
from handpress.nouns.library import Library
from handpress.nouns.problem import Problem
from tests.overlay import stock


@pytest.fixture(scope="module")
def library() -> Library:
    return load(stock())


def with_reference(library: Library, key: str, **changes: object) -> Library:
    changed = library.references["baker2020"].model_copy(update=changes)
    places = {**library.places, ("reference", key): library.places["reference", "baker2020"]}
    return replace(library, references={**library.references, key: changed}, places=places)


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in problems]


def test_a_source_that_no_text_cites_is_told_of_once(library: Library) -> None:
    more = with_reference(library, "spare")
    assert told(list(references.unused(more, texts(more)))) == [("K302", "no text cites “spare”")]
    assert not list(references.unused(with_reference(library, "news", citable=False), texts(library)))


def test_what_nobody_has_verified_of_a_cited_source_is_told(library: Library) -> None:
    unsure = with_reference(library, "baker2020", unverified=("volume", "page"))
    (problem,) = references.incomplete(unsure, texts(unsure))
    assert problem.code == "K304"
    assert problem.message.endswith("volume, page")


def test_a_source_that_may_not_be_cited_keeps_the_edition_from_print(library: Library) -> None:
    news = with_reference(library, "baker2020", citable=False, note="a news item")
    found = {problem for manuscript in texts(news) for problem in manuscript.problems}
    assert found
    assert {problem.code for problem in found} == {"C202"}
    assert all("a news item" in problem.message and problem.level == "error" for problem in found)


def test_a_locale_that_borrows_words_is_told_of(library: Library) -> None:
    spanish = library.locales["es"].model_copy(update={"borrowed": ("contents", "glossary")})
    poorer = replace(library, locales={**library.locales, "es": spanish})
    (problem,) = words.missing(poorer, texts(poorer))
    assert told([problem]) == [("K310", "es takes 2 words from another locale: contents, glossary")]


def test_a_clinic_says_its_hours_in_each_language_in_print(library: Library) -> None:
    (slug,) = library.imprints
    contact = (
        library.imprints[slug].contacts[0].model_copy(update={"label": {"en": "Nurses", "es": "x"}, "hours": "9-5"})
    )
    clinic = library.imprints[slug].model_copy(update={"contacts": (contact,)})
    house = library.house.model_copy(update={"imprints": (slug,)})
    poorer = replace(library, imprints={slug: clinic}, house=house)
    (problem,) = imprints.untranslated(poorer, texts(poorer))
    assert problem.code == "K337"
    assert problem.message.endswith(f"the hours of {contact.telephone} in no words of en, es")


def test_review_is_due_from_the_day_after(library: Library) -> None:
    issued = library.handouts["bread"].settings.issued
    due = date(issued.year + 2, issued.month, issued.day)
    assert not list(review.past(library, due))
    assert [problem.code for problem in review.past(library, date.fromordinal(due.toordinal() + 1))] == ["K311"]
