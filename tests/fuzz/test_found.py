"""What was found by searching stays mended: each file in found/ once broke what its folder is named by."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from handpress.load import load
from handpress.nouns.workspace import Workspace
from handpress.reports import STYLES, report
from handpress.run import fresh
from handpress.run.inputs import inputs
from tests.fuzz import held, set_in_type, shelved, told
from tests.overlay import overlaid

FOUND = Path(__file__).parent / "found"
TEXTS: dict[str, Callable[[str], None]] = {
    "records": held.records,
    "parts": held.parts,
    "marks": held.marks,
    "prose": held.prose,
    "manuscript": set_in_type.manuscript,
    "reading": told.reading,
}
CASES = [path for name in TEXTS for path in sorted((FOUND / name).iterdir())]


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_text_that_was_found_harms_no_more(path: Path) -> None:
    started = time.perf_counter()
    TEXTS[path.parent.name](path.read_bytes().decode("utf-8"))
    assert time.perf_counter() - started < 10, "on a machine that does much else; alone it takes less than one second"


def test_every_folder_of_found_texts_is_read() -> None:
    assert {path.name for path in FOUND.iterdir()} == set(TEXTS)


DAMAGE = [
    ("handouts/bread/handout.yaml", "2026-02-01", "9999-12-31", "L304"),
    ("house.yaml", "formats:", "citation_style: chicago\nformats:", "L304"),
    ("house.yaml", "flesch-kincaid: 6", "flesch-kincaid: nan", "L304"),
    ("locales/en.yaml", "tag: en", "tag: [", "L201"),
    ("locales/en.yaml", "page-pointer:", "page-pointers:", "C207"),
    ("locales/en.yaml", '"{low} to {high}"', '"{low} to {hi}"', "C207"),
]


@pytest.mark.parametrize(("file", "old", "new", "code"), DAMAGE)
def test_a_damaged_source_is_told_and_composed_nonetheless(
    file: str, old: str, new: str, code: str, tmp_path: Path
) -> None:
    workspace = overlaid(tmp_path)
    source = workspace.sources / file
    text = source.read_text(encoding="utf-8")
    assert old in text
    damage = text.replace(old, new, 1).encode()
    manuscripts = shelved.damaged(workspace, source, damage)
    problems = [*shelved.loaded(workspace, source, damage).problems]
    problems += [problem for manuscript in manuscripts for problem in manuscript.problems]
    assert code in {problem.code for problem in problems if problem.level == "error"}


def odd_names(workspace: Workspace) -> None:
    """Files whose names are no text: bytes that are not UTF-8, a line end."""
    for name in (b"\xff.txt", b"\xfe.md", b"a\nI 0 b.txt"):
        Path(
            bytes(workspace.sources / "handouts" / "bread").decode() + "/" + name.decode(errors="surrogateescape")
        ).touch()


def test_odd_names_of_files_are_told_and_remembered(tmp_path: Path) -> None:
    workspace = overlaid(tmp_path)
    odd_names(workspace)
    problems = load(workspace).problems
    assert {problem.code for problem in problems} == {"L105", "L106"}
    for style in STYLES:
        assert report(problems, style).encode().count(b"udcff") >= 1
    found = inputs(str(workspace.root))
    head, _, body = fresh.remember([], "said", found, {}).decode().partition("\n")
    assert head.startswith("handpress")
    assert fresh.listed(body.split("\n")[2:], "I") == found
