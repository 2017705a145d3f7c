"""A manuscript comes in; the rules of style that belong to its edition alone go out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from handpress.nouns.manuscript import Manuscript


def edition_css(manuscript: Manuscript) -> str:
    """The rules that belong to one edition alone: its locale's faces, the logo, and the drawing of charts."""
    rules = []
    if manuscript.locale.fonts:
        rules.append(f":root {{ --family: {', '.join(map(css_string, manuscript.locale.fonts))} }}")
    if manuscript.imprint and manuscript.imprint.logo:
        logo = css_string(f"asset:logos/{manuscript.imprint.logo}")
        rules.append(f".masthead .logo {{ background-image: url({logo}) }}")
    blocks = (block for section in manuscript.sections for block in section.blocks)
    rules.extend(chart_css(block.fields) for block in blocks if block.kind == "chart")
    return "\n".join(rules)


def css_string(text: str) -> str:
    """The text as a CSS string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return f'"{escaped}"'


def chart_css(fields: Mapping[str, Any]) -> str:
    """The places and lengths of a chart's bars, whiskers, ticks and lines, in percent of its axis."""
    place = partial(share, minimum=fields["minimum"], maximum=fields["maximum"])
    ticks, zero = [place(tick["at"]) for tick in fields["ticks"]], place(fields["zero"])
    chart = f"#{fields['id']}"
    rules = [f"{chart} .plot {{ background: {axis_lines(ticks, zero)} }}"]
    rules += [f"{chart} .tick:nth-child({n}) {{ inset-inline-start: {at:.2f}% }}" for n, at in enumerate(ticks, 1)]
    for row in (row for group in fields["groups"] for row in group["rows"] if row["value"] is not None):
        rules.append(extent(f"{row['id']}-bar", zero, place(row["value"])))
        if row["low"] is not None and row["high"] is not None:
            rules.append(extent(f"{row['id']}-whisker", place(row["low"]), place(row["high"])))
    return "\n".join(rules)


def share(value: float, minimum: float, maximum: float) -> float:
    """Where a value stands on the axis, in percent of its length."""
    return (value - minimum) / (maximum - minimum) * 100


def extent(anchor: str, one: float, other: float) -> str:
    """The rule that stretches an element between two places on the axis."""
    return f"#{anchor} {{ inset-inline-start: {min(one, other):.2f}%; inline-size: {abs(one - other):.2f}% }}"


def axis_lines(ticks: Iterable[float], zero: float) -> str:
    """The upright lines of a plot as backgrounds: a strong one at zero, quiet ones at the other ticks."""
    quiet = [axis_line("grid", "0.6pt", at) for at in ticks if at != zero]
    return ", ".join([axis_line("ink", "1.25pt", zero), *quiet])


def axis_line(colour: str, width: str, at: float) -> str:
    """One upright line. A gradient of one colour: the engine (70) paints a gradient of two beyond its size."""
    return f"linear-gradient(var(--{colour})) {at:.2f}% 0 / {width} 100% no-repeat"
