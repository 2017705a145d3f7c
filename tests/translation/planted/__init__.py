"""The planted-error set of the parity gate: faithful translations, each also with one slip; other parts stand apart."""

from __future__ import annotations

from tests.translation.planted.cases import PARTS, Case, cases

CASES: tuple[Case, ...] = cases()
OPEN, HELD_OUT, FRESH, BLIND = (tuple(case for case in CASES if case.part == part) for part in PARTS)
