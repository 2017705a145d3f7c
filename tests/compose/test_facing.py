"""A translation with its original beside it: the same rows, the same numbers, one apparatus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from handpress.compose import compose
from handpress.compose.pieces import pieces
from handpress.compose.rows import in_rows
from handpress.load import load
from handpress.nouns.edition import Edition
from handpress.nouns.library import Library
from handpress.nouns.manuscript import Block, Facing, FacingSection, Manuscript, Row, Section
from handpress.nouns.workspace import Workspace
from tests.overlay import stock

ROOT = Path(__file__).resolve().parent.parent.parent
ID = re.compile(r'id="([^"]+)"')
NUMBER = re.compile(r'href="#r-([\w-]+)">(\d+)')


@pytest.fixture(scope="module")
def library() -> Library:
    return load(stock())


@pytest.fixture(scope="module")
def deep() -> Library:
    return load(Workspace(ROOT))


def printed(library: Library, imprint: str = "") -> Manuscript:
    return compose(library, Edition("bread", "fundamentals", "es", "a4", imprint, "en"))


def facing(manuscript: Manuscript) -> Facing:
    assert manuscript.facing
    return manuscript.facing


def rows(content: Any) -> Iterator[Row]:
    """Every row, in order."""
    if isinstance(content, Row):
        yield content
    elif isinstance(content, FacingSection):
        yield content.title
        yield from rows(content.blocks)
    elif isinstance(content, Block):
        yield from rows(content.fields)
    elif isinstance(content, dict):
        yield from rows(tuple(content.values()))
    elif isinstance(content, tuple):
        for kept in content:
            yield from rows(kept)


def other_way(library: Library, old: str, new: str) -> Library:
    """The library with the Spanish text rewritten in one place."""
    bread = library.handouts["bread"]
    text = bread.texts["es"]
    assert old in text.body
    texts = {**bread.texts, "es": replace(text, body=text.body.replace(old, new, 1))}
    return replace(library, handouts={"bread": replace(bread, texts=texts)})


def test_each_row_holds_the_same_words_in_both_languages(library: Library) -> None:
    found = {str(row.translation): str(row.original) for row in rows(facing(printed(library)).sections)}
    assert found["Puntos clave"] == "Key points"
    assert found["Deje enfriar el pan antes de cortarlo."] == "Let the loaf cool before you cut it."
    assert found["No abra el horno demasiado pronto."] == "Do not open the oven too soon."
    assert found["Qué hacer"] == "What to do"
    assert found["Habitación fría"] == "Cold room"
    assert found["¿Qué calor hace en mi habitación?"] == "How warm is my room?"
    assert found["Lo que quiero recordar"] == "What I want to remember"
    assert all(row.translation and row.original for row in rows(facing(printed(library)).sections))


def test_an_edition_without_an_original_beside_it_is_as_it_was(library: Library) -> None:
    alone = compose(library, Edition("bread", "fundamentals", "es", "a4"))
    beside = printed(library)
    assert alone.facing is None
    assert (alone.sections, alone.glossary, alone.bibliography) == (
        beside.sections,
        beside.glossary,
        beside.bibliography,
    )


def test_sources_have_one_number_in_both_columns_and_one_bibliography(deep: Library) -> None:
    beside = compose(deep, Edition("bone-density-after-anastrozole", "academic", "es", "a4", "", "en"))
    numbers = {f"r-{key}": number for key, number in NUMBER.findall(repr(facing(beside).sections))}
    assert numbers == {line.id: str(line.number) for line in beside.bibliography if line.id in numbers}
    assert len(numbers) > 20
    ours = NUMBER.findall(repr([row.translation for row in rows(facing(beside).sections)]))
    theirs = NUMBER.findall(repr([row.original for row in rows(facing(beside).sections)]))
    assert sorted(set(ours)) == sorted(set(theirs))


def test_a_source_keeps_its_number_where_the_languages_order_their_words_otherwise(library: Library) -> None:
    texts = {
        tag: replace(text, body=f"# A {{tier=fundamentals}}\n\n{first} and {last}.\n", first_line=1)
        for (tag, text), (first, last) in zip(
            library.handouts["bread"].texts.items(),
            (("[@baker2020]", "[@ovenguide]"), ("[@ovenguide]", "[@baker2020]")),
            strict=True,
        )
    }
    assert list(texts) == ["en", "es"]
    beside = printed(replace(library, handouts={"bread": replace(library.handouts["bread"], texts=texts)}))
    assert [line.id for line in beside.bibliography] == ["r-ovenguide", "r-baker2020"]
    (row,) = (row for row in rows(facing(beside).sections) if "citation" in row.original)
    assert NUMBER.findall(row.translation) == [("ovenguide", "1"), ("baker2020", "2")]
    assert NUMBER.findall(row.original) == [("baker2020", "2"), ("ovenguide", "1")]


def test_no_id_stands_twice(deep: Library) -> None:
    beside = compose(deep, Edition("bone-density-after-anastrozole", "academic", "es", "a4", "", "en"))
    ids = ID.findall("".join(f"{row.translation}{row.original}" for row in rows(facing(beside).sections)))
    ids += ID.findall("".join(line.definition for line in beside.glossary))
    assert len(ids) > 100
    assert len(ids) == len(set(ids))


def test_the_originals_terms_lead_nowhere_and_stand_in_the_glossary(library: Library) -> None:
    beside = printed(library)
    originals = "".join(row.original for row in rows(facing(beside).sections))
    assert "bread dough" in originals
    assert "#g-" not in originals
    assert {line.term: facing(beside).terms[line.id] for line in beside.glossary} == {
        "levadura": "yeast",
        "masa": "dough",
    }


def test_telephone_numbers_stand_once_with_two_labels(library: Library) -> None:
    (callout,) = (
        block
        for section in facing(printed(library, "example-bakery")).sections
        for block in section.blocks
        if block.fields.get("variant") == "call-your-team"
    )
    contact = callout.fields["contacts"][0]
    assert isinstance(contact["telephone"], str)
    assert (contact["label"].translation, contact["label"].original) == ("Línea del horno", "Oven line")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- Deje enfriar el pan antes de cortarlo.\n", ""),
        ("::: warning Horno caliente", "::: do Horno caliente"),
        ("La [[levadura]] está viva.", "La [[levadura]] está viva.\n\n"),
        ("# Preguntas que hacer\n", "# Otra cosa\n\nAlgo más.\n\n# Preguntas que hacer\n"),
        ("# Sus notas", "# Sus notas {tier=fundamentals}"),
    ],
)
def test_columns_of_other_blocks_are_not_printed(library: Library, old: str, new: str) -> None:
    beside = printed(other_way(library, old, new))
    assert [problem.code for problem in beside.problems] == ["T401"]
    assert beside.problems[0].place.line > 0


def test_faults_of_the_original_are_told_too(library: Library) -> None:
    bread = library.handouts["bread"]
    text = replace(bread.texts["en"], body=bread.texts["en"].body.replace("@baker2020]", "@baker2021]"))
    changed = replace(library, handouts={"bread": replace(bread, texts={**bread.texts, "en": text})})
    assert ("C201", text.file) in {(problem.code, problem.place.file) for problem in printed(changed).problems}


def section(*kinds: str) -> Section:
    return Section("s-1", Markup("A"), "", 1, tuple(Block(kind, 2, Markup(f"<p>{kind}</p>")) for kind in kinds))


def test_what_is_missing_on_one_side_leaves_it_empty_and_loses_no_word() -> None:
    (whole,) = in_rows([section("prose", "quote", "steps")], [section("prose", "steps")])
    assert [(row.translation, row.original) for row in rows(whole.blocks)] == [
        ("prose", "prose"),
        ("quote", ""),
        ("steps", "steps"),
    ]
    assert [block.line for block in whole.blocks] == [2, 2, 2]
    (other,) = in_rows([section("prose")], [section("quote")])
    assert [(row.translation, row.original) for row in rows(other.blocks)] == [("prose", ""), ("", "quote")]
    assert [block.line for block in other.blocks] == [2, 0]


def test_a_body_is_taken_apart_into_paragraphs_and_entries() -> None:
    entries = "<li>Two\n<ul>\n<li>In</li>\n</ul>\n</li>\n<li><p>Three</p></li>"
    body = Markup(f"<p>One <em>b</em>.</p>\n<ul>\n{entries}\n</ul>\n<p>Four</p>")
    found = [(piece["kind"], list(piece["rows"])) for piece in pieces(body)]
    assert found == [
        ("p", ["One <em>b</em>."]),
        ("ul", ["Two\n<ul>\n<li>In</li>\n</ul>", "<p>Three</p>"]),
        ("p", ["Four"]),
    ]
