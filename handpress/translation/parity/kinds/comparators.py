"""Limits: at least, more than, up to, about bound the same numbers on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from handpress.translation.parity.difference import Difference
from handpress.translation.parity.limits import Limit
from handpress.translation.parity.reading import Reading

HINT = "“At least”, “more than”, “at most” and “about” change a dose as a wrong number does."


def comparators(original: Reading, translation: Reading) -> Iterator[Difference]:
    told: set[Fraction | str] = set()
    for limit in _unanswered(original, translation):
        told.add(bound(original, limit))
        other = next((each for each in translation.limits if bound(translation, each) == bound(original, limit)), None)
        said = _shown(original, limit)
        if other:
            yield Difference(
                "comparator", f"the original says “{said}”, and here it is “{_shown(translation, other)}”", HINT
            )
        else:
            yield Difference("comparator", f"“{said}” of the original is missing", HINT)
    for limit in _unanswered(translation, original):
        if bound(translation, limit) not in told:
            yield Difference("comparator", f"“{_shown(translation, limit)}” does not stand in the original", HINT)


def _unanswered(asking: Reading, answering: Reading) -> Iterator[Limit]:
    """Limits of numbers that stand on both sides, without the same limit on the other.

    “About” may stand by another number of the same share: about 1 in 10, of about 10 people 1.
    """
    known = _known(answering)
    for limit in asking.limits:
        of = bound(asking, limit)
        answers = (each for each in answering.limits if each.signs & limit.signs)
        moved = "≈" in limit.signs or (len(asking.limits) == len(answering.limits) == 1 and _share(asking, answering))
        answer = next((each for each in answers if moved or bound(answering, each) == of), None)
        if not answer and limit.firm and of in known:
            yield limit


def _share(one: Reading, other: Reading) -> bool:
    """Whether both give the same two numbers and nothing else: up to 1 in 10, of 10 at most 1."""
    values = [
        {value for amount in side.amounts if not amount.implied for value in amount.values} for side in (one, other)
    ]
    return len(values[0]) == 2 and values[0] == values[1]


def _known(reading: Reading) -> set[Fraction | str]:
    amounts = {value for amount in reading.amounts for value in amount.values if not str(value).startswith("value ")}
    return amounts | {key for key, _ in reading.marks.values} | {bound(reading, each) for each in reading.limits}


def bound(reading: Reading, limit: Limit) -> Fraction | str:
    """The number that it bounds; a value by its key."""
    if isinstance(limit.of, str) and limit.of.startswith("value "):
        return reading.marks.values[int(limit.of.removeprefix("value "))][0]
    return limit.of


def _shown(reading: Reading, limit: Limit) -> str:
    of = bound(reading, limit)
    number = f"{{{{ {of} }}}}" if isinstance(of, str) and isinstance(limit.of, str) and limit.of != of else str(of)
    return f"{reading.shown(limit.start, limit.end)} … {number}"
