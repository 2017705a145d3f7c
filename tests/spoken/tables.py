"""A table as a screen reader says it: its size, its caption, and each cell after the headings that it answers to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pikepdf

Tag = Any


class Cell(NamedTuple):
    """A cell with its words."""

    tag: Tag
    role: str
    words: str

    def fact(self, name: str) -> Any:
        found = self.tag.get("/A", {})
        return found.get(f"/{name}")

    @property
    def width(self) -> int:
        return int(self.fact("ColSpan") or 1)

    @property
    def scope(self) -> str:
        return str(self.fact("Scope") or "")[1:]


def table(tag: Tag, speak: Callable[[Tag], Cell]) -> Iterator[str]:
    """The lines for a table; `speak` gives a cell of it, or its caption."""
    rows = [[speak(cell) for cell in tags(row)] for row in rows_of(tag)]
    columns = max((sum(cell.width for cell in row) for row in rows), default=0)
    yield f"table with {len(rows)} rows and {columns} columns"
    yield from (f"caption: {speak(kid).words}" for kid in tags(tag) if kid.S == "/Caption")
    names = {str(cell.tag.ID): cell.words for row in rows for cell in row if "/ID" in cell.tag}
    above: dict[int, str] = {}
    for number, row in enumerate(rows, 1):
        yield f"row {number}: {'; '.join(cells(row, above, names))}"
    yield "end of table"


def cells(row: list[Cell], above: dict[int, str], names: dict[str, str]) -> Iterator[str]:
    """The cells of a row. Column headings are remembered in `above`, for the rows below."""
    at = 0
    for cell in row:
        if cell.role == "TH":
            yield f"{cell.scope.lower()} heading {quoted(cell.words)}"
            if cell.scope == "Column":
                above[at] = cell.words
        else:
            given = [names[str(name)] for name in cell.fact("Headers") or ()]
            beside = [other.words for other in row if other.role == "TH"]
            headings = given or [*beside, *([above[at]] if at in above else [])]
            yield f"{' / '.join(quoted(heading) for heading in headings)}: {cell.words or 'blank'}"
        at += cell.width


def quoted(words: str) -> str:
    return f"“{words}”" if words else "blank"


def rows_of(tag: Tag) -> list[Tag]:
    """The rows, whatever part of the table they stand in."""
    return [row for kid in tags(tag) for row in ([kid] if kid.S == "/TR" else tags(kid) if kid.S != "/Caption" else [])]


def tags(tag: Tag) -> list[Tag]:
    found = tag.get("/K", pikepdf.Array())
    every = list(found) if isinstance(found, pikepdf.Array) else [found]
    return [kid for kid in every if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
