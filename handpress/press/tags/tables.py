"""Tables: a heading says what it heads, a cell how far it reaches and, under a group's heading, all that heads it."""

from __future__ import annotations

from itertools import count

from pydyf import String

from handpress.press.tags.drawn_columns import placed, rows_of, span
from handpress.press.tags.node import Node

SCOPES = {"row": "/Row", "rowgroup": "/Row", "col": "/Column", "colgroup": "/Column"}


def head_cells(root: Node) -> None:
    numbers = count(1)
    for table in root.walk():
        if table.role == "Table":
            for row in rows_of(table):
                for cell in row.nodes:
                    describe(cell)
            head(table, numbers)


def describe(cell: Node) -> None:
    """Spans and scope, as far as they say anything (ISO 32000-1, 14.8.5.7)."""
    facts = {**cell.facts.get("Table", {}), "ColSpan": span(cell), "RowSpan": int(cell.given("rowspan") or 1)}
    if cell.role == "TH":
        facts["Scope"] = SCOPES.get(cell.given("scope"), "/Column")
    cell.facts["Table"] = {key: fact for key, fact in facts.items() if fact != 1}


def head(table: Node, numbers: count[int]) -> None:
    """Name all headings of each cell that stands under the heading of a group: a scope can't say that."""
    above: dict[int, Node] = {}
    for part in table.nodes:
        group = None
        for row in rows_of(part):
            cells = placed(row)
            group = next((cell for _, cell in cells if cell.given("scope") == "rowgroup"), group)
            above |= {at: cell for at, cell in cells if cell.role == "TH" and part.role == "THead"}
            beside = [cell for _, cell in cells if cell.role == "TH" and cell is not group]
            for at, cell in cells:
                if group and cell.role == "TD":
                    headings = [group, *beside, *([above[at]] if at in above else [])]
                    cell.facts["Table"]["Headers"] = [named(heading, numbers) for heading in headings]


def named(heading: Node, numbers: count[int]) -> String:
    """The name of a heading, given when it is first asked for."""
    return String(heading.keys.setdefault("ID", f"heading-{next(numbers)}"))
