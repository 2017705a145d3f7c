"""Drawn columns: a column of a table in which bars are drawn, and no word stands, joins the column of values after it.

So its heading, the words of the axis, is heard as the values' heading, and nobody has to step over empty cells.
"""

from __future__ import annotations

from handpress.press.tags.node import Node


def join_drawn_columns(root: Node) -> None:
    for table in root.walk():
        if table.role == "Table":
            close_up(rows_of(table))


def rows_of(table: Node) -> list[Node]:
    return [node for node in table.walk() if node.role == "TR"]


def close_up(rows: list[Node]) -> None:
    """Take the drawn columns out, the last one first."""
    cells = [(at, cell) for row in rows for at, cell in placed(row) if cell.role == "TD"]
    drawn = {at for at, cell in cells if is_drawn(cell)} - {at for at, cell in cells if not is_drawn(cell)}
    for column in sorted(drawn, reverse=True):
        for row in rows:
            join(row, column)


def is_drawn(cell: Node) -> bool:
    """Whether there is something in it, but nothing to read."""
    return cell.is_blank() and len(cell.element) > 0


def join(row: Node, column: int) -> None:
    """Give what this column holds to the next one, or make the cell that spans it narrower."""
    for (at, cell), (_, following) in zip(placed(row), [*placed(row)[1:], (0, None)], strict=True):
        if at == column and following is not None and span(cell) == 1:
            following.kids[:0] = cell.kids
            row.kids.remove(cell)
        elif at < column < at + span(cell):
            cell.facts.setdefault("Table", {})["ColSpan"] = span(cell) - 1


def placed(row: Node) -> list[tuple[int, Node]]:
    """The cells with the columns where they begin."""
    found, at = [], 0
    for cell in row.nodes:
        found.append((at, cell))
        at += span(cell)
    return found


def span(cell: Node) -> int:
    """How many columns a cell takes."""
    return int(cell.facts.get("Table", {}).get("ColSpan") or cell.given("colspan") or 1)
