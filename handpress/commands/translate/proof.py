"""Print a review proof: the translation beside its original, what a machine found in it, and a page to sign."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from handpress.nouns.problem import errors

DONE, USAGE, FOUND = 0, 2, 3
SHELF = "manifest.json"


def add(parser: ArgumentParser) -> None:
    parser.add_argument("locale", metavar="LOCALE", help="the language of the translation: es")
    parser.add_argument("handout", metavar="HANDOUT", help="the handout, by its folder's name")
    parser.add_argument("--tier", default="", help="only this depth and the shallower ones (default: all)")
    parser.add_argument("--out", type=Path, help="where the PDF goes (default: proofs in the workspace)")
    parser.add_argument("--workspace", type=Path, default=Path(), help="the folder that holds sources/ (default: here)")


def run(arguments: Namespace) -> int:
    from handpress.nouns.workspace import Workspace
    from handpress.reports import report
    from handpress.run.review import FOLDER, Unfound, Wish, review
    from handpress.run.shelf import Unwritable

    workspace, out = Workspace(arguments.workspace), arguments.out or arguments.workspace / FOLDER
    around = (out.resolve(), *out.resolve().parents)
    if (arguments.workspace / "dist").resolve() in around or any((folder / SHELF).exists() for folder in around):
        print(f"{out} holds what patients are given; a proof goes into another folder", file=sys.stderr)
        return USAGE
    try:
        made = review(workspace, Wish(arguments.handout, arguments.locale, arguments.tier, out))
    except Unwritable as cause:
        print(f"the proof could not be written: {cause}", file=sys.stderr)
        return FOUND
    if isinstance(made, Unfound):
        print(made.why, file=sys.stderr)
        return USAGE
    print(report(errors(made.problems), "text"), end="")
    if made.file is None:
        print(f"no proof was printed{f': {made.why}' if made.why else ''}", file=sys.stderr)
        return FOUND
    print(f"{made.file}: {made.pages} pages, to be read, marked and signed")
    return DONE
