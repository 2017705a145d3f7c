"""The two commands that a stranger types: `./make` and `./make test`, with a Makefile for those who type `make`."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = (ROOT / "make").read_text(encoding="utf-8")


def verbs() -> set[str]:
    """The words that the script's last `case` knows."""
    patterns = re.findall(r"^    ([a-z |]+)\)(?: |$)", SCRIPT, re.MULTILINE)
    return {verb for pattern in patterns for verb in pattern.split(" | ")}


def test_the_makefile_asks_only_for_what_the_script_can_do() -> None:
    targets = re.search(r"^([a-z ]+):\n\t@\./make \$@$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert targets
    assert set(targets[1].split()) <= verbs()


@pytest.mark.parametrize("script", ["make", ".ci/run"])
def test_a_script_is_executable_and_can_be_read_by_its_shell(script: str) -> None:
    path = ROOT / script
    shell = path.read_text().splitlines()[0].split("/")[-1].split()[-1]
    assert os.access(path, os.X_OK)
    assert subprocess.run([shell, "-n", str(path)], check=False).returncode == 0


def test_an_unknown_verb_names_the_known_ones() -> None:
    answer = subprocess.run([str(ROOT / "make"), "coffee"], capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert all(verb in answer.stderr for verb in verbs())


def test_a_library_with_another_hash_is_not_installed(tmp_path: Path) -> None:
    """The set-up stops, and leaves no mark that says it was done."""
    for name in ("make", "requirements.lock"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    lock = re.sub(r"sha256:[0-9a-f]{64}", "sha256:" + "0" * 64, (ROOT / "requirements.lock").read_text())
    (tmp_path / "requirements.lock").write_text(lock)
    answer = subprocess.run(["sh", "make", "status"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert answer.returncode != 0
    assert "HASHES" in answer.stderr
    assert not (tmp_path / ".venv" / "requirements.lock").exists()


def test_ci_runs_what_the_readme_tells_people_to_run() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    ci = (ROOT / ".ci" / "run").read_text()
    for command in ("./make", "./make test"):
        assert re.search(rf"^ *(?:\$ )?{re.escape(command)}\b", readme, re.MULTILINE)
        assert re.search(rf"^(?:exec )?{re.escape(command)}\b", ci, re.MULTILINE)
