"""Turned: letters with their boxes, as the file gives them, go in; the same in the order of reading come out.

Extraction guesses the order of a line that runs from right to left, and is often wrong about its numbers. Where the ink
stands is no guess: the letters are sorted by it, and the runs that read from right to left are turned back.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from handpress.proof.boxes import Box, on_one_line

RIGHT_TO_LEFT = {"R", "AL"}
LEFT_TO_RIGHT = {"L", "EN", "AN"}


@cache
def direction(letter: str) -> str:
    """`r`, `l`, or, for what takes its direction from its neighbours, nothing."""
    kind = unicodedata.bidirectional(letter[:1])
    return "r" if kind in RIGHT_TO_LEFT else "l" if kind in LEFT_TO_RIGHT else ""


def turned(text: Sequence[str], boxes: Sequence[Box], backwards: bool) -> list[int]:
    """The letters' numbers in the order of reading."""
    mixed = any(direction(letter) == "r" for letter in text)
    if not mixed and not backwards:
        return list(range(len(text)))
    return [at for line in lines(boxes) for at in in_order(text, boxes, line, base(text, line, backwards))]


def base(text: Sequence[str], line: list[int], backwards: bool) -> str:
    """The direction of a line: a line of numbers alone, such as those of an axis, runs from left to right."""
    return "r" if backwards and any(direction(text[at]) == "r" for at in line) else "l"


def lines(boxes: Sequence[Box]) -> Iterator[list[int]]:
    """Letters that stand on one line."""
    line: list[int] = []
    for at in range(len(boxes)):
        if line and not on_one_line(boxes[line[-1]], boxes[at]):
            yield line
            line = []
        line.append(at)
    yield line


def in_order(text: Sequence[str], boxes: Sequence[Box], line: list[int], base: str) -> Iterator[int]:
    """The letters of a line: its runs as the line goes, and each run as its letters go."""
    # Letters of one glyph share its box, and extraction gives them in the order of reading.
    placed = sorted(line, key=lambda at: (boxes[at][0] + boxes[at][2], -at if direction(text[at]) == "r" else at))
    toward = directions([text[at] for at in placed], base)
    runs = [(way, [at for _, at in run]) for way, run in groupby(zip(toward, placed, strict=True), lambda one: one[0])]
    for way, run in reversed(runs) if base == "r" else runs:
        yield from reversed(run) if way == "r" else run


def directions(letters: Sequence[str], base: str) -> list[str]:
    """The direction of each letter; signs between two letters of one direction share it, others go with the line."""
    own = [direction(letter) for letter in letters]
    before, after = base, base
    left, right = [], []
    for one, other in zip(own, reversed(own), strict=True):
        before, after = one or before, other or after
        left.append(before)
        right.append(after)
    return [way or (one if one == other else base) for way, one, other in zip(own, left, reversed(right), strict=True)]
