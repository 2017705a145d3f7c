"""Two columns: each in its own language and direction, the translation first, one apparatus, words of both."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from handpress.compose import compose
from handpress.lay_out import lay_out
from handpress.load import load
from handpress.nouns.edition import Edition
from handpress.nouns.galley import Galley
from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript
from tests.overlay import stock


@pytest.fixture(scope="module")
def library() -> Library:
    return load(stock())


def manuscript(library: Library) -> Manuscript:
    return compose(library, Edition("bread", "fundamentals", "es", "a4", "example-bakery", "en"))


def backwards(library: Library) -> Manuscript:
    """The same, as if Spanish ran from right to left."""
    whole = manuscript(library)
    return replace(whole, locale=whole.locale.model_copy(update={"direction": "rtl"}))


def galley(whole: Manuscript) -> Galley:
    return lay_out(whole, stock())


def test_the_translation_comes_first_and_the_original_says_its_language(library: Library) -> None:
    html = galley(manuscript(library)).html
    assert '<html lang="es-ES" dir="ltr">' in html
    assert (
        '<div class="column"><div>Deje enfriar el pan antes de cortarlo.</div></div>\n'
        '<div class="column" lang="en-GB" dir="ltr"><div>Let the loaf cool before you cut it.</div></div>'
    ) in html
    assert '<span class="column">Cómo crece el pan</span> <span class="column" lang="en-GB" dir="ltr">' in html


def test_each_column_keeps_its_direction_beside_a_translation_from_right_to_left(library: Library) -> None:
    html = galley(backwards(library)).html
    assert '<html lang="es-ES" dir="rtl">' in html
    assert '<div class="column" lang="en-GB" dir="ltr"><div>Let the loaf cool' in html


def test_lists_are_one_list_whose_entries_hold_both(library: Library) -> None:
    html = galley(manuscript(library)).html
    points = re.search(r'<div class="callout key-points".*?</ul>', html, re.DOTALL)
    assert points and points.group().count("<li>") == 3
    assert points.group().count('<div class="column"') == 6


def test_what_is_written_on_or_drawn_stands_once(library: Library) -> None:
    html = galley(manuscript(library)).html
    alone = lay_out(compose(library, Edition("bread", "fundamentals", "es", "a4", "example-bakery")), stock()).html
    for once in ('class="ruled"', 'class="answer"', "<img", 'class="telephone"', 'id="glossary"', 'id="bibliography"'):
        assert html.count(once) == alone.count(once) > 0


def test_the_glossary_gives_the_originals_term(library: Library) -> None:
    html = galley(manuscript(library)).html
    assert re.search(r'>levadura</strong> <span class="original-term">· <span lang="en-GB" dir="ltr">yeast<', html)


def test_both_titles_and_both_draft_marks_stand_on_every_page(library: Library) -> None:
    html = galley(manuscript(library)).html
    head = re.search(r'<div class="running-head">.*?</div>', html, re.DOTALL)
    assert head
    for words in ("Hacer pan", "Baking bread", "Borrador", "Draft: not yet reviewed"):
        assert words in head.group()


def test_the_mark_of_old_safety_advice_stands_in_both(library: Library) -> None:
    whole = manuscript(library)
    html = galley(replace(whole, facts=replace(whole.facts, stale="safety"))).html
    (mark,) = re.findall(r'<div class="stale safety">.*?</div>\s*</div>', html, re.DOTALL)
    assert mark.count("<p>") == 2
    assert 'lang="en-GB"' in mark


def test_the_columns_stylesheet_goes_with_bilingual_editions_alone(library: Library) -> None:
    names = [name for name, _ in galley(manuscript(library)).stylesheets]
    alone = lay_out(compose(library, Edition("bread", "fundamentals", "es", "a4")), stock())
    assert "facing" in names
    assert "facing" not in [name for name, _ in alone.stylesheets]
    assert alone.facts["beside_name"] == ""
    assert galley(manuscript(library)).facts["beside_name"] == "English"
