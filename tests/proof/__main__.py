"""`python -m tests.proof [--pages FOLDER] [WORD …]` tries proof on the cases with one of these words in their names."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.proof.corpus import CASES
from tests.proof.corpus.case import Case
from tests.proof.corpus.printing import make
from tests.proof.table import judge, table, trial


def main(words: list[str]) -> None:
    folder = Path(words[1]) if words[:1] == ["--pages"] else None
    wanted = words[2:] if folder else words
    cases = [case for case in CASES if not wanted or any(word in str(case) for word in wanted)]
    if folder:
        write(cases, folder)
    else:
        try_all(cases)


def write(cases: list[Case], folder: Path) -> None:
    """Write the PDFs, to be looked at."""
    folder.mkdir(parents=True, exist_ok=True)
    for case in cases:
        (folder / f"{case.family}.{case.name}.pdf").write_bytes(make(case)[1].pdf)


def try_all(cases: list[Case]) -> None:
    for line in table([trial(case, judge()) for case in cases]):
        print(line)


main(sys.argv[1:])
