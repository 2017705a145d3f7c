"""Look for faults in the sources: load, compose every text in every tier, and ask every rule."""

from __future__ import annotations

import gc
import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from handpress.nouns.problem import Problem

if TYPE_CHECKING:
    from handpress.nouns.library import Library
    from handpress.nouns.manuscript import Manuscript
    from handpress.readability.reading import Reading

USAGE, FOUND = 2, 3
SHEETS = ("text", "json")


def add(parser: ArgumentParser) -> None:
    parser.add_argument("handouts", nargs="*", metavar="HANDOUT", help="only these (default: all)")
    parser.add_argument("--workspace", type=Path, default=Path(), help="the folder that holds sources/ (default: here)")
    parser.add_argument("--report", choices=("text", "json", "sarif", "github"), default="text")
    parser.add_argument("--quality", action="store_true", help="print the quality sheets, as text or as json")
    parser.add_argument("--notes", action="store_true", help="show notes too: what waits for someone to verify it")


def run(arguments: Namespace) -> int:
    from handpress.checks import check
    from handpress.checks.faces import uncovered
    from handpress.checks.texts import texts
    from handpress.load import load
    from handpress.load.faces import load_faces
    from handpress.load.lint import load_lint
    from handpress.load.parity import load_parity
    from handpress.load.quality import load_quality
    from handpress.nouns.workspace import Workspace
    from handpress.reports import report
    from handpress.translation.gate import gate

    if arguments.quality and arguments.report not in SHEETS:
        print(f"quality sheets are written as {' or '.join(SHEETS)}", file=sys.stderr)
        return USAGE
    gc.disable()  # it ends in a second, and all that it makes is kept until then: looking for what is not costs a tenth
    workspace = Workspace(arguments.workspace)
    library = load(workspace)
    unknown = sorted(set(arguments.handouts) - set(library.handouts))
    if unknown:
        print(f"there is no handout {', '.join(unknown)}", file=sys.stderr)
        return USAGE
    hold = gate(library, lambda: load_parity(workspace, library.locales))
    manuscripts = tuple(map(hold, texts(library, arguments.handouts)))
    lint, quality = load_lint(workspace), load_quality(workspace, library)
    lacking = uncovered(library, load_faces(workspace, library.locales.values()))
    problems = tuple(sorted({*check(library, manuscripts, date.today(), lint), *lacking, *quality.problems}))
    if arguments.quality:
        from handpress.quality import sheets, tell

        style = tell.as_json if arguments.report == "json" else tell.as_text
        print(style(sheets(library, manuscripts, lint, quality), quality), end="")
        return _done(problems)
    shown = [problem for problem in problems if arguments.notes or problem.level != "note"]
    print(report(tuple(shown), arguments.report), end="")
    if arguments.report == "text":
        _speak(library, manuscripts, problems, arguments.notes)
    return _done(problems)


def _done(problems: tuple[Problem, ...]) -> int:
    """The exit code."""
    return FOUND if any(problem.level == "error" for problem in problems) else 0


def _speak(library: Library, manuscripts: tuple[Manuscript, ...], problems: tuple[Problem, ...], notes: bool) -> None:
    """Reading levels, then a true count."""
    from handpress.checks import spelled_anew
    from handpress.checks.reading import level

    for manuscript in manuscripts:
        if spelled_anew(manuscript):
            continue
        reading = level(library, manuscript)
        if reading:
            edition = manuscript.edition
            print(f"{edition.handout} {edition.locale} {edition.tier}: {_scores(reading)}")
    counts = {name: sum(problem.level == name for problem in problems) for name in ("error", "warning", "note")}
    found = ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts.items())
    more = " (--notes shows them)" if counts["note"] and not notes else ""
    print(f"{len(manuscripts)} texts checked: {found}{more}")


def _scores(reading: Reading) -> str:
    scores = ", ".join(f"{score.formula} {score.value:.1f}" for score in reading.scores)
    return f"{scores} ({reading.counts.words} words in {reading.counts.sentences} sentences)"
