"""A mark: what a detector found, and where it can be shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handpress.nouns.galley import Galley
from handpress.nouns.problem import Level, Place, Problem
from handpress.proof.boxes import Box


@dataclass(frozen=True, slots=True)
class Mark:
    """`line` is the line of the source (0: none known); `page`, counted from 0, and `box` are the place in print."""

    code: str
    message: str
    hint: str = ""
    line: int = 0
    page: int | None = None
    box: Box | None = None
    level: Level = "error"


def problems_of(marks: Iterable[Mark], galley: Galley) -> tuple[Problem, ...]:
    """One problem for all marks of one kind that belong to one line of the text and stand on one page."""
    gathered: dict[tuple[object, ...], list[Mark]] = {}
    for mark in marks:
        gathered.setdefault((mark.code, mark.line, mark.page, mark.level), []).append(mark)
    return tuple(problem_of(group, galley) for group in gathered.values())


def problem_of(marks: list[Mark], galley: Galley) -> Problem:
    """The first mark as a problem, with the number of the others: at a line of the text, or at the edition."""
    mark, more = marks[0], len(dict.fromkeys(marks)) - 1
    source, edition = str(galley.facts.get("source", "")), galley.edition.path
    place = Place(source, mark.line) if source and mark.line else Place(edition)
    of = f" of {edition}" if place.line else ""
    where = f"page {mark.page + 1}{of}" if mark.page is not None else edition if place.line else ""
    message = f"{mark.message}, and {more} more like it" if more else mark.message
    return Problem(place, mark.code, f"{message} ({where})" if where else message, mark.hint, mark.level)
