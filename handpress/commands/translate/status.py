"""Show how far every translation is: blocks translated, blocks older than the original, faults, what prints."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handpress.translation.overview import Row

DONE, USAGE = 0, 2
HEADS = ("handout", "locale", "tier", "blocks", "translated", "stale", "of them safety", "faults", "prints")


def add(parser: ArgumentParser) -> None:
    parser.add_argument("handouts", nargs="*", metavar="HANDOUT", help="only these (default: all)")
    parser.add_argument("--locale", action="append", default=[], help="only this language; may be given again")
    parser.add_argument("--report", choices=("text", "json"), default="text")
    parser.add_argument("--workspace", type=Path, default=Path(), help="the folder that holds sources/ (default: here)")


def run(arguments: Namespace) -> int:
    from handpress.checks.texts import texts
    from handpress.load import load
    from handpress.load.parity import load_parity
    from handpress.nouns.problem import errors
    from handpress.nouns.workspace import Workspace
    from handpress.translation.gate import gate
    from handpress.translation.overview import of_glossaries, rows

    workspace = Workspace(arguments.workspace)
    library = load(workspace)
    unknown = [name for name in arguments.handouts if name not in library.handouts]
    unknown += [tag for tag in arguments.locale if tag not in library.locales]
    if unknown:
        print(f"there is no {', '.join(unknown)}", file=sys.stderr)
        return USAGE
    words = load_parity(workspace, library.locales)
    manuscripts = map(gate(library, lambda: words), texts(library, arguments.handouts))
    found = [*rows(library, tuple(manuscripts), words), *([] if arguments.handouts else of_glossaries(library, words))]
    found = [row for row in found if row.locale in (arguments.locale or (row.locale,))]
    if errors(library.problems):
        print("what cannot be read is not in the table: `check` names its faults", file=sys.stderr)
    if arguments.report == "json":
        print(json.dumps([asdict(row) for row in found], ensure_ascii=False, indent=1))
    else:
        print("\n".join(table(found)) if found else "there are no translations; `translate start LOCALE` begins one")
    return DONE


def table(found: Sequence[Row]) -> list[str]:
    """Columns as wide as what stands in them, numbers to the right."""
    lines = [HEADS, *(tuple(map(str, asdict(row).values())) for row in found)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    numbers = range(HEADS.index("blocks"), HEADS.index("prints"))
    return ["  ".join(cell(line, column, widths, numbers) for column in range(len(HEADS))).rstrip() for line in lines]


def cell(line: Sequence[str], column: int, widths: Sequence[int], numbers: range) -> str:
    return line[column].rjust(widths[column]) if column in numbers else line[column].ljust(widths[column])
