"""Folios: a mark for page numbers and where its anchors landed go in; what has to stand in print there comes out.

The same rule as the press's, written a second time on purpose: the proof trusts none of the press's work.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

SHORTEST_RUN = 3


def numbers(mark: Mapping[str, str], pages: Mapping[str, int]) -> str:
    """Each page once, rising; three and more that follow each other as a range."""
    wanted = sorted({pages[anchor] for anchor in mark["data-for"].split() if anchor in pages})
    parts: list[str] = []
    for _, group in groupby(enumerate(wanted), lambda numbered: numbered[1] - numbered[0]):
        run = [str(page) for _, page in group]
        parts += run if len(run) < SHORTEST_RUN else [f"{run[0]}–{run[-1]}"]
    return mark.get("data-separator", ", ").join(parts)
