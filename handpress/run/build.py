"""Build: a workspace and a request go in; the output folder is up to date, and each edition's fate comes out."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from types import FrameType

from handpress.nouns.problem import Place, Problem
from handpress.nouns.workspace import Workspace
from handpress.run.editor import Task
from handpress.run.fence import STOPS
from handpress.run.inputs import inputs
from handpress.run.keys import press_key
from handpress.run.ledger import Ledger, Tell
from handpress.run.line import Line
from handpress.run.manifest import NAME, read
from handpress.run.outcome import Outcome
from handpress.run.quarantine import folder_of
from handpress.run.records import close, leave_word, record
from handpress.run.remember import recall
from handpress.run.request import Request
from handpress.run.shelf import Unwritable, locked, sweep
from handpress.run.shop import EditorLost, Shop
from handpress.run.supervise import Crew, trial


class Unfenced(Exception):
    """The system does not allow a layer of the fence: which, and why."""


class Stopped(KeyboardInterrupt):
    """Somebody asked the build to stop."""


def build(
    workspace: Workspace,
    request: Request,
    tell: Tell = lambda fate, done, of: None,
    waiting: Callable[[], None] = lambda: None,
    line: Line | None = None,
    words: list[str] | None = None,
) -> Outcome:
    """Bring the output folder up to date, as far as the request asks. `words` let a quick look know it again.

    Unwritable is raised where not even the folder can be had; EditorLost where the sources could not be read at all;
    Unfenced where a strict request meets a system that does not allow the whole fence.
    """
    started = time.monotonic()
    if request.strict:
        tried()
    with stoppable(), locked(request.out, waiting):
        sweep(request.out)
        sweep(folder_of(request.out))
        task, ledger = prepare(workspace, request, tell, line or Line())
        try:
            with Crew() as crew:
                Shop(task, ledger, crew).work()
                ledger.fence = crew.fence()
        except (KeyboardInterrupt, Unwritable):
            stop(task, ledger)
            raise
        ledger.clear()
        found, outputs = record(task, ledger)
        found += clock(ledger, date.today())
        outcome = close_off(ledger, found, time.monotonic() - started)
        leave_word(words, outcome, task, outputs)
    return outcome


def tried() -> None:
    """Put the fence up once, round nothing. Raises Unfenced where a layer is missing."""
    fenced = trial()
    if fenced is None or fenced.off:
        raise Unfenced(str(fenced))


def prepare(workspace: Workspace, request: Request, tell: Tell, line: Line) -> tuple[Task, Ledger]:
    """Hash what there is and read what the last build left."""
    made_from = inputs(str(workspace.root))
    before = read(request.out)
    ledger = Ledger(request.out, before, press_key(made_from), recall(request.out), tell, request.force)
    known = {path: printing.composed for path, printing in before.printings.items() if ledger.current(path)}
    return Task(workspace, request, line, made_from, known), ledger


def clock(ledger: Ledger, today: date) -> tuple[Problem, ...]:
    """A warning where the clock stands before what is in print: it would make a leaflet look younger than it is."""
    issued = max((str(printing.facts.get("issued", "")) for printing in ledger.printings.values()), default="")
    if issued <= (today + timedelta(days=1)).isoformat():  # it may be tomorrow already where it was issued
        return ()
    message = f"today is {today.isoformat()} by this machine's clock, and a text here was issued on {issued}"
    return (Problem(Place(NAME), "R112", message, "Set the clock: review dates are told by it.", "warning"),)


def close_off(ledger: Ledger, found: tuple[Problem, ...], seconds: float) -> Outcome:
    """Each edition once and each problem once, both in order."""
    planned = ledger.planned
    unknown = planned.plan.unknown if planned else ()
    problems = {*found, *(planned.problems if planned else ())}
    for fate in ledger.fates.values():
        problems |= set(fate.problems)
    fates = tuple(fate for _, fate in sorted(ledger.fates.items()))
    return Outcome(ledger.out, fates, tuple(sorted(problems)), seconds, unknown, ledger.fence)


def stop(task: Task, ledger: Ledger) -> None:
    """Remember what was printed before the build was stopped."""
    done = set(ledger.printings)
    ledger.printings.update({path: kept for path, kept in ledger.before.printings.items() if path not in done})
    with suppress(Unwritable):
        close(task, ledger, ledger.before.outputs)


@contextmanager
def stoppable() -> Iterator[None]:
    """Let a request to end raise Stopped here, so that every child and every unfinished file goes with us."""

    def raise_stopped(number: int, frame: FrameType | None) -> None:
        raise Stopped

    stops = STOPS if threading.current_thread() is threading.main_thread() else ()
    before = {number: signal.signal(number, raise_stopped) for number in stops}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


__all__ = ["EditorLost", "Stopped", "Unfenced", "Unwritable", "build"]
