"""The table: measured rows go in, Markdown comes out."""

from __future__ import annotations

import platform
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version


@dataclass(frozen=True, slots=True)
class Row:
    """Two things measured in the same run: seconds of each, their ratios in time and work, the most allowed."""

    what: str
    ours: float
    against: str
    theirs: float
    ratio: float
    work: float
    target: float | None = None

    @property
    def met(self) -> str:
        if self.target is None:
            return "–"
        return f"≤ {self.target:.2f} {'met' if self.ratio <= self.target else 'missed'}"


def table(rows: Iterable[Row], rounds: int, cores: int) -> str:
    """One line a row; seconds hold for one machine and hour, ratios should hold anywhere."""
    lines = ["| Handpress | s | against | s | time | target | work |", "|---|---|---|---|---|---|---|"]
    lines += [
        f"| {row.what} | {row.ours:.3f} | {row.against} | {row.theirs:.3f} | **{row.ratio:.2f}** | {row.met} "
        f"| {row.work:.2f} |"
        for row in rows
    ]
    engine, typst = version("weasyprint"), version("typst")
    lines.append("")
    lines.append(
        f"Medians of {rounds} rounds, {cores} cores, Python {platform.python_version()}, "
        f"WeasyPrint {engine}, Typst {typst}."
    )
    return "\n".join(lines)
