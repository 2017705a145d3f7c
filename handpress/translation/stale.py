"""A translation, its original and the record of what it was made from come in; how each block stands goes out."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from handpress.nouns.translation import SAFETY_BLOCKS, MadeFrom, MadeFromFile, Unit
from handpress.translation.pairs import fingerprint, pairs
from handpress.translation.since import Since, compared

State = Literal[
    "current",
    "changed",  # the original's words are others now
    "added",  # the original has a block that it had not
    "gone",  # the original has the block no more
    "moved",  # the original has it elsewhere
    "unrecorded",  # nothing says which original it was made from
    "untranslated",  # it has the original's words
    "missing",  # the translation lacks it
]
EVERY = "every"  # what the paths of sections without a tier start with
STALE: frozenset[State] = frozenset({"changed", "added", "gone", "moved", "unrecorded"})
# A value prints a number with its unit; so does a digit before a word or a sign: 5 mg, 24 %, 300 000 women.
QUANTITY = re.compile(r"\{\{|\d\s*[%‰°µ€£$]|\d[\s-]?[^\W\d_]")
MARK = re.compile(r"\{\{.*?\}\}|\[@[^\]]*\]|\]\([^)]*\)|\{[^{}]*\}|https?://\S+|\w+\.(?:svg|png|jpe?g)\b")
WORD = re.compile(r"[^\W\d_]{2,}")
NAMES = frozenset({"term", "expansion", "name"})  # what may well be the same in both languages
OWN = frozenset({"forms"})  # lists of words to find a term by: each language has its own
SENTENCE = 4  # words; fewer may be the same in both languages, once somebody has said so


@dataclass(frozen=True, slots=True)
class Standing:
    """One block: `was` is where the original had it when it was translated; `safety` whether an old one can hurt."""

    state: State
    original: Unit | None
    translation: Unit | None
    safety: bool
    was: str = ""

    @property
    def stale(self) -> bool:
        return self.state in STALE

    @property
    def unit(self) -> Unit:
        """The original's, or the translation's where the original has none."""
        found = self.original or self.translation
        assert found
        return found


def standings(
    original: Sequence[Unit],
    translated: Sequence[Unit],
    made: MadeFromFile | None,
    tiers: Sequence[str],
    stops: re.Pattern[str] | None = None,
) -> tuple[Standing, ...]:
    """How each block of the original in these tiers stands, in its order; then those that it has no more.

    `stops` finds the words by which the original stops or holds a medicine, where a list of them is known.
    """
    ours = [unit for unit in original if not unit.tier or unit.tier in tiers]
    before = [unit for unit in (made.units if made else ()) if held(unit.path, tiers)]
    since = compared(before, ours)
    partner, alone = partners(ours, before, since, translated, tiers)
    found = []
    for now, unit in enumerate(ours):
        if unit.kind in OWN or (unit.kind in NAMES and now not in partner):
            continue
        was = before[since.then[now]] if now in since.then else None
        state = state_of(unit, partner.get(now), was, bool(before), now in since.moved)
        found.append(Standing(state, unit, partner.get(now), safe(unit, stops), was.path if was else ""))
    return (*found, *(Standing("gone", None, unit, safe(unit, None), unit.path) for unit in alone))


def held(path: str, tiers: Collection[str]) -> bool:
    """Whether a place is in these tiers, or in every one: `academic-2/paragraph-1`, `every-1/heading`, `terms/…`."""
    return path.partition("/")[0].rpartition("-")[0] in ("", EVERY, *tiers)


def partners(
    ours: Sequence[Unit], before: Sequence[MadeFrom], since: Since, translated: Sequence[Unit], tiers: Sequence[str]
) -> tuple[dict[int, Unit], list[Unit]]:
    """The translation of each unit, by its number; and units that translate what is gone.

    A translation that still has the places of its record was made block by block from what stood there then.
    """
    by_path = {unit.path: unit for unit in translated}
    if before and {unit.path for unit in before} == by_path.keys():
        found = {now: by_path[before[was].path] for now, was in since.then.items()}
        return found, [by_path[before[was].path] for was in since.gone]
    numbers = {unit.path: number for number, unit in enumerate(ours)}
    both = ((pair.original, pair.translation) for pair in pairs(ours, translated, tiers))
    return {numbers[one.path]: two for one, two in both if one and two}, []


def state_of(unit: Unit, other: Unit | None, was: MadeFrom | None, recorded: bool, moved: bool) -> State:
    """How one unit of the original stands: `recorded` says whether there is a record at all."""
    if other is None:
        return "added" if recorded and was is None else "missing"
    now, words = fingerprint(unit.text), WORD.findall(MARK.sub(" ", unit.text))
    same = now == fingerprint(other.text)
    if same and words and untranslated(unit, len(words), accepted=was is not None and was.hash == now):
        return "untranslated"
    if was is None:
        return "current" if same and not words else "unrecorded"  # nobody translates a value
    return "changed" if was.hash != now else "moved" if moved else "current"


def untranslated(unit: Unit, words: int, accepted: bool) -> bool:
    """Whether so many words, the same in both, are neither a name nor few enough to be right, or nobody said so."""
    return not accepted or (words >= SENTENCE and unit.kind not in NAMES)


def safe(unit: Unit, stops: re.Pattern[str] | None) -> bool:
    """Whether a reader could be hurt by an old one: a warning, a number with its unit, how to stop a medicine."""
    words = re.sub(r"\[@[^\]]*\]|\]\([^)]*\)", " ", unit.text)
    return unit.block in SAFETY_BLOCKS or bool(QUANTITY.search(words) or (stops and stops.search(words.casefold())))
