"""A table. Fields: caption, columns, rows (the first cell heads its row), sources, note."""

from __future__ import annotations

from pydantic import Field

from handpress.dialect.citations import cite
from handpress.dialect.components.options import options
from handpress.dialect.setter import Setter
from handpress.dialect.split import Fence
from handpress.nouns.manuscript import Block
from handpress.nouns.noun import Noun


class Table(Noun):
    """What an author writes of a table."""

    caption: str = Field(min_length=1)
    columns: tuple[str, ...] = Field(min_length=2, max_length=6)
    rows: tuple[tuple[str, ...], ...] = Field(min_length=1)
    cite: tuple[str, ...] = Field((), description="sources of the whole table, beside those of its values")
    note: str = ""


def rule(fence: Fence, setter: Setter) -> Block | None:
    written = options(Table, fence, setter)
    if written is None:
        return None
    for number, row in enumerate(written.rows, 1):
        if len(row) != len(written.columns):
            message = f"row {number} has {len(row)} cells where the table has {len(written.columns)} columns"
            setter.fault("D112", fence.line, message, "Give each row a cell for each column.")
    caption = setter.inline(written.caption, fence.line)
    cells = [[setter.cell(cell, fence.line) for cell in row] for row in written.rows]
    owed = [key for row in cells for _, keys in row for key in keys]
    fields = {
        "caption": caption,
        "columns": tuple(setter.inline(column, fence.line) for column in written.columns),
        "rows": tuple(tuple(text for text, _ in row) for row in cells),
        "note": setter.inline(written.note, fence.line),
        "sources": cite([*owed, *written.cite], fence.line, setter),
    }
    return Block("table", fence.line, fields=fields)
