"""Every word has a place of its own, and is large enough to be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from handpress.proof.boxes import area, on_one_line, shared
from handpress.proof.letters import short, syllabic
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading, Run

HINT = "Give each of them a place of its own."
CLOSE = 1.0  # point
MOST_SHARED = 0.2  # of the smaller of two words
LOWEST = 3.3  # points from foot to head of a tall letter: type of 5 points
TALL = set("bdfhkl0123456789")


def overprinted(reading: Reading) -> Iterator[Mark]:
    """Two words on one place."""
    known = (run for run in (*reading.runs, *reading.headers) if not syllabic(run.word.text))
    runs = sorted(known, key=lambda run: (run.page, run.box[1]))
    for page, group in groupby(runs, lambda run: run.page):
        near: list[Run] = []
        for run in group:
            left, bottom, right, _ = run.box
            near = [other for other in near if other.box[3] > bottom]
            for other in near:
                if other.box[0] >= right or other.box[2] <= left or other.word is run.word:
                    continue
                if shared(run.box, other.box) > MOST_SHARED * min(area(run.box), area(other.box)):
                    message = f"“{short(run.word.text)}” and “{short(other.word.text)}” are printed over each other"
                    yield Mark("F109", message, HINT, run.word.around.line, page, run.box)
            near.append(run)


def run_together(reading: Reading) -> Iterator[Mark]:
    """A word that begins before the one before it has ended."""
    for one, other in pairwise(() if reading.written.backwards else reading.runs):
        if one.word.around.block != other.word.around.block or one.page != other.page or one.word is other.word:
            continue
        begun = one.box[0] + CLOSE < other.box[0] < one.box[2] - CLOSE
        if begun and on_one_line(one.box, other.box) and not syllabic(one.word.text + other.word.text):
            message = f"“{short(other.word.text)}” begins on the end of “{short(one.word.text)}”"
            yield Mark("F109", message, HINT, other.word.around.line, other.page, other.box)


def too_small(reading: Reading) -> Iterator[Mark]:
    """Type that nobody can read."""
    for run in reading.runs:
        if run.box[3] - run.box[1] < LOWEST and TALL & set(reading.printed.text[run.first : run.last + 1]):
            message = f"“{short(run.word.text)}” is too small to be read"
            yield Mark("F124", message, "Set it larger.", run.word.around.line, run.page, run.box)
