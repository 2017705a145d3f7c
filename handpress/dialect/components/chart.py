"""A chart of values with their intervals.

Fields: id, caption, axis, minimum, maximum, zero, ticks, groups, note, sources. A tick is {label, at}, a group
{label, rows}, a row {id, label, text, interval, state, comparison, value, low, high}; numbers are in the values' own
unit. A row whose value is an outcome in words has a state and no numbers, so that no bar is drawn for it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from markupsafe import escape
from pydantic import Field

from handpress.dialect.citations import cite
from handpress.dialect.components.options import options
from handpress.dialect.setter import Setter
from handpress.dialect.split import Fence
from handpress.dialect.values import known, together, written
from handpress.language.quantities import measure
from handpress.nouns.library import Value
from handpress.nouns.manuscript import EMPTY, Block
from handpress.nouns.noun import Noun

STEPS = [Decimal(step) for step in ("0.1", "0.2", "0.5", "1", "2", "5", "10", "20", "50", "100")]
MOST_TICKS = 7


class Row(Noun):
    """One bar."""

    label: str
    value: str
    comparison: bool = False


class Group(Noun):
    """Bars that belong together."""

    label: str
    rows: tuple[Row, ...] = Field(min_length=1)


class Chart(Noun):
    """What an author writes of a chart."""

    caption: str = Field(min_length=1)
    axis: str = Field(min_length=1, description="what the numbers are")
    groups: tuple[Group, ...] = Field(min_length=1)
    note: str = ""


def rule(fence: Fence, setter: Setter) -> Block | None:
    chart = options(Chart, fence, setter)
    if chart is None:
        return None
    keys = [row.value for group in chart.groups for row in group.rows]
    values = {key: value for key in keys if (value := known(key, fence.line, setter))}
    units = {value.unit for value in values.values() if value.value is not None}
    if len(units) > 1:
        setter.fault(
            "D113", fence.line, f"the chart mixes units: {', '.join(sorted(units))}", "Draw one chart for each unit."
        )
    if len(values) < len(set(keys)):
        return None
    caption = setter.inline(chart.caption, fence.line)
    name = setter.anchor("chart")
    low, high, step = scale(list(values.values()))
    groups = [_group(group, f"{name}-{index}", values, setter, fence.line) for index, group in enumerate(chart.groups)]
    fields = {
        "id": name,
        "caption": caption,
        "axis": setter.inline(chart.axis, fence.line),
        "minimum": float(low),
        "maximum": float(high),
        "zero": 0.0,
        "ticks": tuple(_tick(low + step * index, units, setter) for index in range(int((high - low) / step) + 1)),
        "groups": tuple(groups),
        "note": setter.inline(chart.note, fence.line),
        "sources": cite([value.cite for value in values.values()], fence.line, setter),
    }
    return Block("chart", fence.line, fields=fields)


def scale(values: list[Value]) -> tuple[Decimal, Decimal, Decimal]:
    """The least and greatest tick and the step between ticks: round numbers that hold zero and every interval."""
    ends = [end for value in values if value.value is not None for end in (value.value, *(value.bounds or ()))]
    low, high = min([Decimal(0), *ends]), max([Decimal(0), *ends])
    step = next((step for step in STEPS if (high - low) / step <= MOST_TICKS - 2), STEPS[-1])
    return _outward(low, step, -1), _outward(high, step, 1), step


def _outward(end: Decimal, step: Decimal, sign: int) -> Decimal:
    whole = abs(end) // step + (1 if end % step else 0)
    return sign * whole * step


def _tick(at: Decimal, units: set[str], setter: Setter) -> dict[str, Any]:
    label = measure(setter.locale, at or Decimal(0), "".join(units), signed=bool(at))
    return {"label": label, "at": float(at)}


def _group(group: Group, name: str, values: dict[str, Value], setter: Setter, line: int) -> dict[str, Any]:
    rows = [_row(row, f"{name}-{index}", values[row.value], setter, line) for index, row in enumerate(group.rows)]
    return {"label": setter.inline(group.label, line), "rows": tuple(rows)}


def _row(row: Row, name: str, value: Value, setter: Setter, line: int) -> dict[str, Any]:
    bounds = value.bounds if "bounds" not in value.unverified else None
    return {
        "id": name,
        "label": setter.inline(row.label, line),
        "text": together(written(row.value, "value", line, setter)),
        "interval": together(written(row.value, "interval", line, setter)) if bounds else EMPTY,
        "state": EMPTY if value.value is not None else escape(written(row.value, "value", line, setter)),
        "comparison": row.comparison,
        "value": None if value.value is None else float(value.value),
        "low": float(bounds[0]) if bounds else None,
        "high": float(bounds[1]) if bounds else None,
    }
