"""Review: a workspace and a wish go in; a proof for translator and reviser is printed, or the problems that forbid it.

It is printed by fenced children, as every edition is, and stands in no catalogue and in no output folder.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from handpress.nouns.edition import Edition
from handpress.nouns.library import Library
from handpress.nouns.problem import Problem, errors
from handpress.nouns.workspace import Workspace
from handpress.run.child import Job, Limits, Say
from handpress.run.editor import Laid, Refused, Task
from handpress.run.jobs import editor_places, press_job, proof_job
from handpress.run.keys import touches
from handpress.run.line import Line
from handpress.run.request import Request
from handpress.run.scratch import temporary
from handpress.run.shelf import write
from handpress.run.supervise import Lost, alone

FOLDER = "proofs"


@dataclass(frozen=True, slots=True)
class Wish:
    """Which translation to proof; no tier means the deepest one that it and its original have."""

    handout: str
    locale: str
    tier: str = ""
    out: Path = field(default_factory=lambda: Path(FOLDER))
    strict: bool = False
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Proofed:
    """What became of it: the file and its pages, or none and the problems, or why the press failed."""

    file: Path | None = None
    pages: int = 0
    problems: tuple[Problem, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Unfound:
    """The wish names what is not there; `why` says what is."""

    why: str


class Unknown(ValueError):
    """The same, while it is being looked for."""


def review(workspace: Workspace, wish: Wish, line: Line | None = None) -> Proofed | Unfound:
    """Compose, print and prove the proof, each in a child; put it in its place in one step. Raises Unwritable."""
    line = line or Line()
    task = Task(workspace, Request(wish.out, strict=wish.strict), line, {}, {})
    try:
        laid = alone(compose_job(task, wish), wish.limits)
        if isinstance(laid, Unfound):
            return laid
        if isinstance(laid, Refused):
            return Proofed(problems=laid.problems, why=laid.crash)
        with temporary():
            line.warm(workspace)
        publication = alone(press_job(task, laid, {}), wish.limits)
        faults = errors(publication.problems) or alone(proof_job(task, laid, publication), wish.limits).problems
    except Lost as cause:
        return Proofed(why=str(cause))
    if errors(faults):
        return Proofed(problems=tuple(faults))
    file = wish.out / name_of(laid.edition)
    write(file, publication.pdf)
    return Proofed(file, publication.pages, (*laid.warnings, *faults))


def name_of(edition: Edition) -> str:
    return f"{edition.handout}.{edition.tier}.{edition.locale}.proof.pdf"


def compose_job(task: Task, wish: Wish) -> Job:
    """Compose and lay out the proof."""

    def work(say: Say) -> None:
        library = task.line.load(task.workspace)
        try:
            say(galley_of(library, edition_of(library, wish, task.line), task))
        except Unknown as cause:
            say(Unfound(str(cause)))

    return Job(work, Laid | Refused | Unfound, editor_places(task), task.request.strict)


def edition_of(library: Library, wish: Wish, line: Line) -> Edition:
    """The bilingual edition that is proofed. Raises Unknown."""
    handout = library.handouts.get(wish.handout)
    if handout is None:
        raise Unknown(f"there is no handout {wish.handout}; there is {', '.join(library.handouts)}")
    original = handout.settings.original
    texts = [tag for tag, text in handout.texts.items() if PurePosixPath(text.file).stem == tag != original]
    if wish.locale not in texts or original not in handout.texts:
        raise Unknown(f"{wish.handout} is not translated into {wish.locale}; there is {', '.join(texts) or 'none'}")
    tiers = line.tiers_of(library, handout, wish.locale)
    if not tiers or wish.tier not in ("", *tiers):
        raise Unknown(f"{wish.handout} has no tier {wish.tier} in {wish.locale}; there is {', '.join(tiers) or 'none'}")
    sheet = (*library.house.bilingual, *library.house.formats)[0]
    return Edition(wish.handout, wish.tier or tiers[-1], wish.locale, sheet, "", original)


def galley_of(library: Library, edition: Edition, task: Task) -> Laid | Refused:
    """The proof on its galley. What is to be reviewed may be wrong; what can't be composed can't be shown."""
    line, texts = task.line, task.line.texts_of(library, edition)
    faults = tuple(problem for problem in errors(library.problems) if touches(problem, edition, texts))
    if faults:
        return Refused(edition, faults)
    manuscript = line.review(library, line.compose(library, edition), task.workspace)
    if errors(manuscript.problems):
        return Refused(edition, manuscript.problems)
    galley = line.lay_out(manuscript, task.workspace)
    return Laid(edition, galley, galley.digest(), "", manuscript.problems)
