"""Print what has changed: every edition, or those that are named, into the output folder."""

from __future__ import annotations

import os
import sys

from handpress.run.fresh import quick

TYPE_CHECKING = False  # importing typing would take a tenth of a build with nothing to do
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from handpress.run.outcome import Fate, Outcome
    from handpress.run.request import Request

DONE, FOUND, USAGE, STOPPED = 0, 3, 2, 130
PSEUDO = ("en-XA", "ar-XB")
CHOICES = {"tier": "depth", "locale": "language", "format": "sheet", "imprint": "clinic, or none"}


def add(parser: ArgumentParser) -> None:
    parser.add_argument("handouts", nargs="*", metavar="HANDOUT", help="only these (default: all)")
    for name, what in CHOICES.items():
        parser.add_argument(f"--{name}", action="append", default=[], help=f"only this {what}; may be given again")
    parser.add_argument(
        "--bilingual", action="store_true", help="translations beside their originals, in every tier that both have"
    )
    parser.add_argument(
        "--pseudo",
        choices=PSEUDO,
        help="a trial of the layout, in a language that nobody speaks: 40 %% longer, or from right to left",
    )
    parser.add_argument("--workspace", default=".", help="the folder that holds sources/ (default: here)")
    parser.add_argument("--out", help="where the PDFs go (default: dist in the workspace; dist.en-XA for a trial)")
    parser.add_argument("--jobs", type=int, default=0, help="how many to print at a time (default: one a processor)")
    parser.add_argument("--force", action="store_true", help="print again what has not changed, too")
    parser.add_argument(
        "--require-sandbox", action="store_true", help="refuse to print where the system lacks a layer of the fence"
    )
    parser.add_argument("--report", choices=("text", "json", "sarif", "github"), default="text")


def run(arguments: Namespace) -> int:
    """Look first whether there is anything to do: what builds is imported only then."""
    if arguments.pseudo and not apart(arguments):
        print("a trial would take away what is printed in dist: name another folder with --out", file=sys.stderr)
        return USAGE
    words = spelled(arguments)
    settled = quick(words)
    return print_editions(arguments, words) if settled is None else settled


def apart(arguments: Namespace) -> bool:
    """Give a trial its own folder; false where it was given that of the ordinary build."""
    usual = os.path.join(arguments.workspace, "dist")
    arguments.out = arguments.out or f"{usual}.{arguments.pseudo}"
    return bool(os.path.realpath(arguments.out) != os.path.realpath(usual))


def spelled(arguments: Namespace) -> list[str]:
    """The request as words again, each choice written one way."""
    chosen = [f"--{name}={word}" for name in CHOICES for word in getattr(arguments, name)]
    folders = [f"--{name}={getattr(arguments, name)}" for name in ("workspace", "out") if getattr(arguments, name)]
    return [
        *arguments.handouts,
        *chosen,
        *folders,
        *(["--bilingual"] if arguments.bilingual else []),
        *([f"--pseudo={arguments.pseudo}"] if arguments.pseudo else []),
        *(["--force"] if arguments.force else []),
        *(["--require-sandbox"] if arguments.require_sandbox else []),
        *([f"--report={arguments.report}"] if arguments.report != "text" else []),
    ]


def print_editions(arguments: Namespace, words: list[str]) -> int:
    from pathlib import Path

    from handpress.nouns.workspace import Workspace
    from handpress.run.build import EditorLost, Unfenced, Unwritable, build

    try:
        outcome = build(Workspace(Path(arguments.workspace)), wish(arguments), tell, waiting, words=words)
    except KeyboardInterrupt:
        print("stopped; what was printed until now is whole", file=sys.stderr)
        return STOPPED
    except Unfenced as cause:
        print(f"nothing was printed: --require-sandbox, and this system does not allow {cause}", file=sys.stderr)
        return USAGE
    except (EditorLost, Unwritable) as cause:
        print(f"nothing could be printed: {cause}", file=sys.stderr)
        return FOUND
    if outcome.unknown:
        print("\n".join(f"there is no {name}" for name in outcome.unknown), file=sys.stderr)
        return USAGE
    speak(outcome, arguments.report)
    return DONE if outcome.good else FOUND


def wish(arguments: Namespace) -> Request:
    from pathlib import Path

    from handpress.run.request import Request

    return Request(
        out=Path(arguments.out) if arguments.out else Path(arguments.workspace) / "dist",
        handouts=tuple(arguments.handouts),
        tiers=tuple(arguments.tier),
        locales=tuple(arguments.locale),
        formats=tuple(arguments.format),
        imprints=tuple(arguments.imprint),
        bilingual=arguments.bilingual,
        jobs=arguments.jobs,
        pseudo=arguments.pseudo or "",
        force=arguments.force,
        strict=arguments.require_sandbox,
    )


def tell(fate: Fate, done: int, of: int) -> None:
    """One line for each edition, but for those that needed nothing."""
    if fate.state != "unchanged":
        print(f"[{done}/{of}] {fate}", file=sys.stderr, flush=True)


def waiting() -> None:
    print("another build is at work in this folder; waiting for it", file=sys.stderr, flush=True)


def speak(outcome: Outcome, style: str) -> None:
    """The problems, then, in words, a true summary."""
    from handpress.reports import report
    from handpress.run.outcome import fence_told

    told = tuple(problem for problem in outcome.problems if problem.level != "note")
    print(report((*told, *fence_told(outcome.fence, style)), style), end="")
    if style == "text":
        for fate in outcome.fates:
            if fate.state not in ("built", "unchanged"):
                print(fate)
        print(f"{outcome.summary()}, in {outcome.seconds:.1f} s, in {outcome.out}")
