"""The ledger: what is known of each edition while a build runs, and how each verdict on it is entered."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from handpress.nouns.edition import Edition
from handpress.nouns.problem import Place, Problem, errors
from handpress.nouns.publication import Publication
from handpress.nouns.verdict import Verdict
from handpress.run import quarantine
from handpress.run.editor import Laid, Planned, Refused
from handpress.run.inputs import digest
from handpress.run.manifest import GOOD, Manifest, Printing, stands
from handpress.run.outcome import BUILT, FAILED, REFUSED, REMOVED, UNCHANGED, Fate
from handpress.run.remember import Folios
from handpress.run.shelf import Unwritable, remove, write

Tell = Callable[[Fate, int, int], None]


# The original warns of something that the translation does not, or otherwise: what is in print does not either.
WITHDRAWN = frozenset({"T201", "T202", "T203", "T204"})


@dataclass(slots=True)
class Ledger:
    """`before` is the last build's manifest; `printings` will be this one's; `fates` has each edition once."""

    out: Path
    before: Manifest
    press: str
    folios: Folios
    tell: Tell
    force: bool = False
    planned: Planned | None = None
    asked: Mapping[str, Any] = field(default_factory=dict)
    fence: Mapping[str, bool] = field(default_factory=dict)
    printings: dict[str, Printing] = field(default_factory=dict)
    fates: dict[str, Fate] = field(default_factory=dict)

    def enter(self, fate: Fate) -> None:
        self.fates[fate.path] = fate
        if fate.state != REMOVED:
            self.tell(fate, len(self.fates), len(self.planned.plan.wanted) if self.planned else 0)

    def current(self, path: str) -> Printing | None:
        """The printing that stands, if it is whole and its like would be printed again."""
        printing = self.before.printings.get(path)
        if self.force or printing is None or printing.press != self.press or printing.state != GOOD:
            return None
        return printing if stands(self.out, printing) else None

    def unchanged(self, path: str, renewed: Mapping[str, Any]) -> None:
        printing = replace(self.before.printings[path], **renewed)
        self.printings[path] = printing
        found = tuple(problem_from(warning) for warning in printing.warnings)
        self.enter(Fate(path, UNCHANGED, "", printing.pages, printing.bytes, False, found))

    def laid(self, laid: Laid) -> bool:
        """Whether this galley has to be printed."""
        path, printing = laid.edition.path, self.current(laid.edition.path)
        if printing is None or printing.galley != laid.digest:
            return True
        self.unchanged(path, {"composed": laid.composed, "warnings": plain(laid.warnings)})
        return False

    def refused(self, refused: Refused) -> None:
        if refused.crash:
            place = Place(refused.edition.path)
            crash = Problem(
                place, "R107", f"the press failed while composing: {refused.crash}", "This is a fault of ours."
            )
            self.without(refused.edition.path, FAILED, refused.crash, (crash,))
        else:
            why = "; ".join(str(problem).splitlines()[0] for problem in errors(refused.problems)[:1])
            self.without(refused.edition.path, REFUSED, why, refused.problems)

    def without(self, path: str, state: str, why: str, problems: tuple[Problem, ...]) -> None:
        """No new printing. The old file stays, and is known to be old, unless what is old in it can hurt somebody."""
        printing = self.before.printings.get(path)
        kept = printing is not None and stands(self.out, printing)
        if kept and any(problem.code in WITHDRAWN for problem in errors(problems)) and self.withdrawn(path):
            kept, why = False, f"{why}: took the previous printing away"
        if printing and kept:
            self.printings[path] = printing.keep(why)
        self.enter(Fate(path, state, why, problems=problems, kept=kept))

    def withdrawn(self, path: str) -> bool:
        """Whether the printing that stands could be taken away."""
        try:
            remove(self.out / path)
        except Unwritable:
            return False
        self.folios.pop(path, None)
        return True

    def failed(self, path: str, code: str, why: str) -> None:
        problem = Problem(Place(path), code, why, "The other editions are not touched by this.")
        self.without(path, FAILED, why, (problem,))

    def printed(self, laid: Laid, publication: Publication, verdict: Verdict) -> None:
        """Put a good publication on the shelf; refuse a bad one."""
        path, budget = laid.edition.path, self.planned.budget if self.planned else 0
        found = (*publication.problems, *oversize(publication, budget), *verdict.problems)
        problems = (*laid.warnings, *found)
        if errors(found):
            self.refuse(path, publication, problems, verdict)
            return
        try:
            write(self.out / path, publication.pdf)
            quarantine.release(self.out, path)
        except Unwritable as cause:
            self.failed(path, "R104", f"cannot write {cause}")
            return
        self.folios[path] = dict(publication.folios)
        self.printings[path] = Printing(
            path=path,
            composed=laid.composed,
            galley=laid.digest,
            press=self.press,
            pages=publication.pages,
            bytes=len(publication.pdf),
            sha256=digest(publication.pdf),
            facts=facts_of(laid.edition, publication.facts),
            warnings=plain(problems),
        )
        self.enter(Fate(path, BUILT, "", publication.pages, len(publication.pdf), False, problems))

    def refuse(self, path: str, publication: Publication, problems: tuple[Problem, ...], verdict: Verdict) -> None:
        """Keep a bad publication for its author, where no reader looks."""
        first = str(errors(problems)[0]).splitlines()[0]
        try:
            place = quarantine.keep(self.out, path, publication.pdf, problems, verdict.pictures)
            self.without(path, REFUSED, f"{first}; the PDF is in {place.parent}", problems)
        except Unwritable as cause:
            self.without(path, REFUSED, f"{first}; the PDF could not be kept: {cause}", problems)

    def clear(self) -> None:
        """Carry over what was not asked for; remove editions that exist no more, unless the sources are in disorder."""
        plan = self.planned
        sound = plan is not None and not errors(plan.problems)
        for path, printing in self.before.printings.items():
            if path in self.fates:
                continue
            if plan is None or not sound or path in plan.plan.possible:
                self.printings[path] = printing
                continue
            try:
                remove(self.out / path)
                quarantine.release(self.out, path)
                self.folios.pop(path, None)
                self.enter(Fate(path, REMOVED, "no such edition in the sources"))
            except Unwritable as cause:
                self.printings[path] = printing
                self.enter(Fate(path, FAILED, f"cannot remove {cause}"))


def oversize(publication: Publication, budget: int) -> tuple[Problem, ...]:
    length = len(publication.pdf)
    if not budget or length <= budget:
        return ()
    message = f"the PDF has {length // 1024} KB; the house allows {budget // 1024} KB"
    hint = "Use smaller pictures, or raise size_budget_kb in sources/house.yaml."
    return (Problem(Place(publication.edition.path), "R105", message, hint),)


def facts_of(edition: Edition, facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """The facts as the catalogue takes them, fit for JSON."""
    found: Mapping[str, Any] = json.loads(json.dumps({**facts, **asdict(edition)}, default=str))
    return found


def plain(problems: tuple[Problem, ...]) -> tuple[Mapping[str, Any], ...]:
    return tuple(asdict(problem) for problem in problems)


def problem_from(plain: Mapping[str, Any]) -> Problem:
    return Problem(**{**plain, "place": Place(**plain["place"])})
