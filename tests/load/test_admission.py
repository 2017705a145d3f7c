"""Files are let in only where they are fit to read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from handpress.load import load
from handpress.load.admission import admit_text
from handpress.nouns.problem import Problem
from handpress.nouns.workspace import Workspace
from tests.overlay import overlaid

NONE: frozenset[str] = frozenset()


def told(workspace: Workspace) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.file) for problem in load(workspace).problems]


def written(tmp_path: Path, content: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    path = tmp_path / "text.md"
    path.write_bytes(content)
    admitted = admit_text(Workspace(tmp_path), path, 1000, NONE)
    return admitted.text, admitted.problems


@pytest.mark.parametrize(
    ("file", "size"),
    [
        ("handouts/bread/es.md", 200_001),
        ("glossary/es.yaml", 64_001),
        ("reference/bibliography.yaml", 256_001),
        ("handouts/bread/figures/loaf.png", 2_000_001),
    ],
)
def test_a_file_that_is_too_large(tmp_path: Path, file: str, size: int) -> None:
    workspace = overlaid(tmp_path)
    (workspace.sources / file).write_bytes(b"#" * size)
    assert told(workspace) == [("L103", f"sources/{file}")]


def test_a_bibliography_may_be_larger_than_other_yaml(tmp_path: Path) -> None:
    workspace = overlaid(tmp_path)
    with (workspace.sources / "reference" / "bibliography.yaml").open("ab") as file:
        file.write(b"#" * 65_000)
    assert told(workspace) == []


def test_a_link_out_of_the_workspace_is_not_followed(tmp_path: Path) -> None:
    workspace = overlaid(tmp_path)
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Secret\npurpose: None\nwho_for: Nobody\n---\n", encoding="utf-8")
    link = workspace.sources / "handouts" / "bread" / "es.md"
    link.unlink()
    link.symlink_to(secret)
    assert told(workspace) == [("L107", "sources/handouts/bread/es.md")]


def test_a_folder_or_a_pipe_in_place_of_a_file(tmp_path: Path) -> None:
    workspace = overlaid(tmp_path)
    (workspace.sources / "imprints" / "other.yaml").mkdir()
    os.mkfifo(workspace.sources / "imprints" / "pipe.yaml")
    assert told(workspace) == [("L109", "sources/imprints/other.yaml"), ("L109", "sources/imprints/pipe.yaml")]


def test_line_ends_byte_order_marks_and_accents_are_made_alike(tmp_path: Path) -> None:
    assert written(tmp_path, "\ufeffa\r\nb\re\u0301\n".encode()) == ("a\nb\n\u00e9\n", ())


def test_a_line_with_an_invisible_character_is_named(tmp_path: Path) -> None:
    text, problems = written(tmp_path, "a\nb\u200bc\u200b\n".encode())
    assert text is None
    assert [(problem.place.line, problem.message) for problem in problems] == [
        (2, "an invisible character, U+200B zero width space")
    ]
