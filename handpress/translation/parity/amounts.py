"""The nouns of what a text counts: amounts, and the words that have become part of none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from handpress.translation.parity.plain import TERM, VALUE
from handpress.translation.parity.senses import Token

STOP = re.compile(r"[.!?;。！？；؟।\n]")
PAUSE = re.compile(r"[,:()،、，：（）—]")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, a value's place, or a range of two; `units` has all that the unit's word may mean."""

    start: int
    end: int
    value: Fraction | str
    firm: bool = True
    units: frozenset[str] = frozenset()
    to: Fraction | str | None = None
    sure: bool = True  # whether a range is said to be one: from 5 to 10, and not 5 or 6
    low_firm: bool = True  # whether the first end of a range asks too: in “one or two” only the second does
    implied: bool = False  # a unit alone, which may mean one of it: an hour, per day

    @property
    def values(self) -> tuple[Fraction | str, ...]:
        return (self.value,) if self.to is None else (self.value, self.to)


Piece = Amount | Token


def apart(text: str, start: int, end: int, spaced: bool) -> int:
    """How many words stand between two places; a hundred where a sentence ends between them."""
    between = text[start:end]
    if STOP.search(between):
        return 100
    if spaced:
        return len(re.findall(rf"[^\W_]+|{TERM}|{VALUE}", between)) + 3 * len(PAUSE.findall(between))
    return (len(re.findall(rf"[^\W_]|{TERM}|{VALUE}", between)) + 1) // 2 + 3 * len(PAUSE.findall(between))
