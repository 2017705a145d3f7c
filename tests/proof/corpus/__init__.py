"""The corpus: every case, family by family. A new family is a module and a line here."""

from __future__ import annotations

from tests.proof.corpus import (
    across,
    breaks,
    clean,
    clipped,
    faces,
    hidden,
    later,
    links,
    lost,
    objects,
    off_page,
    order,
    sheets,
    structure,
    turned,
    unreadable,
)
from tests.proof.corpus.case import Case

BAD: tuple[Case, ...] = (
    *lost.CASES,
    *order.CASES,
    *clipped.CASES,
    *hidden.CASES,
    *off_page.CASES,
    *unreadable.CASES,
    *faces.CASES,
    *turned.CASES,
    *across.BAD,
    *breaks.CASES,
    *sheets.CASES,
    *objects.CASES,
    *links.CASES,
    *structure.CASES,
    *later.CASES,
)
CLEAN: tuple[Case, ...] = (*clean.CASES, *across.FAULTLESS)
CASES: tuple[Case, ...] = (*BAD, *CLEAN)
