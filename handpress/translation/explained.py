"""How the blocks of a translation stand comes in, then each of its other faults; how grave that fault is goes out.

A block whose original has changed can't say the same as the original. That is one fault, not two: it is told as old,
and what it says otherwise tells how much of a danger it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from handpress.nouns.library import House
from handpress.nouns.problem import Problem
from handpress.translation.pairs import fingerprint
from handpress.translation.reminders import Found, level
from handpress.translation.stale import Standing

STRUCTURE = frozenset({"T114", "T115"})
HARMLESS = frozenset({"T110", "T112", "T113", "T115"})  # sources, terms, links, structure: nobody takes a wrong dose
ENGLISH = "T116"
ALONE = ("is missing", "does not stand in the original")
OPENING = 6  # words by which the comparison calls a block that stands alone


class Explained:
    """What is known of a translation's blocks, by their place and by their words."""

    def __init__(self, standings: Iterable[Standing], house: House) -> None:
        found = tuple(standings)
        self.house = house
        self.changed = {place(one) for one in found if one.state == "changed"}
        self.alike = {place(one) for one in found if same(one)}
        self.english = {place(one) for one in found if one.state == "untranslated"}
        self.alone = {opening(one.unit.text) for one in found if one.state in ("added", "gone", "moved")}

    def told(self, problem: Problem) -> bool:
        """Whether this is told already: a block that came or went with the original, or still has its words."""
        here = problem.place.file, problem.place.line
        if here in self.english or (problem.code == ENGLISH and here in self.alike):
            return True
        alone = problem.code in STRUCTURE and any(what in problem.message for what in ALONE)
        return alone and any(f"“{words}" in problem.message for words in self.alone)

    def marked(self, found: Found) -> Found:
        """A fault of a block that is old: as grave as the house takes old blocks to be."""
        problem = found.problem
        if not problem or problem.level != "error" or (problem.place.file, problem.place.line) not in self.changed:
            return found
        harmless = problem.code in HARMLESS
        told = replace(problem, level=level(not harmless, self.house))
        return replace(found, problem=told, stale="parts" if harmless else "safety")


def place(one: Standing) -> tuple[str, int]:
    unit = one.translation or one.unit
    return unit.file, unit.line


def same(one: Standing) -> bool:
    """Whether the same words stand in both, accepted or not."""
    unit, other = one.original, one.translation
    return bool(unit and other and fingerprint(unit.text) == fingerprint(other.text))


def opening(text: str) -> str:
    return " ".join(text.split()[:OPENING])
