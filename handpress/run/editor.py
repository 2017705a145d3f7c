"""The editor: a workspace and a plan go in; galleys, or the reasons why there is none, are said as they come."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handpress.nouns.edition import Edition
from handpress.nouns.galley import Galley
from handpress.nouns.problem import Problem, errors
from handpress.nouns.workspace import Workspace
from handpress.run.child import Say
from handpress.run.keys import composed_from, shared_key, touches
from handpress.run.line import Line
from handpress.run.plan import Plan, plan, sheets
from handpress.run.request import Request

if TYPE_CHECKING:
    from handpress.nouns.library import Library
    from handpress.nouns.manuscript import Manuscript

    Gate = Callable[[Manuscript], Manuscript]


@dataclass(frozen=True, slots=True)
class Planned:
    """First word: what there is to print, what is wrong with the sources, the largest PDF in bytes."""

    plan: Plan
    problems: tuple[Problem, ...]
    budget: int


@dataclass(frozen=True, slots=True)
class Begun:
    """This edition is being composed now: who hears nothing more knows which one did it."""

    edition: Edition


@dataclass(frozen=True, slots=True)
class Same:
    """Nothing that this edition is composed from has changed."""

    edition: Edition


@dataclass(frozen=True, slots=True)
class Laid:
    """A galley ready for the press."""

    edition: Edition
    galley: Galley
    digest: str
    composed: str
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Faults in the sources forbid this edition; or, with `crash`, the press's own code failed on it."""

    edition: Edition
    problems: tuple[Problem, ...]
    crash: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What people were asked about the texts, and what they said: for the accessibility report."""

    people: Mapping[str, Any]


Word = Planned | Begun | Same | Laid | Refused | Asked


@dataclass(frozen=True, slots=True)
class Task:
    """What the editor works from: `known` gives the composition of each edition that stands; `done` needs no more."""

    workspace: Workspace
    request: Request
    line: Line
    inputs: Mapping[str, str]
    known: Mapping[str, str]
    done: Collection[str] = ()


def edit(task: Task, say: Say) -> None:
    """Load, plan, then compose and lay out one edition after another."""
    library = task.line.load(task.workspace)
    library = task.line.pseudo(library, task.request.pseudo) if task.request.pseudo else library
    planned = plan(library, task.request, task.line.tiers_of, sheets(task.workspace))
    say(Planned(planned, library.problems, library.house.size_budget_kb * 1024))
    tiers = [tier.name for tier in library.house.tiers]
    shared, hold = shared_key(task.inputs), task.line.gate(library, task.workspace)
    for edition in in_turn(planned.wanted, tiers):
        if edition.path in task.done:
            continue
        texts = task.line.texts_of(library, edition)
        composed = composed_from(edition, task.inputs, shared, texts)
        faults = tuple(problem for problem in errors(library.problems) if touches(problem, edition, texts))
        if faults:
            say(Refused(edition, faults))
        elif task.known.get(edition.path) == composed:
            say(Same(edition))
        else:
            say(Begun(edition))
            say(laid(edition, library, composed, task, hold))
    say(Asked(task.line.asked_of_people(library, task.workspace)))


def in_turn(editions: tuple[Edition, ...], tiers: list[str]) -> list[Edition]:
    """The house's own first: it lends the others its page numbers. The deepest, and so longest, before the rest."""
    return sorted(editions, key=lambda edition: (edition.imprint, -tiers.index(edition.tier), edition.path))


def laid(edition: Edition, library: Library, composed: str, task: Task, hold: Gate) -> Laid | Refused:
    """Compose and lay out one edition; what goes wrong with it is its own affair."""
    try:
        manuscript = hold(task.line.compose(library, edition))
        if errors(manuscript.problems):
            return Refused(edition, manuscript.problems)
        galley = task.line.lay_out(manuscript, task.workspace)
        return Laid(edition, galley, galley.digest(), composed, manuscript.problems)
    except MemoryError:
        raise
    except Exception as cause:
        return Refused(edition, (), f"{type(cause).__name__}: {cause}")
