"""The planted-error set of the parity gate: faithful translations, each also with one slip; held-out ones apart."""

from __future__ import annotations

from tests.translation.planted.cases import Case, cases

CASES: tuple[Case, ...] = cases()
OPEN = tuple(case for case in CASES if not case.held_out)
HELD_OUT = tuple(case for case in CASES if case.held_out)
