"""A YAML file read: its keys, lists and texts, and the line on which each stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handpress.nouns.problem import Level, Place, Problem

Path = tuple[str | int, ...]


def dotted(path: Path) -> str:
    """Write a path for people: list entries count from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


@dataclass(frozen=True, slots=True)
class Tree:
    """What a file holds (None where it could not be read), and path → line. Texts are as written, never retyped."""

    file: str
    content: Any
    lines: Mapping[Path, int]
    problems: tuple[Problem, ...] = ()

    def place(self, path: Path) -> Place:
        """Where this path stands, or the nearest thing above it."""
        known = path
        while known and known not in self.lines:
            known = known[:-1]
        return Place(self.file, self.lines.get(known, 0), dotted(path))

    def problem(self, path: Path, code: str, message: str, hint: str = "", level: Level = "error") -> Problem:
        """A problem with what stands at this path."""
        return Problem(self.place(path), code, message, hint, level)
