"""The clock: measures go in; each is run once a round, in turn, and the seconds of every round come out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

Measure = Callable[[], float]
Seconds = dict[str, list[float]]


def interleave(measures: Mapping[str, Measure], rounds: int) -> Seconds:
    """Run all measures in turn, round after round, so that a slow minute of the machine meets all of them alike."""
    seconds: Seconds = {name: [] for name in measures}
    for number in range(1, rounds + 1):
        for name, measure in measures.items():
            seconds[name].append(measure())
            print(f"  round {number}: {name}: {seconds[name][-1]:.3f} s", file=sys.stderr, flush=True)
    return seconds


def ratio(seconds: Seconds, ours: str, theirs: str) -> float:
    """The median of the rounds' own ratios: each pair was measured within one round."""
    return median(a / b for a, b in zip(seconds[ours], seconds[theirs], strict=True))


def timed(command: Sequence[str], folder: Path, settings: Mapping[str, str] | None = None) -> float:
    """Wall seconds of one command, which must succeed."""
    began = perf_counter()
    answer = subprocess.run(
        command, cwd=folder, env={**os.environ, **(settings or {})}, capture_output=True, text=True, check=False
    )
    took = perf_counter() - began
    if answer.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{answer.stdout[-2000:]}{answer.stderr[-2000:]}")
    return took
