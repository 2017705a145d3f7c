"""The corpus: every case, family by family. A new family is a module and a line here."""

from __future__ import annotations

from tests.proof.corpus import clean, clipped, faces, lost, objects
from tests.proof.corpus.case import Case

BAD: tuple[Case, ...] = (*lost.CASES, *clipped.CASES, *faces.CASES, *objects.CASES)
CLEAN: tuple[Case, ...] = clean.CASES
CASES: tuple[Case, ...] = (*BAD, *CLEAN)
