"""A pair in; what is missing, added, or stands in another kind of block, out."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.nouns.translation import SAFETY_BLOCKS, Pair, Unit
from handpress.translation.parity.difference import Difference, Kind

HINT = "A translation has the same blocks, entries and cells, in the same order and in the same tiers."


def structure(pair: Pair) -> Iterator[Difference]:
    """A unit without its partner, or in another block or tier than its partner."""
    their, our = pair.original, pair.translation
    if their is None or our is None:
        unit = their or our
        if unit:
            told = "is missing" if our is None else "does not stand in the original"
            yield Difference(_kind(unit), f"{_called(unit)} {told}: “{_opening(unit.text)}”", HINT)
        return
    if (their.kind, their.block) != (our.kind, our.block):
        kind = _kind(their) if their.block != our.block else "structure"
        yield Difference(kind, f"{_called(their)} of the original is here {_called(our)}", HINT)
    if their.tier != our.tier:
        tiers = [f"in the tier {unit.tier}" if unit.tier else "in every tier" for unit in (their, our)]
        yield Difference("structure", f"{_called(their)} stands {tiers[0]} of the original, and here {tiers[1]}", HINT)


def _kind(unit: Unit) -> Kind:
    return "warning" if unit.block in SAFETY_BLOCKS else "structure"


def _called(unit: Unit) -> str:
    return f"the {unit.kind} of the block “{unit.block}”" if unit.block else f"the {unit.kind}"


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
