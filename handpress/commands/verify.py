"""Compare the printed PDFs, and what lies with them, with their manifest."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

DONE, FOUND = 0, 3


def add(parser: ArgumentParser) -> None:
    parser.add_argument("--workspace", type=Path, default=Path(), help="the folder that holds sources/ (default: here)")
    parser.add_argument("--out", type=Path, help="where the PDFs are (default: dist in the workspace)")


def run(arguments: Namespace) -> int:
    from handpress.run.verify import verify

    out = arguments.out or arguments.workspace / "dist"
    verdict = verify(out)
    if not verdict.known:
        print(f"{out}: no manifest that can be read; build first")
        return FOUND
    for state in ("changed", "missing", "extra"):
        for name in getattr(verdict, state):
            print(f"{state:8} {name}")
    for name, why in verdict.behind:
        print(f"behind   {name}: {why}")
    bad = len(verdict.changed) + len(verdict.missing)
    print(f"{verdict.whole} of {verdict.whole + bad} files are as they were made; {len(verdict.extra)} extra")
    return DONE if verdict.good else FOUND
