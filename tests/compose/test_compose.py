"""A library and an edition become a manuscript: only its tiers, numbered in its order, with its own apparatus."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from handpress.compose import compose, tiers_of
from handpress.compose.facts import months_later
from handpress.load import load
from handpress.nouns.edition import Edition
from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript
from tests.overlay import stock


@pytest.fixture(scope="module")
def library() -> Library:
    return load(stock())


def printed(library: Library, tier: str, imprint: str = "", locale: str = "en") -> Manuscript:
    return compose(library, Edition("bread", tier, locale, "a4", imprint))


def rewritten(library: Library, body: str) -> Library:
    bread = library.handouts["bread"]
    text = replace(bread.texts["en"], body=body, first_line=1)
    return replace(library, handouts={"bread": replace(bread, texts={"en": text})})


def titles(manuscript: Manuscript) -> list[str]:
    return [str(section.title) for section in manuscript.sections]


def test_each_tier_holds_the_tiers_below_it(library: Library) -> None:
    shallow, middle, deep = (titles(printed(library, tier)) for tier in ("fundamentals", "intermediate", "academic"))
    assert "What the trial found" not in shallow
    assert "The numbers in full" not in middle
    assert [title for title in deep if title in middle] == middle
    assert [title for title in middle if title in shallow] == shallow
    assert deep == titles_of_the_file(library)


def titles_of_the_file(library: Library) -> list[str]:
    return re.findall(r"^# (.+?)(?: \{.*\})?$", library.handouts["bread"].texts["en"].body, re.MULTILINE)


def test_editions_exist_for_the_tiers_a_text_has(library: Library) -> None:
    bread = library.handouts["bread"]
    assert tiers_of(library, bread, "en") == ("fundamentals", "intermediate", "academic")
    assert tiers_of(library, bread, "es") == ("fundamentals",)


def test_citations_are_numbered_by_first_mention_in_this_edition(library: Library) -> None:
    body = "# A {tier=academic}\n\nDeep [@ovenguide].\n\n# B\n\nOne [@baker2020], two [@ovenguide; @baker2020].\n"
    changed = rewritten(library, body)
    shallow, deep = printed(changed, "fundamentals"), printed(changed, "academic")
    assert [(line.number, line.id) for line in shallow.bibliography] == [(1, "r-baker2020"), (2, "r-ovenguide")]
    assert [(line.number, line.id) for line in deep.bibliography] == [(1, "r-ovenguide"), (2, "r-baker2020")]
    assert '[<a href="#r-baker2020">1</a>,<a href="#r-ovenguide">2</a>]' in str(shallow.sections[0].blocks)
    assert all(anchor in str(deep.sections) for line in deep.bibliography for anchor in line.uses)


def test_a_list_entry_may_open_with_a_citation(library: Library) -> None:
    (section,) = printed(rewritten(library, "# A\n\n- one\n- [@baker2020] two\n"), "fundamentals").sections
    assert str(section.blocks[0].body).count("<li>") == 2


def test_three_citations_in_a_row_collapse_and_places_stand_apart(library: Library) -> None:
    third = library.references["baker2020"]
    more = replace(library, references={**library.references, "c": third, "d": third})
    body = "# A\n\nAll [@baker2020; @ovenguide; @c] and [@d, p. 5; @c].\n"
    (section,) = printed(rewritten(more, body), "fundamentals").sections
    text = re.sub("<[^>]+>", "", section.blocks[0].body)
    assert text == "All\u00a0[1–3] and\u00a0[3; 4, p. 5]."


def test_a_value_brings_its_citation_where_the_paragraph_has_none(library: Library) -> None:
    rose = "It rose by {{ rise.warm | size }}"
    body = f"# A\n\n{rose}.\n\n{rose} [@baker2020].\n\n- {{{{ baking.time }}}}\n"
    (section,) = printed(rewritten(library, body), "fundamentals").sections
    texts = [re.sub("<[^>]+>", "", block.body).strip() for block in section.blocks]
    assert texts == [
        "It rose by 12.50%\u00a0[1].",
        "It rose by 12.50%\u00a0[1].",
        "about 30 to 40\u00a0minutes\u00a0[2]",
    ]


def test_the_first_use_of_a_term_in_each_section_is_linked(library: Library) -> None:
    body = "# A\n\n[[dough]] [[bread dough|dough]]\n\n# B\n\n[[Dough]]\n"
    manuscript = printed(rewritten(library, body), "fundamentals")
    first, second = (str(section.blocks[0].body) for section in manuscript.sections)
    assert first.count('<a class="term"') == 1
    assert second.count('<a class="term"') == 1
    assert [line.id for line in manuscript.glossary] == ["g-dough"]
    assert len(manuscript.glossary[0].uses) == 3


def test_other_words_keep_the_capitals_of_the_glossary(library: Library) -> None:
    terms = library.glossaries["en"]
    entry = terms["dough"].model_copy(update={"forms": ("the DGH mass",)})
    with_form = replace(library, glossaries={**library.glossaries, "en": {**terms, "dough": entry}})
    manuscript = printed(rewritten(with_form, "# A\n\n[[The dgh mass]]\n"), "fundamentals")
    assert manuscript.glossary[0].also == ("the DGH mass",)


def test_a_wide_bracket_stands_close_to_its_term(library: Library) -> None:
    english = library.locales["en"]
    wide = english.model_copy(update={"words": {**english.words, "page-pointer": "（{page}）"}})
    with_wide = replace(library, locales={**library.locales, "en": wide})
    near = {
        name: str(printed(rewritten(each, "# A\n\n[[dough]]\n"), "fundamentals").sections[0].blocks[0].body)
        for name, each in (("narrow", library), ("wide", with_wide))
    }
    assert "</a>\u00a0<span" in near["narrow"]
    assert "</a><span" in near["wide"]


def test_an_abbreviation_says_what_it_stands_for(library: Library) -> None:
    terms = library.glossaries["en"]
    entry = terms["dough"].model_copy(update={"term": "DGH scale", "expansion": "dough growth by the hour"})
    with_scale = replace(library, glossaries={**library.glossaries, "en": {**terms, "dough": entry}})
    (section,) = printed(rewritten(with_scale, "# A\n\n[[DGH scale]] [[dough]]\n"), "fundamentals").sections
    found = re.findall('<abbr title="([^"]*)">([^<]*)</abbr>([^<]*)', str(section.blocks[0].body))
    assert found == [("dough growth by the hour", "DGH", " scale")]


def test_the_glossary_holds_the_terms_used_and_those_of_their_definitions(library: Library) -> None:
    body = "# A\n\n[[yeast]]\n"
    plain, full = (printed(rewritten(library, body), tier) for tier in ("fundamentals", "academic"))
    assert [line.id for line in plain.glossary] == ["g-dough", "g-yeast"]
    assert [line.id for line in full.glossary] == ["g-yeast"]
    assert "A fungus" in str(full.glossary[0].definition)
    assert "12.50%" in str(full.glossary[0].definition)
    assert [line.id for line in full.bibliography] == ["r-baker2020"]


def test_contacts_come_from_the_imprint(library: Library) -> None:
    (imprint,) = library.imprints
    under = printed(library, "fundamentals", imprint)
    without = printed(library, "fundamentals")
    (call,) = (b for s in under.sections for b in s.blocks if b.fields.get("variant") == "call-your-team")
    assert call.fields["contacts"][0]["telephone"] == library.imprints[imprint].contacts[0].telephone
    (blank,) = (b for s in without.sections for b in s.blocks if b.fields.get("variant") == "call-your-team")
    assert blank.fields["contacts"] == ()
    assert without.publisher == "Example House"
    assert under.publisher != without.publisher


def test_figures_and_tables_are_numbered_by_kind(library: Library) -> None:
    blocks = [block for section in printed(library, "academic").sections for block in section.blocks]
    numbers = [(block.kind, block.fields["number"]) for block in blocks if "number" in block.fields]
    assert numbers == [("figure", 1), ("chart", 2), ("table", 1)]


def test_an_outcome_in_words_gets_no_bar(library: Library) -> None:
    body = "# A\n\n::: chart\ncaption: c\naxis: a\ngroups:\n  - label: g\n"
    body += "    rows:\n      - {label: r, value: rise.warm}\n"
    body += "      - {label: s, value: crust.cold}\n:::\n"
    (section,) = printed(rewritten(library, body), "fundamentals").sections
    _, silent = section.blocks[0].fields["groups"][0]["rows"]
    assert (silent["value"], silent["low"], silent["state"]) == (None, None, "no change")


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [("2026-11-23", 24, "2028-11-23"), ("2024-02-29", 12, "2025-02-28"), ("2026-12-31", 2, "2027-02-28")],
)
def test_the_next_review_is_months_later(start: str, months: int, end: str) -> None:
    from datetime import date

    assert months_later(date.fromisoformat(start), months) == date.fromisoformat(end)


def test_the_same_sources_give_the_same_manuscript(library: Library) -> None:
    assert printed(library, "academic") == printed(load(stock()), "academic")
