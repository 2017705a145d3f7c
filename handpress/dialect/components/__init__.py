"""Blocks of the dialect: one rule a module. A rule takes a fence and the setter and gives a block for the layouts."""

from __future__ import annotations

from collections.abc import Callable

from handpress.dialect.components import callout, chart, figure, lists, notes, quote, table
from handpress.dialect.setter import Setter
from handpress.dialect.split import Fence
from handpress.nouns.manuscript import Block

Rule = Callable[[Fence, Setter], Block | None]

RULES: dict[str, Rule] = {
    "key-points": callout.rule,
    "warning": callout.rule,
    "call-your-team": callout.rule,
    "do": callout.rule,
    "dont": callout.rule,
    "quote": quote.rule,
    "steps": lists.steps,
    "checklist": lists.entries,
    "questions": lists.entries,
    "notes": notes.rule,
    "figure": figure.rule,
    "chart": chart.rule,
    "table": table.rule,
}
ATTRIBUTES: dict[str, tuple[str, ...]] = {"notes": ("lines",)}
UNTITLED = ("quote", "chart", "table")  # what stands behind the name of a figure is its file
