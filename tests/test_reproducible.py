"""The same sources give the same bytes: in another folder, zone, language, order of hashing, and with other jobs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ELSEWHERE = {"TZ": "Pacific/Apia", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}


def build(workspace: Path, *options: str, **settings: str) -> dict[str, str]:
    """The digest of each PDF of the first tier."""
    command = [sys.executable, str(ROOT / "publish.py"), "build", "--workspace", str(workspace)]
    given = {**os.environ, **settings}
    subprocess.run([*command, "--tier", "fundamentals", *options], cwd=workspace, env=given, check=True)
    found = (workspace / "dist").glob("*/*.pdf")
    return {path.relative_to(workspace).as_posix(): sha256(path.read_bytes()).hexdigest() for path in found}


@pytest.mark.slow
def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "elsewhere" / "é ü"
    for workspace in (here, there):
        shutil.copytree(ROOT / "sources", workspace / "sources")
    for path in there.rglob("*"):
        os.utime(path, (0, 0))
    first = build(here, "--jobs", "2")
    assert first
    assert build(there, "--jobs", "1", HOME=str(tmp_path), **ELSEWHERE) == first
    assert build(here, "--force") == first, "remembered page numbers must not show"
