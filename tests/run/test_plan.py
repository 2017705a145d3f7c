"""The plan: which editions a request asks for, those with the original beside the translation among them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from handpress.compose import tiers_of
from handpress.load import load
from handpress.nouns.library import Library
from handpress.run.plan import Plan, plan
from handpress.run.request import Request
from tests.overlay import stock

KNOWN = ("a4", "letter")


@pytest.fixture(scope="module")
def library() -> Library:
    return load(stock())


def house(library: Library, *bilingual: str) -> Library:
    """The library of a house that prints bilingual editions on these sheets."""
    return replace(library, house=library.house.model_copy(update={"bilingual": bilingual}))


def planned(library: Library, **asked: object) -> Plan:
    return plan(library, Request(Path("dist"), **asked), tiers_of, KNOWN)  # type: ignore[arg-type]


def bilingual(found: Plan) -> list[str]:
    return [edition.path for edition in found.wanted if edition.beside]


def test_a_house_that_asks_for_no_bilingual_edition_prints_none(library: Library) -> None:
    assert bilingual(planned(library)) == []


def test_the_house_prints_each_translation_beside_its_original_in_the_shallowest_tier(library: Library) -> None:
    found = planned(house(library, "a4"))
    assert bilingual(found) == ["es/bread.fundamentals.a4.with-en.pdf"]
    assert len(found.wanted) == 5


def test_of_several_tiers_that_both_have_the_house_prints_the_shallowest_and_a_request_all(library: Library) -> None:
    def two(library: object, handout: object, locale: str) -> tuple[str, ...]:
        return ("fundamentals", "intermediate", "academic")[: 3 if locale == "en" else 2]

    ours = house(library, "a4")
    asked = plan(ours, Request(Path("dist"), bilingual=True), two, KNOWN)
    assert [edition.tier for edition in asked.wanted] == ["fundamentals", "intermediate"]
    assert bilingual(plan(ours, Request(Path("dist")), two, KNOWN)) == ["es/bread.fundamentals.a4.with-en.pdf"]


def test_a_request_for_an_imprint_or_a_sheet_finds_its_bilingual_editions_too(library: Library) -> None:
    ours = house(library, "a4")
    path = "es/bread.fundamentals.a4.with-en.example-bakery.pdf"
    assert bilingual(planned(ours, imprints=("example-bakery",))) == [path]
    assert bilingual(planned(ours, formats=("a4",))) == ["es/bread.fundamentals.a4.with-en.pdf"]
    assert bilingual(planned(ours, formats=("letter",))) == []
    assert bilingual(planned(ours, locales=("en",))) == []


def test_they_can_be_asked_for_alone_and_on_any_sheet(library: Library) -> None:
    found = planned(library, bilingual=True)
    assert [edition.path for edition in found.wanted] == ["es/bread.fundamentals.a4.with-en.pdf"]
    found = planned(library, bilingual=True, formats=("letter",))
    assert [edition.path for edition in found.wanted] == ["es/bread.fundamentals.letter.with-en.pdf"]
    assert planned(library, bilingual=True, locales=("en",)).wanted == ()


def test_what_was_asked_for_once_stays_when_the_house_prints_its_own(library: Library) -> None:
    asked = planned(library, bilingual=True)
    assert {edition.path for edition in asked.wanted} <= planned(library).possible


def test_a_text_whose_locale_cannot_be_read_has_no_bilingual_edition(library: Library) -> None:
    without = replace(house(library, "a4"), locales={"en": library.locales["en"]})
    assert bilingual(planned(without)) == []
