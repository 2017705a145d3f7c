"""No text, no file and no number makes the press raise, hang, lose a word or print another: searched, with bounds."""

from __future__ import annotations

import shutil
from decimal import Decimal
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from handpress.load.pictures import admitted_picture
from handpress.nouns.codes import CODES
from handpress.nouns.library import Value
from handpress.nouns.locale import Locale
from handpress.nouns.problem import Level, Place, Problem
from handpress.nouns.workspace import Workspace
from tests.fuzz import held, set_in_type, shelved, told
from tests.fuzz.bounds import bounded
from tests.fuzz.written import cut, dialect, yaml_text
from tests.overlay import STOCK

KEYS = tuple(
    sorted({name for noun in held.NOUNS for name in noun.model_fields} | {"en", "rise.warm", "dough", "label"})
)


@bounded(250)
@given(yaml_text(KEYS))
def test_yaml_is_read_as_it_is_written(text: str) -> None:
    held.records(text)


@bounded(250)
@given(dialect())
def test_no_line_is_lost_between_the_parts_of_a_text(text: str) -> None:
    held.parts(text)


@bounded(250)
@given(dialect())
def test_a_text_and_its_marks_make_the_text_again(text: str) -> None:
    held.marks(text)


@bounded(250)
@given(dialect(16))
def test_markdown_loses_no_letter_and_lets_no_html_through(text: str) -> None:
    held.prose(text)


@bounded(400)
@given(dialect())
def test_any_text_becomes_a_manuscript(text: str) -> None:
    set_in_type.manuscript(f"# First\n\n{text}")


SOURCES = [path.relative_to(STOCK) for path in sorted((STOCK / "sources").rglob("*")) if path.is_file()]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    root = tmp_path_factory.mktemp("fuzz") / "workspace"
    shutil.copytree(STOCK, root)
    return Workspace(root)


@pytest.mark.parametrize("source", SOURCES, ids=str)
def test_a_damaged_source_harms_no_other(source: Path, workspace: Workspace) -> None:
    @bounded(20)
    @given(cut((STOCK / source).read_bytes()))
    def search(damage: bytes) -> None:
        shelved.damaged(workspace, workspace.root / source, damage)

    search()


@bounded(400)
@given(
    some.binary(max_size=40) | cut(next(STOCK.rglob("*.svg")).read_bytes()), some.sampled_from((".svg", ".png", ".jpg"))
)
def test_no_picture_makes_the_loader_raise(content: bytes, kind: str) -> None:
    found = admitted_picture(f"figure{kind}", content)
    assert isinstance(found, bytes) or found.message


AMOUNTS = some.decimals(-999_999_999, 999_999_999, places=6) | some.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    some.integers(-999_999_999, 999_999_999),
    some.integers(0, 6),
)


@bounded(300)
@given(some.sampled_from(told.LOCALES), AMOUNTS)
def test_the_digits_printed_are_those_of_the_number(locale: Locale, amount: Decimal) -> None:
    told.digits_stay(locale, amount)


VALUES = some.builds(
    lambda value, to, unit, qualifier, signed, bounds, n, p: Value(
        value=value,
        to=to,
        unit=unit,
        qualifier=qualifier,
        signed=signed,
        bounds=bounds,
        n=n,
        p=p,
        cite="a",
        verified=True,
    ),
    AMOUNTS,
    some.none() | AMOUNTS,
    some.sampled_from(("", "%", "mg", "minutes", "% per year", "people")),
    some.sampled_from((None, "about", "at least", "up to", "below", "above", "at most")),
    some.booleans(),
    some.none() | some.tuples(AMOUNTS, AMOUNTS),
    some.none() | some.integers(0, 10**6),
    some.sampled_from(("", "0.05", "<0.0001", "ns", "٠.٠٥", "= 1")),
)


@bounded(300)
@given(some.sampled_from(told.LOCALES), VALUES)
def test_a_value_is_printed_as_it_is_or_refused(locale: Locale, value: Value) -> None:
    told.values_are_printed_or_refused(locale, value)


ANCHORS = some.sampled_from(("t-1", "t-2", "c-3", "g-dough", "r-baker2020", "é&"))
SPANS = some.builds(
    lambda anchors, plain, between: (
        f'<span class="folios"{" data-plain" if plain else ""} data-for="{escape(" ".join(anchors))}"'
        f"{f' data-separator={chr(34)}{escape(between)}{chr(34)}' if between else ''}></span>"
    ),
    some.lists(ANCHORS, max_size=6),
    some.booleans(),
    some.sampled_from(("", "; ", " <b>", "، ")),
)
PAGES = some.dictionaries(ANCHORS, some.integers(1, 12))
PIECES = SPANS | some.sampled_from(
    ("<p>", "</p>", '<a href="#x">', "</a>", '<p id="t-1">', '<html dir="rtl">', "text", "12")
)


@bounded(300)
@given(some.lists(PIECES, max_size=12).map("".join), PAGES)
def test_page_numbers_are_those_of_the_pages(html: str, pages: dict[str, int]) -> None:
    told.folios(html, pages)


@bounded(300)
@given(some.text(max_size=80) | dialect(12))
def test_reading_is_always_measured_in_numbers(text: str) -> None:
    told.reading(text)


# Python has the odd bytes of a file name as halves of surrogate pairs, which `text` never holds.
ANY_TEXT = some.lists(
    some.characters(exclude_categories=["Cs"]) | some.sampled_from('\udcff,:%\n\r"'), max_size=12
).map("".join)
LEVELS: tuple[Level, ...] = ("error", "warning", "note")
PROBLEMS = some.lists(
    some.builds(
        Problem,
        some.builds(Place, ANY_TEXT, some.integers(0, 999), some.text(max_size=8)),
        some.sampled_from(sorted(CODES)),
        ANY_TEXT,
        some.text(max_size=10),
        some.sampled_from(LEVELS),
    ),
    max_size=4,
).map(tuple)


@bounded(200)
@given(PROBLEMS)
def test_any_problem_can_be_reported(problems: tuple[Problem, ...]) -> None:
    told.reports(problems)


RECORDS = b'{"manifest": {"inputs": {}, "outputs": {"a": "b"}, "printings": {"../a": {"path": 1}}}, "sha256": "0"}'


@bounded(200)
@given(
    some.binary(max_size=60)
    | cut(RECORDS)
    | some.sampled_from((b"[" * 20_000, b'{"a":' * 4_000, b"\xff", b"1" * 9_999))
)
def test_a_damaged_record_of_the_last_build_is_as_good_as_none(
    tmp_path_factory: pytest.TempPathFactory, found: bytes
) -> None:
    told.damaged(tmp_path_factory.getbasetemp(), found)
