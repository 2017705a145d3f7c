"""The termbase holds every term with its translation, and the names that stand as they are; lost names are told."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

from handpress.load import load
from handpress.load.names import load_names
from handpress.nouns.names import Name
from handpress.nouns.workspace import Workspace
from handpress.translation.names import lost_names, name_problems, only_names
from handpress.translation.terms import terms, written_csv, written_tbx
from tests.translation.sent import translate

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = ("ATAC", "IBIS-II", "RANK", "RANKL")
XML = "{http://www.w3.org/XML/1998/namespace}lang"


def test_the_names_of_this_checkout_can_be_read() -> None:
    names, problems = load_names(Workspace(ROOT))
    assert problems == ()
    assert [name.name for name in names] == sorted((name.name for name in names), key=str.casefold)
    assert {"IBIS-II", "ATAC", "BREX"} <= {name.name for name in names}


def test_a_workspace_needs_no_names_and_a_faulty_file_is_told(tmp_path: Path) -> None:
    assert load_names(Workspace(tmp_path)) == ((), ())
    (tmp_path / "sources" / "terms").mkdir(parents=True)
    (tmp_path / "sources/terms/do-not-translate.yaml").write_text("names: [{name: X, kind: nonsense}]\n")
    assert [problem.code for problem in load_names(Workspace(tmp_path))[1]] == ["L304"]


def test_a_table_has_a_row_for_each_term_and_name() -> None:
    library = load(Workspace(ROOT))
    rows = terms(library.glossaries["en"], library.glossaries["es"], (Name(name="ATAC", kind="study"),))
    table = list(csv.DictReader(StringIO(written_csv(rows))))
    assert len(table) == len(library.glossaries["en"]) + 1
    row = next(row for row in table if row["key"] == "anastrozole")
    assert (row["term"], row["translation"], row["forms"], row["do not translate"]) == (
        "anastrozole", "anastrozol", "Arimidex", "",
    )  # fmt: skip
    assert row["definition"].startswith("A daily tablet") and row["definition in the translation"].startswith(
        "Pastilla"
    )
    assert (table[-1]["term"], table[-1]["translation"], table[-1]["do not translate"]) == ("ATAC", "ATAC", "yes")


def test_a_termbase_names_both_languages_and_what_stays() -> None:
    library = load(Workspace(ROOT))
    rows = terms(library.glossaries["en"], library.glossaries["ar"], (Name(name="ATAC", kind="study", note="a trial"),))
    body = ElementTree.fromstring(written_tbx(rows, "en-GB", "ar", "T")).find("text/body")
    assert body is not None
    entries = {entry.get("id"): entry for entry in body}
    both = [side.get(XML) for side in entries["osteoblast"].iter("langSet")]
    assert both == ["en-GB", "ar"]
    assert entries["osteoblast"].findtext("langSet/tig/term") == "osteoblast"
    assert entries["name-" + str(len(entries))].findtext("note") == "Do not translate: it stands as it is. a trial"
    assert entries["name-" + str(len(entries))][0].tag == "note"


@pytest.mark.parametrize("kind", ["csv", "tbx"])
def test_the_command_prints_or_writes(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert translate(ROOT, "terms", "es", "--as", kind) == 0
    printed = capsys.readouterr().out
    assert "IBIS-II" in printed
    assert translate(ROOT, "terms", "es", "--as", kind, "--out", str(tmp_path / "t")) == 0
    assert (tmp_path / "t").read_bytes().decode("utf-8-sig").splitlines() == printed.splitlines()
    assert translate(ROOT, "terms", "tlh") == 2


def test_names_that_a_translation_has_lost_are_found() -> None:
    assert lost_names("The ATAC trial and RANKL", "El estudio ATAC y RANKL", NAMES) == ()
    assert lost_names("The ATAC trial", "El estudio ATCA", NAMES) == ("ATAC",)
    assert lost_names("RANKL and RANK", "RANKL", NAMES) == ("RANK",)
    assert lost_names("In IBIS-II, women", "在IBIS-II中，女性", NAMES) == ()
    assert lost_names("x {{ atac.ATAC }}", "x", NAMES) == (), "keys are no names"
    assert lost_names("[[RANK]]", "[[RANK|rank]]", NAMES) == ()


def test_what_holds_nothing_but_names_is_a_translation_of_itself() -> None:
    assert only_names("IBIS-II", NAMES) and only_names("**ATAC** {{ a.b }} (RANKL, 5 %)", NAMES)
    assert not only_names("ATAC trial", NAMES) and not only_names("RANKX", NAMES)


def test_each_lost_name_is_told_at_its_line() -> None:
    text = "---\ntitle: T\npurpose: P\nwho_for: W\n---\n\n# A\n\nThe ATAC trial.\n"
    found = list(name_problems("en.md", "es.md", {"en.md": text, "es.md": text.replace("ATAC", "ATCA")}, NAMES))
    assert [(problem.code, problem.place.file, problem.place.line) for problem in found] == [("T309", "es.md", 9)]
