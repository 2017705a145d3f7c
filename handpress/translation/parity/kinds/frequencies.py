"""How often, when in the day, and what per what: the same on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.translation.parity.difference import Difference, Kind
from handpress.translation.parity.kinds.wording import unanswered
from handpress.translation.parity.reading import Reading

HINT = "How often a medicine is taken is a part of its dose."


def frequencies(original: Reading, translation: Reading) -> Iterator[Difference]:
    missing, added = _lost(original, translation), _lost(translation, original)
    for (kind, their), (_, our) in zip(missing, added, strict=False):
        yield Difference(kind, f"the original says “{their}”, and here stands “{our}”", HINT)
    for kind, their in missing[len(added) :]:
        yield Difference(kind, f"“{their}” of the original is missing", HINT)
    for kind, our in added[len(missing) :]:
        yield Difference(kind, f"“{our}” does not stand in the original", HINT)
    yield from dayparts(original, translation)


def _lost(asking: Reading, answering: Reading) -> list[tuple[Kind, str]]:
    found: list[tuple[Kind, str]] = []
    known = frozenset().union(*(rhythm.keys for rhythm in answering.rhythms))
    for rhythm in asking.rhythms:
        if rhythm.firm and not rhythm.keys & known:
            kind: Kind = "unit" if all(key.startswith("per ") for key in rhythm.keys) else "frequency"
            found.append((kind, asking.shown(rhythm.start, rhythm.end)))
    return found


def dayparts(original: Reading, translation: Reading) -> Iterator[Difference]:
    """Morning and night; a clock that says 8 pm answers for the evening."""
    for asking, answering, message in (
        (original, translation, "“{}” of the original is missing"),
        (translation, original, "“{}” does not stand in the original"),
    ):
        clock = any(str(value).startswith("clock ") for amount in answering.amounts for value in amount.values)
        for said in () if clock else unanswered(asking, answering, "daypart"):
            yield Difference("frequency", message.format(said), HINT)
        for said in unanswered(asking, answering, "weekday"):
            yield Difference("frequency", message.format(said), HINT)
