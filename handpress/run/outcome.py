"""The outcome: what became of each edition, counted so that the counts add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from handpress.nouns.problem import Place, Problem, errors

BUILT, UNCHANGED, REFUSED, FAILED, REMOVED = "built", "unchanged", "refused", "failed", "removed"
STATES = (BUILT, UNCHANGED, REFUSED, FAILED, REMOVED)
BAD = (REFUSED, FAILED)


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one edition; `kept` where its PDF of an earlier printing still stands."""

    path: str
    state: str
    why: str = ""
    pages: int = 0
    bytes: int = 0
    kept: bool = False
    problems: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        words = [f"{self.state:9} {self.path}"]
        words += [f"{pages(self.pages)}, {size(self.bytes)}"] if self.state == BUILT else []
        words += [self.why] if self.why else []
        words += ["kept the previous printing"] if self.kept else []
        return ": ".join(words)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Each edition once, every problem once, and the seconds it took; `fence` as in the manifest."""

    out: Path
    fates: tuple[Fate, ...]
    problems: tuple[Problem, ...]
    seconds: float
    unknown: tuple[str, ...] = ()
    fence: Mapping[str, bool] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        return not errors(self.problems) and not any(fate.state in BAD for fate in self.fates)

    def summary(self) -> str:
        """One line: how many of each, then pages and bytes of all that stands as it should."""
        count = Counter(fate.state for fate in self.fates)
        said = [f"{count[state]} {state}" for state in STATES if count[state]]
        standing = [fate for fate in self.fates if fate.state in (BUILT, UNCHANGED)]
        whole = f"{pages(sum(fate.pages for fate in standing))}, {size(sum(fate.bytes for fate in standing))}"
        return f"{editions(len(self.fates))}: {', '.join(said) or 'none'}; {whole}"

    def at_rest(self) -> str:
        """The summary of the same build done again with nothing changed."""
        standing = tuple(fate for fate in self.fates if fate.state in (BUILT, UNCHANGED))
        resting = tuple(Fate(fate.path, UNCHANGED, "", fate.pages, fate.bytes) for fate in standing)
        return Outcome(self.out, resting, (), 0).summary()


def fence_told(fence: Mapping[str, bool], style: str) -> tuple[Problem, ...]:
    """What a report says of the fence: in words what is missing, to programs what stood as well."""
    place = Place("manifest.json", key="fence")
    off = ", ".join(name for name, stood in fence.items() if not stood)
    hint = "The system does not allow it; `--require-sandbox` refuses to print without it."
    missing = Problem(place, "R110", f"children worked without: {off}", hint, "warning")
    on = ", ".join(name for name, stood in fence.items() if stood)
    stood = Problem(place, "R111", f"round every child stood: {on}", level="note")
    return (*((missing,) if off else ()), *((stood,) if on and style == "json" else ()))


def editions(count: int) -> str:
    return f"{count} edition{'' if count == 1 else 's'}"


def pages(count: int) -> str:
    return f"{count} page{'' if count == 1 else 's'}"


def size(count: int) -> str:
    return f"{count / 1024:,.0f} KB"
