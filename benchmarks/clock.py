"""The clock: measures go in; each is run once a round, in turn; what every round took comes out."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Spent:
    """What a measure took: seconds on the wall clock, and seconds of work of all cores together."""

    wall: float
    work: float

    def __add__(self, other: Spent) -> Spent:
        return Spent(self.wall + other.wall, self.work + other.work)


Measure = Callable[[], Spent]
Rounds = dict[str, list[Spent]]


def interleave(measures: Mapping[str, Measure], rounds: int) -> Rounds:
    """Run all measures in turn, round after round, so that a slow minute of the machine meets all of them alike."""
    spent: Rounds = {name: [] for name in measures}
    for number in range(1, rounds + 1):
        for name, measure in measures.items():
            took = measure()
            spent[name].append(took)
            print(f"  round {number}: {name}: {took.wall:.3f} s, work {took.work:.3f} s", file=sys.stderr, flush=True)
    return spent


def ratios(ours: list[Spent], theirs: list[Spent]) -> tuple[float, float]:
    """The medians of the rounds' own ratios, of time and of work: each pair was measured within one round."""
    pairs = list(zip(ours, theirs, strict=True))
    return median(a.wall / b.wall for a, b in pairs), median(a.work / b.work for a, b in pairs)


def timed(command: Sequence[str], folder: Path, settings: Mapping[str, str] | None = None) -> Spent:
    """What one command took, with its children; it must succeed."""
    before, began = work(), perf_counter()
    answer = subprocess.run(
        command, cwd=folder, env={**os.environ, **(settings or {})}, capture_output=True, text=True, check=False
    )
    took = Spent(perf_counter() - began, work() - before)
    if answer.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{answer.stdout[-2000:]}{answer.stderr[-2000:]}")
    return took


def work() -> float:
    """Seconds that the children ended so far have kept a core busy."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
