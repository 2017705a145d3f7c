"""Every fault of the sources is told, with file, line, key and remedy.

A case is a folder of `faults/` that is laid over the stock library, with the exact report in its `expected.txt`. To add
a case, add a folder, run `REWRITE=1 pytest tests/load`, and read what was written.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from handpress.load import load
from handpress.nouns.codes import CODES
from handpress.reports import report
from tests.overlay import overlaid

CASES = sorted((Path(__file__).resolve().parent / "faults").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fault(case: Path, tmp_path: Path) -> None:
    found = report(load(overlaid(tmp_path, case)).problems, "text")
    expected = case / "expected.txt"
    if os.environ.get("REWRITE"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_every_code_of_load_has_a_case() -> None:
    told = "".join((case / "expected.txt").read_text(encoding="utf-8") for case in CASES)
    made_here = {"L103", "L107", "L109"}  # too large, a link out, unreadable: tests/load/test_admission.py
    assert {code for code in CODES if code.startswith("L")} - made_here == {
        code for code in CODES if f" {code}:" in told
    }
