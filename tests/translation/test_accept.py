"""Accepting: what is named, or all that is translated; never English by the way; and what it says is so."""

from __future__ import annotations

from pathlib import Path

import pytest

from handpress.desk import run
from handpress.load import load
from handpress.nouns.workspace import Workspace
from tests.overlay import overlaid

RECORD = "made-from/es/handouts/bread.yaml"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return overlaid(tmp_path)


def accept(workspace: Workspace, *words: str) -> int:
    return run("translate", ["accept", *words, "--workspace", str(workspace.root)])


def edit(workspace: Workspace, name: str, before: str, after: str) -> None:
    path = workspace.sources / "handouts" / "bread" / name
    text = path.read_text()
    assert text.count(before) == 1
    path.write_text(text.replace(before, after))


def recorded(workspace: Workspace) -> dict[str, str]:
    made = load(workspace).made_from["sources/handouts/bread/es.md"]
    return {unit.path: unit.hash for unit in made.units}


def test_accepting_again_changes_no_byte(workspace: Workspace) -> None:
    path = workspace.sources / RECORD
    before = path.read_bytes()
    assert accept(workspace, "es", "bread") == 0
    assert path.read_bytes() == before


def test_named_blocks_and_no_others(workspace: Workspace) -> None:
    before = recorded(workspace)
    edit(workspace, "en.md", "Use a clock.", "Use two clocks.")
    edit(workspace, "en.md", "Wear gloves.", "Wear thick gloves.")
    assert accept(workspace, "es", "bread", "--block", "fundamentals-1/do-1/entry-1") == 0
    after = recorded(workspace)
    assert {path for path in before if before[path] != after[path]} == {"fundamentals-1/do-1/entry-1"}


def test_a_block_that_is_gone_is_settled_by_its_name(workspace: Workspace) -> None:
    edit(workspace, "en.md", "- Use a clock.\n", "- Use a clock.\n- Use an apron.\n- Use a board.\n")
    edit(workspace, "es.md", "- Use un reloj.\n", "- Use un reloj.\n- Use un delantal.\n- Use una tabla.\n")
    accept(workspace, "es", "bread")
    edit(workspace, "en.md", "- Use an apron.\n- Use a board.\n", "")
    assert accept(workspace, "es", "bread", "--block", "fundamentals-1/do-1/entry-2") == 0
    entries = {path for path in recorded(workspace) if path.startswith("fundamentals-1/do-1/")}
    assert entries == {"fundamentals-1/do-1/entry-1", "fundamentals-1/do-1/entry-3"}


def test_the_original_s_words_are_accepted_only_by_name(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(workspace, "es.md", "- Harina\n", "- Flour\n")
    (workspace.sources / RECORD).unlink()
    assert accept(workspace, "es", "bread") == 0
    place = "fundamentals-1/checklist-1/entry-1"
    assert place not in recorded(workspace) and place in capsys.readouterr().out
    assert accept(workspace, "es", "bread", "--block", place) == 0
    assert place in recorded(workspace)


def test_the_revision_is_that_of_the_handout(workspace: Workspace) -> None:
    path = workspace.sources / "handouts" / "bread" / "handout.yaml"
    path.write_text(path.read_text().replace("revision: ", "revision: 7"))
    accept(workspace, "es", "bread")
    library = load(workspace)
    assert library.made_from["sources/handouts/bread/es.md"].revision == library.handouts["bread"].settings.revision


@pytest.mark.parametrize(
    "words",
    [
        ("es", "nothing"),
        ("es",),
        ("de", "bread"),
        ("en", "bread"),
        ("de", "--glossary"),
        ("en", "--glossary"),
        ("es", "bread", "--block", "fundamentals-9/paragraph-1"),
    ],
    ids=" ".join,
)
def test_what_is_not_there_is_refused(workspace: Workspace, words: tuple[str, ...]) -> None:
    before = {path: path.read_bytes() for path in workspace.sources.rglob("*") if path.is_file()}
    assert accept(workspace, *words) == 2
    assert {path: path.read_bytes() for path in workspace.sources.rglob("*") if path.is_file()} == before


def test_a_record_that_cannot_be_written_is_told(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = workspace.sources / "made-from"
    for path in sorted(folder.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    folder.rmdir()
    folder.write_text("in the way")
    assert accept(workspace, "es", "bread") == 3
