"""What was counted in a text, and what its language's formulas make of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """What one formula says. A grade counts years of school: less is easier; of any other score, more is easier."""

    key: str  # what the house's limits call the formula
    formula: str
    value: float
    grade: bool = False

    def meets(self, limit: float) -> bool:
        return self.value <= limit if self.grade else self.value >= limit


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas rest on. A word and a sentence there is always."""

    words: int
    sentences: int
    syllables: int
    polysyllables: int
    letters: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text's counts, and its scores in the order in which they are told."""

    counts: Counts
    scores: tuple[Score, ...]
