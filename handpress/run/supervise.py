"""Supervise: children at work go in; what each of them said, or how it died, comes out as it happens."""

from __future__ import annotations

import os
import selectors
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from handpress.run.child import OUT_OF_MEMORY, Child, Job, Limits, start
from handpress.run.fence import STOPS, Fenced
from handpress.run.frames import Babble

FINISHED, SILENT, STARVED, DIED, BABBLED = "finished", "silent", "starved", "died", "babbled"


class Crew:
    """Children at work, each under a name. Leaving it ends them all."""

    def __init__(self) -> None:
        self.at_work: dict[str, Child] = {}
        self.fences: dict[Fenced, None] = {}
        self.selector = selectors.DefaultSelector()

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *reason: object) -> None:
        for child in self.at_work.values():
            child.kill()
        for child in self.at_work.values():
            child.close()
            child.log.close()
        self.at_work.clear()
        self.selector.close()

    def hire(self, name: str, job: Job, limits: Limits) -> None:
        with held_back():
            child = start(job, limits)
            self.at_work[name] = child
            self.selector.register(child.pipe, selectors.EVENT_READ, name)

    def listen(self) -> Iterator[tuple[str, Any, tuple[str, str] | None]]:
        """Wait for the next thing to happen: (name, frame, None) for words, (name, None, (how, why)) for an end."""
        for key, _ in self.selector.select(self.patience()):
            name = key.data
            child = self.at_work[name]
            try:
                for frame in child.frames():
                    yield name, frame, None
            except Babble as cause:
                self.dismiss(name)
                yield name, None, (BABBLED, f"it gave {cause}")
                continue
            if child.ended:
                yield name, None, self.dismiss(name)
        now = time.monotonic()
        for name in [name for name, child in self.at_work.items() if child.deadline <= now]:
            seconds = self.at_work[name].limits.seconds
            self.dismiss(name)
            yield name, None, (SILENT, f"it had not answered after {seconds:g} s")

    def patience(self) -> float:
        """Seconds until the first of them is overdue."""
        return max(0.0, min(child.deadline for child in self.at_work.values()) - time.monotonic())

    def dismiss(self, name: str) -> tuple[str, str]:
        """Take a child off the books: how it ended, and why."""
        child = self.at_work.pop(name)
        self.selector.unregister(child.pipe)
        status = child.close()
        if child.fenced:
            self.fences[child.fenced] = None
        try:
            return verdict(status, child)
        finally:
            child.log.close()

    def fence(self) -> dict[str, bool]:
        """Each layer that stood round every child, or did not."""
        off = {name for fenced in self.fences for name, _ in fenced.off}
        return {name: name not in off for fenced in self.fences for name in (*fenced.on, *dict(fenced.off))}


@contextmanager
def held_back() -> Iterator[None]:
    """Let no request to stop arrive here: Python drops what is raised within a fork, and no child may go unlisted."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Lost(RuntimeError):
    """A child that was to do one thing did not."""


def alone(job: Job, limits: Limits) -> Any:
    """Have one job done, and wait for the one answer. Raises Lost."""
    answer, ended = None, (DIED, "")
    with Crew() as crew:
        crew.hire("", job, limits)
        while crew.at_work:
            for _, frame, end in crew.listen():
                answer, ended = (answer, end) if end else (frame, ended)
    if ended[0] != FINISHED or answer is None:
        raise Lost(ended[1] or "it gave no answer")
    return answer


def trial() -> Fenced | None:
    """Put up the fence round nothing, and see what stands."""
    with Crew() as crew:
        crew.hire("", Job(lambda say: None), Limits())
        while crew.at_work:
            list(crew.listen())
    return next(iter(crew.fences), None)


def verdict(status: int, child: Child) -> tuple[str, str]:
    """How a child ended, in words."""
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        if number == signal.SIGXCPU:
            return SILENT, "it took all the time of the processor that it may have"
        return DIED, f"it was ended by {signal.Signals(number).name}"
    code = os.WEXITSTATUS(status)
    if code == OUT_OF_MEMORY:
        return STARVED, f"it wanted more than {child.limits.megabytes} MB"
    return (FINISHED, "") if code == 0 else (DIED, child.last_words() or f"it ended with exit code {code}")
