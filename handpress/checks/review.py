"""Handouts past their review date, and clocks that cannot know."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from handpress.compose.facts import next_review
from handpress.nouns.library import Library
from handpress.nouns.problem import Problem

ELSEWHERE = timedelta(days=1)  # it may be tomorrow already where the text was issued


def past(library: Library, today: date) -> Iterator[Problem]:
    for slug, handout in library.handouts.items():
        issued = handout.settings.issued
        if today + ELSEWHERE < issued:
            message = f"today is {today} by this machine's clock, and “{slug}” was issued on {issued}"
            hint = "Set the clock: review dates are told by it."
            yield Problem(library.places["handout", slug], "R112", message, hint, "warning")
        due = next_review(library.house, handout)
        if due < today:
            message = f"“{slug}” was due for review on {due.isoformat()}"
            hint = "Check the evidence, then set a new revision and issued date."
            yield Problem(library.places["handout", slug], "K311", message, hint, "warning")
