"""A file joined from its own units is the file, byte for byte; other words read back as given, or are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from handpress.nouns.codes import CODES
from handpress.translation.units import Unwritable, joined, units

SOURCES = Path(__file__).resolve().parent.parent.parent / "sources"
WRITTEN = sorted(
    path
    for pattern in ("handouts/*/*.md", "glossary/*.yaml", "locales/*.yaml")
    for folder in (SOURCES, SOURCES.parent / "tests" / "library" / "sources")
    for path in folder.glob(pattern)
)
HEAD = "---\ntitle: One\npurpose: Two.\nwho_for: Three.\n---\n\n"

HOSTILE = {
    "crlf": "---\r\ntitle: One\r\n---\r\n\r\n# A {tier=x}\r\n\r\nWords\r\n  and more.\r\n\r\n- a\r\n  b\r\n- c\r\n",
    "old line ends": "---\rtitle: One\r---\r\r# A\r\rWords\rand more.\r",
    "no final newline": f"{HEAD}# A\n\nWords",
    "tabs": f"{HEAD}# A\n\n-\tone\n\tgoes on\n\t- two\n\n\tstill two\n",
    "trailing spaces": f"{HEAD}# A   \n\nWords  \nparted, \nnot parted.   \n\n::: do  \n-   x   \n:::   \n",
    "unclosed fence": f"{HEAD}# A\n\n::: warning Take care\n- one\n\n# Not a heading here\n",
    "fence in fence": f"{HEAD}# A\n\n::: warning One\n- one\n::: do Two\n- two\n:::\n:::\n:::\n",
    "nested lists": f"{HEAD}# A\n\n- a\n    - b\n        1. c\n\n    more of a\n- d\n\n\n- e\n",
    "words before": f"{HEAD}words\n\n- x\n\n# A\n",
    "no sections": HEAD,
    "byte order mark": f"\ufeff{HEAD}# A\n\nWords\n",
    "yaml in every style": (
        "# c\nterms:\n  a:  # d\n    term: 'it''s'\n    plain: >-\n      folded\n      text\n\n      more\n    # e\n"
        "    full: |\n      literal\n       text\n\n    forms: [ x,\"y\" , 'z' ] # f\n"
        '  "b": {term: "q\\u00a0r", plain: p\n   on}\n'
        "  c:\n    term: plain\n      text # g\n"
        "    plain: >+2\n        kept\n\n    forms:\n    - one # h\n    - 'two'\n"
    ),
    "yaml that can't be read": "terms: [a: {b\n",
    "yaml of strange kinds": "terms:\n  a: &x {term: !!str q, plain: *x}\n"
    "  ? [k]\n  : v\n  b: {term: ~, plain: null, full: ''}\n",
    "keys twice": "words:\n  a: one\n  a: two\nstates: {}\nname:\n",
    "table of all styles": (
        f"{HEAD}# A\n\n::: table\ncaption: >\n  One\n  two\ncolumns: [a, 'b']\n"
        'rows:\n  - ["c", d e]\n  -\n    - f\n    - |\n      g\n:::\n'
    ),
    "empty": "",
    "only a head line": "---\ntitle: x\n",
}


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: "/".join(path.parts[-3:]))
def test_every_source_is_joined_from_its_units_byte_for_byte(path: Path) -> None:
    content = path.read_bytes().decode()
    found = units(str(path), content)
    assert len(found) >= 1
    assert joined(content, {}) == content
    assert joined(content, {unit.path: unit.text for unit in found}) == content
    assert len({unit.path for unit in found}) == len(found)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: "/".join(path.parts[-3:]))
def test_every_unit_of_every_source_can_be_written_anew(path: Path) -> None:
    content = path.read_bytes().decode()
    wanted = {unit.path: f"Ñ {unit.text} 1: ‘x’ # y" for unit in units("", content)}
    assert {unit.path: unit.text for unit in units("", joined(content, wanted))} == wanted


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_layouts_are_kept(content: str) -> None:
    found = units("x", content)
    assert joined(content, {unit.path: unit.text for unit in found}) == content
    wanted = {unit.path: f"{unit.text} und: mehr" for unit in found if unit.kind != "forms"}
    changed = joined(content, wanted)
    assert {unit.path: unit.text for unit in units("x", changed) if unit.kind != "forms"} == wanted
    if "\r\n" in content:
        assert "\n" not in changed.replace("\r\n", "")


def test_each_unit_is_found_with_its_place_kind_tier_and_block() -> None:
    content = (
        f"{HEAD}# Every\n\nOne\ntwo.\n\n# First {{tier=fundamentals}}\n\n## Below\n\n::: warning Careful\n- **a** b\n"
        "  c\n    - nested\n\nA paragraph.\n:::\n\n1. x\n\n2. y\n\n# Deep {tier=academic}\n\n::: table\ncaption: C\n"
        "columns: [a, b]\nrows:\n  - [c, d]\n:::\n\n# Second {tier=fundamentals}\n\nLast.\n"
    )
    found = [(u.path, u.kind, u.tier, u.block, u.text, u.line) for u in units("f.md", content)][3:]
    assert found == [
        ("every-1/heading", "heading", "", "", "Every", 7),
        ("every-1/paragraph-1", "paragraph", "", "", "One two.", 9),
        ("fundamentals-1/heading", "heading", "fundamentals", "", "First", 12),
        ("fundamentals-1/subheading-1", "subheading", "fundamentals", "", "Below", 14),
        ("fundamentals-1/warning-1/title", "title", "fundamentals", "warning", "Careful", 16),
        ("fundamentals-1/warning-1/entry-1", "entry", "fundamentals", "warning", "**a** b c", 17),
        ("fundamentals-1/warning-1/entry-1/entry-1", "entry", "fundamentals", "warning", "nested", 19),
        ("fundamentals-1/warning-1/paragraph-1", "paragraph", "fundamentals", "warning", "A paragraph.", 21),
        ("fundamentals-1/list-1/entry-1", "entry", "fundamentals", "", "x", 24),
        ("fundamentals-1/list-1/entry-2", "entry", "fundamentals", "", "y", 26),
        ("academic-1/heading", "heading", "academic", "", "Deep", 28),
        ("academic-1/table-1/caption", "caption", "academic", "table", "C", 31),
        ("academic-1/table-1/column-1", "column", "academic", "table", "a", 32),
        ("academic-1/table-1/column-2", "column", "academic", "table", "b", 32),
        ("academic-1/table-1/row-1/cell-1", "cell", "academic", "table", "c", 34),
        ("academic-1/table-1/row-1/cell-2", "cell", "academic", "table", "d", 34),
        ("fundamentals-2/heading", "heading", "fundamentals", "", "Second", 37),
        ("fundamentals-2/paragraph-1", "paragraph", "fundamentals", "", "Last.", 39),
    ]


def test_keys_name_the_units_of_glossaries_and_locales() -> None:
    glossary = "terms:\n  cell-2:\n    term: cell\n    forms: [cells, the cell]\n    plain: A cell.\n    cite: [a]\n"
    assert {unit.path: unit.text for unit in units("g", glossary)} == {
        "terms/cell-2/term": "cell",
        "terms/cell-2/forms": "cells | the cell",
        "terms/cell-2/plain": "A cell.",
    }
    locale = (
        "tag: en\nname: English\nwords:\n  block.do: Do\nunits:\n  days: {one: day, other: days}\nstates: {none: no}\n"
    )
    assert [unit.path for unit in units("l", locale)] == [
        "name", "words/block.do", "units/days/one", "units/days/other", "states/none",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("# Not a heading", "become a heading"),
        ("::: warning", "open a block"),
        (":::", "close a block"),
        ("- a list", r"Write \- so"),
        ("2. Phase", r"Write 2\. so"),
        ("  ", "Write words"),
    ],
)
def test_words_that_would_be_another_block_are_refused(words: str, said: str) -> None:
    with pytest.raises(Unwritable, match="T302") as refused:
        joined(f"{HEAD}# A\n\nWords\n", {"every-1/paragraph-1": words})
    assert said in str(refused.value)
    assert all(problem.code in CODES for problem in refused.value.problems)


def test_a_heading_cannot_be_given_a_tier_by_its_translation() -> None:
    with pytest.raises(Unwritable):
        joined(f"{HEAD}# A\n\nWords\n", {"every-1/heading": "B {tier=academic}"})


def test_an_unknown_place_is_refused_and_nothing_is_written() -> None:
    with pytest.raises(Unwritable, match="T301"):
        joined(f"{HEAD}# A\n", {"every-1/heading": "B", "every-9/heading": "C"})


def test_long_words_are_wrapped_and_no_line_starts_a_block() -> None:
    words = " ".join(["word"] * 27 + ["1.", "- x", "# y", "[@a; @b]", "{{ one | size }}", "[[two words|three]]"] * 9)
    content = joined(f"{HEAD}# A\n\n- Words\n  more\n", {"every-1/list-1/entry-1": words})
    assert [unit.text for unit in units("", content)][-1] == words
    lines = content.splitlines()[8:]
    assert max(map(len, lines)) <= 145
    assert all(line.startswith(("- word", "  ")) and not line.strip().startswith(("1.", "#")) for line in lines)


PIECES = some.sampled_from(
    [
        *(
            "# A\n",
            "# B {tier=x}\n",
            "## C\n",
            "### D\n",
            "::: warning T\n",
            "::: do\n",
            ":::\n",
            "::: \n",
            "- a\n",
            "  - b\n",
        ),
        *(
            "    - c\n",
            "    d\n",
            "1. e\n",
            "2) f\n",
            "* g\n",
            "\n",
            "  \n",
            "\t\n",
            "h\n",
            "i  \n",
            " j\r\n",
            "k\r",
            "-\n",
        ),
        *(
            "::: table\ncaption: x\ncolumns: [a, 'b']\nrows:\n  - [\"c\", d]\n:::\n",
            "::: figure f.svg\nalt: >-\n  x\n  y\n:::\n",
        ),
        *(
            "::: chart\ncaption: x: y\n:::\n",
            "::: quote\nq\n",
            "\u00a0\n",
            "[[t|u]] {{ v | n }} [@c]\n",
            "\\- x\n",
            "\u2028z\n",
        ),
    ]
)
TEXTS = some.lists(PIECES, max_size=14).map(lambda pieces: HEAD + "".join(pieces))
SIGNS = [*"ab1 .-#:>*+|'\"\\{}[],&!%@`~\t\n", "é", "词", "ع", "\u00a0", ":::", "  ", "{{ k }}", "[@c]", "- ", "wo rd"]
WORDS = some.lists(some.sampled_from(SIGNS), max_size=20).map("".join)
SCALARS = WORDS.map(lambda words: words.replace("\n", " ").replace("\t", " ").replace("'", "''"))


@settings(max_examples=300, deadline=None)
@given(TEXTS, some.data())
def test_any_text_is_kept_and_any_words_are_written_or_refused(content: str, drawn: some.DataObject) -> None:
    found = units("x.md", content)
    assert joined(content, {unit.path: unit.text for unit in found}) == content
    asked = {unit.path: drawn.draw(WORDS) for unit in found[-3:]}
    held(content, asked)


@settings(max_examples=300, deadline=None)
@given(some.lists(some.tuples(SCALARS, some.sampled_from(["'", '"', "", ">-", "|"])), max_size=6), some.data())
def test_any_glossary_is_kept_and_any_words_are_written_or_refused(
    scalars: list[tuple[str, str]], drawn: some.DataObject
) -> None:
    lines = [
        f"  t{number}:\n    term: {_styled(*scalar)}\n    forms: [a, 'b']" for number, scalar in enumerate(scalars)
    ]
    content = "\n".join(["terms:", *lines])
    found = units("x.yaml", content)
    assert joined(content, {unit.path: unit.text for unit in found}) == content
    asked = {unit.path: drawn.draw(WORDS) for unit in found[-4:] if unit.kind == "term"}
    held(content, asked)


def _styled(words: str, style: str) -> str:
    if style in (">-", "|"):
        return f"{style}\n      {words}"
    return f"{style}{words.replace(chr(92), '').replace(chr(34), '')}{style}"


def held(content: str, asked: dict[str, str]) -> None:
    """Each unit says what was asked for, every other what it said, or nothing was written."""
    before = {unit.path: unit.text for unit in units("", content)}
    try:
        after = joined(content, asked)
    except Unwritable as refused:
        assert refused.problems and {problem.place.key for problem in refused.problems} <= {*asked, *before}
        return
    said = {unit.path: unit.text for unit in units("", after)}
    assert said.keys() == before.keys()
    for path, text in said.items():
        assert " ".join(text.split()) == " ".join(asked.get(path, before[path]).split())
    assert joined(after, said) == after
