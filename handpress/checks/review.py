"""Handouts past their review date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from handpress.compose.facts import next_review
from handpress.nouns.library import Library
from handpress.nouns.problem import Problem


def past(library: Library, today: date) -> Iterator[Problem]:
    for slug, handout in library.handouts.items():
        due = next_review(library.house, handout)
        if due < today:
            message = f"“{slug}” was due for review on {due.isoformat()}"
            hint = "Check the evidence, then set a new revision and issued date."
            yield Problem(library.places["handout", slug], "K311", message, hint, "warning")
