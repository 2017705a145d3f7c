"""Turned: letters with their boxes, as the file gives them, go in; the same in the order of reading come out.

Extraction guesses the order of a line that runs from right to left, and is often wrong about its numbers. Where the ink
stands is no guess: the letters are sorted by it, and the runs that read from left to right are turned back.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from handpress.proof.boxes import Box

RIGHT_TO_LEFT = {"R", "AL"}
LEFT_TO_RIGHT = {"L", "EN", "AN"}
MARK = "NSM"


@cache
def direction(letter: str) -> str:
    """`r`, `l`, or, for what takes its direction from its neighbours, nothing."""
    kind = unicodedata.bidirectional(letter)
    return "r" if kind in RIGHT_TO_LEFT else "l" if kind in LEFT_TO_RIGHT else ""


def turned(text: Sequence[str], boxes: Sequence[Box], backwards: bool) -> list[int]:
    """The letters' numbers in the order of reading."""
    given = range(len(text))
    if not any(direction(letter) == "r" for letter in text):
        return list(given)
    # Letters of one ligature share its box; extraction gives them from left to right.
    placed = sorted(given, key=lambda at: (boxes[at][0] + boxes[at][2], at if backwards else -at))
    visual = list(runs(text, placed))
    ordered = reversed(visual) if backwards else visual
    return [at for toward, run in ordered for at in (reversed(run) if toward == "r" else run)]


def runs(text: Sequence[str], placed: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
    """From left to right, the longest runs of one direction; signs between two of its letters go along."""
    run: list[int] = []
    waiting: list[int] = []
    toward = ""
    for at in placed:
        here = direction(text[at])
        if not here:
            waiting.append(at)
        elif here == toward or not toward:
            run, waiting, toward = [*run, *waiting, at], [], here
        else:
            yield toward, [*run, *(waiting if toward == "r" else [])]
            run, waiting, toward = [*([] if toward == "r" else waiting), at], [], here
    yield toward or "l", [*run, *waiting]
