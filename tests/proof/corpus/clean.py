"""Clean pages: nothing is lost on them, and proof has to say nothing."""

from __future__ import annotations

from tests.proof.corpus.case import CLEAN, Case
from tests.proof.corpus.specimens import everything, leaflet

CASES = (
    Case("leaflet", CLEAN, leaflet),
    Case("everything", CLEAN, everything),
)
