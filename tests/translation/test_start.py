"""What a translator starts from: everything is there, nothing is overwritten, and nothing of it would be printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from handpress.desk import run
from handpress.language.introduced import introduced
from handpress.load import load
from handpress.nouns.workspace import Workspace
from handpress.translation.units import units
from tests.overlay import overlaid

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return overlaid(tmp_path)


def translate(workspace: Workspace, *words: str) -> int:
    return run("translate", [*words, "--workspace", str(workspace.root)])


@pytest.mark.parametrize("tag", ["de", "he", "zh-Hant", "pl"])
def test_what_is_written_can_be_read(workspace: Workspace, tag: str) -> None:
    assert translate(workspace, "start", tag) == 0
    library = load(workspace)
    assert library.problems == ()
    locale, language = library.locales[tag], introduced(tag)
    assert language
    assert (locale.lang, locale.name, locale.script, locale.direction) == (
        language.lang,
        language.name,
        language.script,
        language.direction,
    )
    assert set(library.glossaries[tag]) == {"crumb", "dough", "yeast"}
    assert library.handouts["bread"].texts[tag].body == library.handouts["bread"].texts["en"].body


@pytest.mark.parametrize(
    ("tag", "forms"),
    [("de", "one, other"), ("pl", "one, few, many, other"), ("ja", "other"), ("sl", "one, two, few, other")],
)
def test_the_plural_forms_of_the_language_are_named(workspace: Workspace, tag: str, forms: str) -> None:
    translate(workspace, "start", tag)
    text = (workspace.sources / "locales" / f"{tag}.yaml").read_text()
    assert f"has the forms {forms}." in text
    assert all(f"{form}: " in text.partition("# units:")[2] for form in forms.split(", "))


def test_words_that_are_taken_out_of_their_comments_are_those_of_the_locale(workspace: Workspace) -> None:
    """Whoever translates takes the sign away, and nothing else: the file is still one."""
    translate(workspace, "start", "pl")
    path = workspace.sources / "locales" / "pl.yaml"
    head, _, words = path.read_text().partition("\nwords:\n")
    kept = [
        line.replace("# ", "", 1) if ": " in line or line.endswith(("units:", "states:")) else line
        for line in words.split("\n")
    ]
    path.write_text("\n".join([head, "words:", *(line for line in kept if not prose(line))]))
    library = load(workspace)
    assert not [problem for problem in library.problems if problem.level == "error"]
    english, polish = library.locales["en"], library.locales["pl"]
    assert polish.words == english.words and not polish.borrowed
    assert polish.states == english.states
    assert {unit: set(forms) for unit, forms in polish.units.items()} == {
        unit: {"one", "few", "many", "other"} for unit in english.units
    }


def prose(line: str) -> bool:
    """A comment that explains, without the sign that the test took away."""
    return bool(line.strip()) and (
        line.lstrip().startswith("#") or ": the " in line or "→" in line or "Quantities" in line
    )


def test_nothing_is_overwritten(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in workspace.sources.rglob("*") if path.is_file()}
    assert translate(workspace, "start", "es") == 0
    assert {path: path.read_bytes() for path in workspace.sources.rglob("*") if path.is_file()} == before
    assert capsys.readouterr().out.count("left as it is") == 3


def test_nothing_would_be_printed(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    translate(workspace, "start", "de")
    capsys.readouterr()
    assert translate(workspace, "status", "--locale", "de") == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert [row[2] for row in rows[:3]] == ["fundamentals", "intermediate", "academic"]
    assert all("no:" in row for row in rows[:3])
    assert all(int(row[4]) <= 6 for row in rows[:3])  # cells that hold values alone


def test_a_start_in_the_shallowest_tier_holds_no_other(workspace: Workspace) -> None:
    assert translate(workspace, "start", "de", "bread", "--tier", "fundamentals") == 0
    text = load(workspace).handouts["bread"].texts["de"]
    assert text.titles.tiers == ("fundamentals",)
    file = workspace.sources / "handouts" / "bread" / "de.md"
    assert {unit.tier for unit in units("de.md", file.read_text())} == {"", "fundamentals"}
    assert set(load(workspace).glossaries["de"]) == {"dough", "yeast"}


def test_what_holds_of_the_original_alone_is_left_out_of_the_head(workspace: Workspace) -> None:
    english = workspace.sources / "handouts" / "bread" / "en.md"
    waived = "waive:\n  - rule: how-often\n    reason: It is said so in the trial.\n"
    english.write_text(english.read_text().replace("purpose:", f"{waived}purpose:", 1))
    translate(workspace, "start", "de")
    text = load(workspace).handouts["bread"].texts["de"]
    assert text.titles.waive == ()
    assert text.titles.title == "Baking bread"


REFUSED = [("xx",), ("DE",), ("de/../x",), ("de", "nothing"), ("de", "--tier", "deepest"), ("en",)]


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_what_is_not_known_is_refused(workspace: Workspace, words: tuple[str, ...]) -> None:
    before = sorted(workspace.sources.rglob("*"))
    assert translate(workspace, "start", *words) == 2
    assert sorted(workspace.sources.rglob("*")) == before


def test_another_spelling_is_no_translation(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    locale = workspace.sources / "locales" / "en-US.yaml"
    locale.write_text("tag: en-US\nlang: en-US\nname: English (United States)\nspelled_from: en\n")
    assert translate(workspace, "start", "en-US") == 2
    assert "in another spelling" in capsys.readouterr().err
    assert not list(workspace.sources.rglob("en-US.md"))


def test_without_its_original_nothing_is_started(workspace: Workspace) -> None:
    (workspace.sources / "handouts" / "bread" / "en.md").unlink()
    assert translate(workspace, "start", "de") == 2
    assert not list(workspace.sources.rglob("de.*"))


@pytest.mark.parametrize("body", ["", "Words without a section.\n"])
def test_an_original_without_sections_or_terms_is_started_as_it_is(workspace: Workspace, body: str) -> None:
    english = workspace.sources / "handouts" / "bread" / "en.md"
    english.write_text(f"---\ntitle: Bread\npurpose: To bake.\nwho_for: You.\n---\n{body}")
    (workspace.sources / "glossary" / "en.yaml").write_text("terms: {}\n")
    assert translate(workspace, "start", "de") == 0
    assert (english.parent / "de.md").read_text().endswith(f"---\n{body}")


@pytest.mark.parametrize("tag", ["de", "hi", "sr", "pt-BR", "zh-Hant", "he"])
def test_what_cldr_knows(tag: str) -> None:
    known = {
        "de": ("de-DE", "Deutsch", "Latn", "ltr", ("one", "other")),
        "hi": ("hi-IN", "हिन्दी", "Deva", "ltr", ("one", "other")),
        "sr": ("sr-RS", "Српски", "Cyrl", "ltr", ("one", "few", "other")),
        "pt-BR": ("pt-BR", "Português (Brasil)", "Latn", "ltr", ("one", "many", "other")),
        "zh-Hant": ("zh-Hant-TW", "中文 (繁體)", "Hant", "ltr", ("other",)),
        "he": ("he-IL", "עברית", "Hebr", "rtl", ("one", "two", "other")),
    }
    found = introduced(tag)
    assert found and (found.lang, found.name, found.script, found.direction, found.plurals) == known[tag]
