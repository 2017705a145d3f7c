"""YAML is read as written, whatever it says, and never explodes."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from handpress.nouns.library import BibliographyFile, Imprint, Reference
from handpress.records.schemas import make
from handpress.records.yaml_nodes import read_yaml


@pytest.mark.parametrize("text", ["no", "12:30", "012", "4.0", "1e3", "2026-01-31", "0x1F", "yes", "1_000", "true"])
def test_texts_stay_as_they_are_written(text: str) -> None:
    assert read_yaml(f"a: {text}\n", "f").content == {"a": text}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_nothing(text: str) -> None:
    assert read_yaml(f"a: {text}\n", "f").content == {"a": None}


def test_quoted_texts_are_never_nothing() -> None:
    assert read_yaml("a: ''\nb: \"null\"\n", "f").content == {"a": "", "b": "null"}


def test_a_text_may_look_like_a_number() -> None:
    tree = read_yaml("type: book\ntitle: 1984\nvolume: 012\nissue: no\n", "f")
    reference, problems = make(Reference, tree)
    assert problems == ()
    assert reference is not None
    assert (reference.title, reference.volume, reference.issue) == ("1984", "012", "no")


@pytest.mark.parametrize("escape", ["u202E", "x02", "u200b", "uE000", "L", "0"])
def test_what_nobody_sees_does_not_come_in_by_an_escape(escape: str) -> None:
    tree = read_yaml(f'a: x\nb: "one\\{escape}two"\n', "f")
    (told,) = tree.problems
    assert str(told).startswith("f:2 (b): error L104: an invisible character, U+")


def test_other_escapes_are_taken() -> None:
    assert read_yaml('a: "1\\u00a0mg \\"\\n\\t\\u00e9"\n', "f").content == {"a": '1\u00a0mg "\n\té'}


def test_lines_are_counted_from_the_first_line_given() -> None:
    tree = read_yaml("a:\n  - b\n  - c: d\n", "f", first_line=10)
    assert tree.lines[("a", 1, "c")] == 12
    assert tree.place(("a", 1, "missing")).line == 12
    assert str(tree.place(("a", 1, "c"))) == "f:12 (a.2.c)"


@pytest.mark.parametrize(
    "bomb",
    [
        "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "[" * 50_000,
        "{a: " * 5_000,
        "- [" * 20_000,
        "? " * 5_000,
        "- " * 5_000 + "x",
    ],
)
def test_bombs_are_told_and_fast(bomb: str) -> None:
    start = time.perf_counter()
    assert read_yaml(bomb, "f").problems
    assert time.perf_counter() - start < 5


def test_thousands_of_faults_are_told_fast() -> None:
    """Each was once held against each of the others: 64 KB took a quarter of a minute, 256 KB several."""
    text = "references:\n" + "".join(f"  k{number}: {{x: &a 1}}\n" for number in range(12_000))
    start = time.perf_counter()
    tree = read_yaml(text, "f")
    _, problems = make(BibliographyFile, tree)
    assert len(problems) >= 12_000
    assert time.perf_counter() - start < 20


@settings(max_examples=200, deadline=None)
@given(some.text(alphabet="ab:-[]{}&*!|>'\"#%@`?,~<\n\t 1.é", max_size=60))
def test_no_text_makes_it_fail(text: str) -> None:
    tree = read_yaml(text, "f")
    made, problems = make(Imprint, tree)
    assert made is not None or problems


@settings(max_examples=200, deadline=None)
@given(
    some.recursive(
        some.none() | some.text(max_size=5),
        lambda inner: (
            some.lists(inner, max_size=3)
            | some.dictionaries(
                some.sampled_from(["name", "contacts", "label", "en", "logo", "text", "x"]), inner, max_size=4
            )
        ),
        max_leaves=12,
    )
)
def test_no_content_makes_a_schema_fail(content: object) -> None:
    from handpress.records.tree import Tree

    made, problems = make(Imprint, Tree("f", content, {(): 1}))
    assert made is not None or problems
