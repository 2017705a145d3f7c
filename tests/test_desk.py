"""The desk: words in, one command run, a code out; it says what it can do, and stops quietly when nobody listens."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from handpress.desk import VERBS, main

ROOT = Path(__file__).resolve().parent.parent


def test_it_says_what_it_can_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"  {verb} " in said for verb in VERBS)


@pytest.mark.parametrize(("words", "told"), [([], "usage"), (["print"], "there is no command “print”")])
def test_other_words_are_answered_with_usage(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert told in capsys.readouterr().err


def test_an_unknown_handout_is_a_matter_of_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--workspace", str(ROOT / "tests" / "library"), "brioche"]) == 2
    assert "there is no handout brioche" in capsys.readouterr().err


def test_a_reader_who_leaves_early_sees_no_traceback() -> None:
    command = f"{sys.executable} publish.py check --notes --workspace . | head -c 1"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
