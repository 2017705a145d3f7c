"""A quick look answers when there is nothing to do, and only then."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from handpress.run import fresh, inputs
from tests.run.conftest import Shelf


def look(shelf: Shelf, *words: str) -> int | None:
    return fresh.quick([f"--workspace={shelf.root}", *words])


def test_it_says_what_stands(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    shelf.build(words=[])
    assert look(shelf) == 0
    assert capsys.readouterr().out.startswith("7 editions: 7 unchanged; 7 pages, 0 KB, in ")


CHANGES: list[Callable[[Shelf], object]] = [
    lambda shelf: shelf.say("a", "en", "first: bonez"),
    lambda shelf: shelf.set("handouts/a/new.txt", ""),
    lambda shelf: (shelf.root / "sources/handouts/a/es.md").unlink(),
    lambda shelf: shelf.set("../styles/own.css", ""),
    lambda shelf: (shelf.out / "en/a.first.a4.pdf").unlink(),
    lambda shelf: (shelf.out / "index.html").write_text("other"),
    lambda shelf: (shelf.out / "manifest.json").write_text("other"),
    lambda shelf: (shelf.out / "SHA256SUMS").unlink(),
]


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_sends_it_on(shelf: Shelf, change: Callable[[Shelf], object]) -> None:
    """Even one that bears an old date."""
    shelf.build(words=[])
    assert look(shelf) == 0
    change(shelf)
    for path in shelf.root.rglob("*"):
        os.utime(path, (0, 0))
    assert look(shelf) is None


def test_another_library_sends_it_on(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.build(words=[])
    monkeypatch.setattr(inputs, "tools", lambda: {"tool/weasyprint": "71.0"})
    assert look(shelf) is None


@pytest.mark.parametrize("words", [["a"], ["--tier=first"], ["--force"], ["--report", "json"], ["--out", "elsewhere"]])
def test_other_words_send_it_on(shelf: Shelf, words: list[str]) -> None:
    shelf.build(words=[])
    assert look(shelf, *words) is None


def test_the_same_words_written_otherwise_do_not(shelf: Shelf) -> None:
    shelf.build(words=["a", "--tier", "first", "--jobs", "2"], handouts=("a",), tiers=("first",))
    assert look(shelf, "--tier=first", "a") == 0


def test_a_build_by_force_leaves_nothing_to_do_either(shelf: Shelf) -> None:
    shelf.build(words=["--force", "--report=json"], force=True)
    assert look(shelf) == 0


def test_after_a_failure_there_is_always_something_to_do(shelf: Shelf) -> None:
    shelf.build(words=[])
    shelf.say("a", "en", "first: PRINT-BOOM")
    shelf.build(words=[])
    assert look(shelf) is None


def test_it_imports_next_to_nothing(shelf: Shelf) -> None:
    shelf.build(words=[])
    look = f"from handpress.run.fresh import quick; print(quick(['--workspace={shelf.root}']))"
    code = f"import sys; {look}; print(*sys.modules)"
    root = Path(inputs.PACKAGE).parent
    answer = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    _, said, modules = answer.stdout.splitlines()
    assert said == "0"
    assert not {"re", "json", "typing", "pathlib", "argparse", "dataclasses"} & set(modules.split())
