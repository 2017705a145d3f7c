"""No source reads a file, calls anybody, runs, or keeps its neighbours from print; each failure is named, in time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.cases import CASES
from tests.hostile.printing import alone, attacked
from tests.hostile.table import Found, bad, found
from tests.run.conftest import without


@pytest.fixture(scope="module")
def printed() -> Found:
    return found()


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.promise} {case.name}")
def test_a_hostile_source_does_no_harm(case: object, printed: Found) -> None:
    (row,) = [row for row in printed.rows if row.case is case]
    assert not bad(row), row


@pytest.mark.slow
def test_nobody_called_the_server_and_no_neighbour_was_changed(printed: Found) -> None:
    assert printed.hits == []
    assert printed.changed == []
    assert not printed.good


@pytest.mark.slow
@pytest.mark.parametrize(("name", "walls"), [
    ("layout that reads a file", ["no files"]),
    ("layout that runs a program", ["no files", "no processes", "clean environment"]),
    ("layout that calls", ["no network"]),
])  # fmt: skip
def test_without_its_wall_it_gets_through(
    name: str, walls: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A layout is code, so only the fence stands between it and the machine."""
    (case,) = [case for case in CASES if case.name == name]
    without(monkeypatch, *walls)
    with attacked(tmp_path) as (place, hits):
        row = alone(case, tmp_path / "house", place)
    assert row.leaked or hits
