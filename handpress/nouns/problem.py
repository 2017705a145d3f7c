"""A problem: a fault in the sources, with its place and the way to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a fault stands: file relative to the workspace, line counted from 1 (0: the whole file), dotted key."""

    file: str
    line: int = 0
    key: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where} ({self.key})" if self.key else where


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A fault in the sources: where, which kind, what is wrong, and how to mend it.

    An error keeps the editions it touches from being printed; a warning and a note do not.
    """

    place: Place
    code: str
    message: str
    hint: str = ""
    level: Level = "error"

    def __str__(self) -> str:
        text = f"{self.place}: {self.level} {self.code}: {self.message}"
        return f"{text}\n    {self.hint}" if self.hint else text


def errors(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Keep the problems that forbid printing."""
    return tuple(problem for problem in problems if problem.level == "error")
