"""What is read next stands next: below, or further along the line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from handpress.proof.letters import short, syllabic
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading, Run

FAR = 72.0  # points between two lines of one block
SLACK = 3.0  # points that two lines may share


def turned_round(reading: Reading) -> Iterator[Mark]:
    """Each block after the one before it, in the order in which eyes read."""
    blocks = [list(runs) for _, runs in groupby(reading.runs, lambda run: run.word.around.block)]
    for before, after in pairwise(blocks):
        one, other = before[-1], after[0]
        if other.page < one.page or (other.page == one.page and backwards(reading, one, other)):
            message = f"“{short(other.word.text)}” stands before “{short(one.word.text)}”, and is to be read after it"
            yield Mark(
                "F102", message, "Set both in the order of the text.", other.word.around.line, other.page, other.box
            )


def backwards(reading: Reading, one: Run, other: Run) -> bool:
    """Whether the eye has to go back: up without going on to a next column, or back along the line."""
    left, bottom, right, top = one.box
    x0, y0, x1, y1 = other.box
    onwards = x1 <= left + SLACK if reading.written.backwards else x0 >= right - SLACK
    above = y0 >= top - SLACK
    beside = y0 < top - SLACK and y1 > bottom + SLACK
    return (above or beside) and not onwards


def set_apart(reading: Reading) -> Iterator[Mark]:
    """The lines of a block, each below the one before it, and not far."""
    for one, other in pairwise(reading.runs):
        if one.word.around.block != other.word.around.block or one.page != other.page:
            continue
        if syllabic(one.word.text + other.word.text):
            continue  # their letters may have been found in other words of the line
        up, down = other.box[1] - one.box[3], one.box[1] - other.box[3]
        beside = other.box[2] <= one.box[0] if reading.written.backwards else other.box[0] >= one.box[2]
        if (up > SLACK and not beside) or down > FAR:
            message = f"“{short(other.word.text)}” is not set after “{short(one.word.text)}”"
            hint = "Set it in the line that it belongs to."
            yield Mark("F102", message, hint, other.word.around.line, other.page, other.box)
