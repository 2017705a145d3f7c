"""Status: a workspace and its output folder go in; what is stale, due for review or still a draft comes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from handpress.nouns.problem import Problem
from handpress.nouns.workspace import Workspace
from handpress.run.inputs import inputs
from handpress.run.keys import composed_from, press_key, shared_key
from handpress.run.line import Line
from handpress.run.manifest import GOOD, Manifest, read, stands
from handpress.run.plan import plan, sheets
from handpress.run.request import Request

SOON = timedelta(days=90)
CURRENT, STALE, KEPT, MISSING = "current", "stale", "behind", "not printed"


@dataclass(frozen=True, slots=True)
class Standing:
    """One edition of the plan: `state` is current, stale, behind or not printed."""

    path: str
    handout: str
    tier: str
    locale: str
    state: str
    draft: bool
    next_review: date | None
    why: str = ""

    def due(self, today: date) -> str:
        """`overdue`, `due soon`, or nothing."""
        if self.next_review is None or self.next_review > today + SOON:
            return ""
        return "overdue" if self.next_review <= today else "due soon"


def status(workspace: Workspace, out: Path, line: Line | None = None) -> tuple[list[Standing], tuple[Problem, ...]]:
    """How every edition of the house stands, and the faults of the sources; nothing is composed or printed."""
    line = line or Line()
    library = line.load(workspace)
    made_from, manifest = inputs(str(workspace.root)), read(out)
    shared, press = shared_key(made_from), press_key(made_from)
    found = []
    for edition in plan(library, Request(out), line.tiers_of, sheets(workspace)).wanted:
        composed = composed_from(edition, made_from, shared, line.texts_of(library, edition))
        handout, printing = library.handouts[edition.handout], manifest.printings.get(edition.path)
        found.append(
            Standing(
                edition.path,
                edition.handout,
                edition.tier,
                edition.locale,
                state(out, manifest, edition.path, (composed, press)),
                handout.settings.status == "draft",
                line.next_review(library, handout),
                printing.why if printing else "",
            )
        )
    return found, library.problems


def state(out: Path, manifest: Manifest, path: str, keys: tuple[str, str]) -> str:
    """How the PDF on the shelf compares with the sources."""
    printing = manifest.printings.get(path)
    if printing is None or not stands(out, printing):
        return MISSING
    if printing.state != GOOD:
        return KEPT
    return CURRENT if (printing.composed, printing.press) == keys else STALE
