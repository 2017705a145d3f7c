"""The stock library and the shipped sources load whole, and what they say stays as it was written."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from handpress.load import load
from handpress.nouns.library import Library
from handpress.nouns.workspace import Workspace
from tests.overlay import overlaid, stock

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def library() -> Library:
    return load(stock())


def test_the_stock_library_has_no_fault(library: Library) -> None:
    assert library.problems == ()


def test_the_shipped_sources_have_no_fault() -> None:
    assert load(Workspace(ROOT)).problems == ()


def test_everything_is_on_its_shelf(library: Library) -> None:
    assert set(library.locales) == {"en", "es"}
    assert set(library.handouts["bread"].texts) == {"en", "es"}
    assert set(library.handouts["bread"].figures) == {"loaf.svg"}
    assert set(library.references) == {"baker2020", "ovenguide"}
    assert set(library.glossaries["es"]) < set(library.glossaries["en"])
    assert library.imprints["example-bakery"].contacts[0].always
    assert library.handouts["bread"].settings.issued == date(2026, 2, 1)


def test_numbers_keep_their_last_zero(library: Library) -> None:
    rise = library.values["rise.warm"]
    assert (str(rise.value), [str(bound) for bound in rise.bounds or ()]) == ("12.50", ["10.25", "14.75"])
    assert str(library.values["rise.cold"].value) == "4.0"


def test_a_body_starts_on_the_line_it_says(library: Library) -> None:
    text = library.handouts["bread"].texts["en"]
    lines = (stock().root / text.file).read_text(encoding="utf-8").split("\n")
    assert text.body.split("\n") == lines[text.first_line - 1 :]
    assert lines[text.first_line - 2] == "---"


def test_places_point_at_the_lines_of_declarations(library: Library) -> None:
    words = {"value": "rise.cold", "reference": "ovenguide", "term": "es/dough"}
    for kind, key in words.items():
        place = library.places[kind, key]
        line = (stock().root / place.file).read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert line == f"  {key.rpartition('/')[2]}:"
    assert {("house", "house"), ("locale", "es"), ("imprint", "example-bakery"), ("handout", "bread")} <= set(
        library.places
    )


def test_words_fall_back_to_the_parent_and_then_to_english(tmp_path: Path) -> None:
    workspace = overlaid(tmp_path)
    regional = (
        "tag: es-MX\nlang: es-MX\nname: Español (México)\n"
        "words: {glossary: Vocabulario}\nunits: {loaves: {other: bolillos}}\n"
    )
    (workspace.sources / "locales" / "es-MX.yaml").write_text(regional, encoding="utf-8")
    locale = load(workspace).locales["es-MX"]
    assert locale.words["glossary"] == "Vocabulario"
    assert locale.words["bibliography"] == "Fuentes"
    assert locale.units == {"loaves": {"other": "bolillos"}, "minutes": {"one": "minuto", "other": "minutos"}}
    assert locale.states == {"unchanged": "sin cambios"}


def test_words_without_a_parent_fall_back_to_english(tmp_path: Path) -> None:
    workspace = overlaid(tmp_path)
    (workspace.sources / "locales" / "fr.yaml").write_text("tag: fr\nlang: fr-FR\nname: Français\n", encoding="utf-8")
    assert load(workspace).locales["fr"].words["block.do"] == "Do"


def test_a_faulty_record_leaves_the_others(tmp_path: Path) -> None:
    workspace = overlaid(tmp_path)
    faulty = (
        "values:\n  good: {value: 1, cite: baker2020}\n  bad: {value: 1}\n"
        "  odd: {value: 2, cite: baker2020, colour: red}\n"
    )
    (workspace.sources / "reference" / "data" / "more.yaml").write_text(faulty, encoding="utf-8")
    values = load(workspace).values
    assert "good" in values
    assert "odd" in values
    assert "bad" not in values


def test_loading_starts_neither_engine_nor_dialect() -> None:
    code = "import sys, handpress.load\nprint(*{'weasyprint', 'jinja2', 'markdown', 'babel'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == ""
