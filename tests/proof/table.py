"""Table: cases go in; how many losses proof found, how many it missed, and what it told of clean pages come out."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from handpress.nouns.galley import Galley
from handpress.nouns.problem import Problem
from handpress.nouns.publication import Publication
from tests.proof.corpus.case import Case
from tests.proof.corpus.printing import make, printed

Proof = Callable[[Galley, Publication], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Trial:
    """What proof told of one case, beyond what it tells of the clean specimen; with its seconds."""

    case: Case
    told: tuple[Problem, ...]
    making: float
    proving: float


def judge() -> Proof:
    """The proof of the press."""
    found: Proof = importlib.import_module("handpress.proof").proof
    return found


def trial(case: Case, proof: Proof) -> Trial:
    begun = time.perf_counter()
    galley, publication = make(case)
    made = time.perf_counter()
    told = proof(galley, publication)
    ended = time.perf_counter()
    noise = false_alarms(case.specimen(), proof) if case.planted and not case.clean else frozenset()
    kept = tuple(problem for problem in told if (problem.code, problem.message) not in noise)
    return Trial(case, kept, made - begun, ended - made)


_noise: dict[str, frozenset[tuple[str, str]]] = {}


def false_alarms(specimen: Galley, proof: Proof) -> frozenset[tuple[str, str]]:
    """What proof tells of a specimen to which nothing is done: no loss may be found by it."""
    key = specimen.digest()
    if key not in _noise:
        told = proof(specimen, replace(printed(specimen), problems=()))
        _noise[key] = frozenset((problem.code, problem.message) for problem in told)
    return _noise[key]


def table(trials: Iterable[Trial]) -> Iterator[str]:
    """The lines of the table, clean pages last, then each missed case and each false alarm."""
    kept = tuple(trials)
    families = dict.fromkeys(one.case.family for one in kept)
    yield f"{'family':12} {'planted':>7} {'found':>5} {'missed':>6} {'false':>5} {'making':>8} {'proving':>8}"
    for family in families:
        yield row(family, [one for one in kept if one.case.family == family])
    yield row("all", kept)
    yield from (f"missed: {one.case}" for one in kept if not one.case.clean and not one.told)
    yield from (
        f"false alarm: {one.case}: {told.code} {told.message}" for one in kept if one.case.clean for told in one.told
    )


def row(family: str, trials: Iterable[Trial]) -> str:
    kept = tuple(trials)
    bad = [one for one in kept if not one.case.clean]
    found = sum(bool(one.told) for one in bad)
    false = sum(bool(one.told) for one in kept if one.case.clean)
    seconds = f"{sum(one.making for one in kept):7.1f}s {sum(one.proving for one in kept):7.1f}s"
    return f"{family:12} {len(bad):7} {found:5} {len(bad) - found:6} {false:5} {seconds}"
