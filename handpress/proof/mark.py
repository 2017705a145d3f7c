"""A mark: what a detector found, and where it can be shown."""

from __future__ import annotations

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


def problem_of(mark: Mark, galley: Galley) -> Problem:
    """The mark as a problem: at a line of the text, or, where none is known, at the edition."""
    source, edition = str(galley.facts.get("source", "")), galley.edition.path
    place = Place(source, mark.line) if source and mark.line else Place(edition)
    of = f" of {edition}" if place.line else ""
    where = f"page {mark.page + 1}{of}" if mark.page is not None else edition if place.line else ""
    return Problem(place, mark.code, f"{mark.message} ({where})" if where else mark.message, mark.hint, mark.level)
