"""Print what has changed: every edition, or those that are named, into the output folder."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from handpress.nouns.problem import Problem
from handpress.nouns.workspace import Workspace
from handpress.run.outcome import BUILT, UNCHANGED, Fate, Outcome
from handpress.run.request import Request

DONE, FOUND, USAGE, STOPPED = 0, 3, 2, 130


def add(parser: ArgumentParser) -> None:
    parser.add_argument("handouts", nargs="*", metavar="HANDOUT", help="only these (default: all)")
    for name, what in (("tier", "depth"), ("locale", "language"), ("format", "sheet"), ("imprint", "clinic, or none")):
        parser.add_argument(f"--{name}", action="append", default=[], help=f"only this {what}; may be given again")
    parser.add_argument("--workspace", type=Path, default=Path(), help="the folder that holds sources/ (default: here)")
    parser.add_argument("--out", type=Path, help="where the PDFs go (default: dist in the workspace)")
    parser.add_argument("--jobs", type=int, default=0, help="how many to print at a time (default: one a processor)")
    parser.add_argument("--force", action="store_true", help="print again what has not changed, too")
    parser.add_argument("--report", choices=("text", "json", "sarif", "github"), default="text")
    parser.set_defaults(words=sys.argv[2:])


def run(arguments: Namespace) -> int:
    from handpress.run.build import EditorLost, Unwritable, build

    try:
        outcome = build(Workspace(arguments.workspace), wish(arguments), tell, waiting, words=arguments.words)
    except KeyboardInterrupt:
        print("stopped; what was printed until now is whole", file=sys.stderr)
        return STOPPED
    except (EditorLost, Unwritable) as cause:
        print(f"nothing could be printed: {cause}", file=sys.stderr)
        return FOUND
    if outcome.unknown:
        print(f"there is no {', no '.join(outcome.unknown)}", file=sys.stderr)
        return USAGE
    speak(outcome, arguments.report)
    return DONE if outcome.good else FOUND


def wish(arguments: Namespace) -> Request:
    return Request(
        out=arguments.out or arguments.workspace / "dist",
        handouts=tuple(arguments.handouts),
        tiers=tuple(arguments.tier),
        locales=tuple(arguments.locale),
        formats=tuple(arguments.format),
        imprints=tuple(arguments.imprint),
        jobs=arguments.jobs,
        force=arguments.force,
    )


def tell(fate: Fate, done: int, of: int) -> None:
    """One line for each edition, but for those that needed nothing."""
    if fate.state != UNCHANGED:
        print(f"[{done}/{of}] {fate}", file=sys.stderr, flush=True)


def waiting() -> None:
    print("another build is at work in this folder; waiting for it", file=sys.stderr, flush=True)


def speak(outcome: Outcome, style: str) -> None:
    """The problems, then, in words, a true summary."""
    from handpress.reports import report

    shown: tuple[Problem, ...] = tuple(problem for problem in outcome.problems if problem.level != "note")
    print(report(shown, style), end="")
    if style == "text":
        for fate in outcome.fates:
            if fate.state not in (BUILT, UNCHANGED):
                print(fate)
        print(f"{outcome.summary()}, in {outcome.seconds:.1f} s, in {outcome.out}")
