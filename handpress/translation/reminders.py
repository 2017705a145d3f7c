"""How the blocks of a translation stand comes in; what its translator should do about them goes out, as problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from handpress.nouns.library import House
from handpress.nouns.problem import Level, Place, Problem
from handpress.nouns.translation import Unit
from handpress.translation.stale import Standing, State

CODES: dict[State, str] = {
    "changed": "T201",
    "added": "T202",
    "gone": "T203",
    "moved": "T204",
    "unrecorded": "T205",
    "untranslated": "T206",
}
LENGTH = 90  # how much of the original's words is shown
MESSAGES: dict[State, str] = {
    "changed": "the original of this block is no longer what was translated; now it says {now}",
    "added": "behind this line the original has a block that it had not when this was translated: {now}",
    "gone": "the original no longer has this block",
    "moved": "the original now has this block elsewhere: {now}",
    "unrecorded": "nothing says which original this block was made from: {now}",
    "untranslated": "this block still has the words of the original, {now}",
}
HINTS: dict[State, str] = {
    "changed": "Translate it as it is now, then {accept}.",
    "added": "Translate it here, then {accept}.",
    "gone": "Take it out, then {accept}.",
    "moved": "Move it, then {accept}.",
    "unrecorded": "Read the two side by side, then {accept}.",
    "untranslated": "Translate it. If it is the same in both languages, {accept}.",
}
NOWHERE = "no tier"
WHOLE = "nothing says which original this was made from: {blocks} blocks, {safety} of them for safety"
WHOLE_HINT = "Read it beside {original}, then {accept}."


@dataclass(frozen=True, slots=True)
class Found:
    """A problem, or none, and which editions it is a fault of: those of a tier, or that explain a term; else all.

    `stale` is what these editions say of themselves on page one.
    """

    problem: Problem | None
    tier: str = ""
    term: str = ""
    stale: Literal["", "parts", "safety"] = ""

    def reaches(self, tiers: Sequence[str], terms: Sequence[str]) -> bool:
        return (not self.tier or self.tier in tiers) and (not self.term or self.term in terms)


def reminders(found: Sequence[Standing], file: str, original: str, accept: str, house: House) -> Iterator[Found]:
    """What is wrong with a file, block by block; `original` is the other file, `accept` the command that settles it."""
    whole = all(one.state in ("unrecorded", "untranslated", "missing") for one in found)
    new = [one for one in found if one.state == "unrecorded"]
    if whole and new:
        safety = sum(one.safety for one in new)
        message = WHOLE.format(blocks=len(new), safety=safety)
        hint = WHOLE_HINT.format(original=original, accept=f"`{accept}`")
        yield Found(Problem(Place(file, 1), "T205", message, hint, level(bool(safety), house)))
    line = 1
    for one in found:
        line = one.translation.line if one.translation else line
        untold = whole and one.state == "unrecorded"
        problem = None if untold or one.state not in CODES else reminder(one, Place(file, line), accept, house)
        if problem or one.stale:
            stale: Literal["", "parts", "safety"] = ("safety" if one.safety else "parts") if one.stale else ""
            tier = one.unit.tier or of_definitions(house, one.unit.kind == "full")
            yield Found(problem, tier, term_of(one.unit), stale)


def reminder(one: Standing, place: Place, accept: str, house: House) -> Problem:
    """The problem of one block. English in place of a translation is never printed; old blocks as the house says."""
    accepted = f"`{accept} --block {one.unit.path}`"
    message = MESSAGES[one.state].format(now=f"{quoted(one.original)}" if one.original else "")
    rank = "error" if one.state == "untranslated" else level(one.safety, house)
    place = Place(place.file, place.line, one.unit.path)
    return Problem(place, CODES[one.state], message, HINTS[one.state].format(accept=accepted), rank)


def level(safety: bool, house: House) -> Level:
    """An old block for safety keeps its editions back, unless the house would rather mark them."""
    return "error" if safety and house.stale_safety == "refuse" else "warning"


def of_definitions(house: House, full: bool) -> str:
    """The first tier that prints full definitions; for any other unit none, as every tier may print it."""
    return next((tier.name for tier in house.tiers if tier.definitions == "full"), NOWHERE) if full else ""


def term_of(unit: Unit) -> str:
    """The glossary's term that a unit belongs to."""
    parts = unit.path.split("/")
    return parts[1] if parts[0] == "terms" and len(parts) > 1 else ""


def quoted(unit: Unit) -> str:
    """The first of its words, and where they stand."""
    words = " ".join(unit.text.split())
    short = words if len(words) <= LENGTH else f"{words[:LENGTH].rpartition(' ')[0] or words[:LENGTH]} …"
    return f"“{short}” ({unit.file}:{unit.line})"
