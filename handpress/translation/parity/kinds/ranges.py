"""Ranges: from and to stand on both sides, the same way round."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from handpress.translation.parity.amounts import Amount
from handpress.translation.parity.difference import Difference
from handpress.translation.parity.reading import Reading

HINT = "A range has its smaller end first, as in the original."


def ranges(original: Reading, translation: Reading) -> Iterator[Difference]:
    yield from _lost(original, translation, "the original has the range “{}”, and no range stands here")
    yield from _lost(translation, original, "the range “{}” does not stand in the original")


def _lost(asking: Reading, answering: Reading, message: str) -> Iterator[Difference]:
    free = [amount for amount in answering.amounts if amount.to is not None]
    numbers = {value for amount in answering.amounts for value in amount.values}
    for amount in asking.amounts:
        if amount.to is None:
            continue
        answer = next((each for each in free if ends(each, answering) == ends(amount, asking)), None)
        if answer:
            free.remove(answer)
        elif amount.sure and {amount.value, amount.to} <= numbers:
            yield Difference("range", message.format(asking.shown(amount.start, amount.end)), HINT)


def ends(amount: Amount, reading: Reading) -> tuple[Fraction | str, ...]:
    """Both ends, values by their keys."""
    return tuple(_key(value, reading) for value in amount.values)


def _key(value: Fraction | str, reading: Reading) -> Fraction | str:
    if isinstance(value, str) and value.startswith("value "):
        return reading.marks.values[int(value.removeprefix("value "))][0]
    return value
