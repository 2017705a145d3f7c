"""Show how every handout stands, by locale and tier: drafts, review dates, what is stale."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handpress.run.status import Standing

DONE, FOUND = 0, 3


def add(parser: ArgumentParser) -> None:
    parser.add_argument("--workspace", type=Path, default=Path(), help="the folder that holds sources/ (default: here)")
    parser.add_argument("--out", type=Path, help="where the PDFs are (default: dist in the workspace)")
    parser.add_argument("--report", choices=("text", "json"), default="text")


def run(arguments: Namespace) -> int:
    from handpress.nouns.problem import errors
    from handpress.nouns.workspace import Workspace
    from handpress.run.status import status

    standings, problems = status(Workspace(arguments.workspace), arguments.out or arguments.workspace / "dist")
    if arguments.report == "json":
        print(json.dumps([plain(standing) for standing in standings], ensure_ascii=False, indent=1))
    else:
        for line in lines(standings):
            print(line)
    if found := errors(problems):
        print(f"{len(found)} fault{'' if len(found) == 1 else 's'} in the sources: `check` names them")
    return FOUND if found else DONE


def lines(standings: list[Standing]) -> list[str]:
    """One line for each handout, locale and tier."""
    said = []
    for (handout, locale, tier), group in groupby(standings, key=lambda one: (one.handout, one.locale, one.tier)):
        editions = list(group)
        counts = Counter(one.state for one in editions)
        facts = [f"{count} {state}" for state, count in sorted(counts.items())]
        facts += ["draft"] if editions[0].draft else []
        facts += [f"next review {editions[0].next_review}"] if editions[0].next_review else []
        facts += [due] if (due := editions[0].due(date.today())) else []
        said.append(f"{handout} {locale} {tier}: {', '.join(facts)}")
    return said


def plain(standing: Standing) -> dict[str, object]:
    names = ("path", "handout", "tier", "locale", "state", "draft", "why")
    facts = {name: getattr(standing, name) for name in names}
    return {**facts, "next_review": str(standing.next_review or ""), "due": standing.due(date.today())}
