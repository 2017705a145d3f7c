"""Numbers and units: each number of the original stands in the translation, with its unit, and no other does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from handpress.translation.parity.difference import Difference
from handpress.translation.parity.kinds.wording import unanswered
from handpress.translation.parity.reading import Reading
from handpress.translation.parity.rhythms import MINUTES

# A unit that a translation must not leave out; “aged 40 to 70” may well have become “40 to 70 years old”.
NEEDED = frozenset(
    {"mg", "g", "mcg", "ng", "kg", "ml", "l", "dl", "mmol", "iu", "%", "celsius", "fahrenheit", "kcal", "cm", "mm", "m"}
    | {"km", "minute", "hour", "day", "week", "month"}
)
MONTHS = {"month": 1, "year": 12, "decade": 120}
TIMED = frozenset({"minute", "hour", "day", "week", "month", "year"})
HINT = "Copy numbers and units from the original; where the original is wrong, tell its author."


@dataclass(frozen=True, slots=True)
class One:
    """One number with its unit; the ends of a range are two."""

    value: Fraction | str
    units: frozenset[str]
    firm: bool
    text: str
    implied: bool = False


def ones(reading: Reading) -> list[One]:
    """Every number of a text that is not a value, nor part of a frequency."""
    return [
        One(
            value,
            amount.units,
            amount.firm if place or amount.to is None else amount.low_firm,
            reading.shown(amount.start, amount.end),
            amount.implied,
        )
        for amount in reading.amounts
        for place, value in enumerate(amount.values)
        if not str(value).startswith("value ")
    ]


def numbers_and_units(original: Reading, translation: Reading) -> Iterator[Difference]:
    theirs, ours = ones(original), ones(translation)
    pairs, missing, added = matched(theirs, ours)
    for their, our in pairs:
        if not compatible(their, our):
            message = f"the original says “{their.text}”, and here it is “{our.text}”: another unit"
            yield Difference("unit", message, HINT)
    yield from _months(original, translation)
    if not missing and not added:
        yield from _turned_units(original, translation, theirs, ours)
    for their, our in zip(missing, added, strict=False):
        yield Difference("number", f"the original says “{their.text}”, and here stands “{our.text}”", HINT)
    for their in missing[len(added) :]:
        yield Difference("number", f"“{their.text}” of the original is missing", HINT)
    for our in added[len(missing) :]:
        yield Difference("number", f"“{our.text}” does not stand in the original", HINT)


def matched(theirs: Sequence[One], ours: Sequence[One]) -> tuple[list[tuple[One, One]], list[One], list[One]]:
    """Pairs of equal numbers, those with equal units first; then what asks for a counterpart and has none."""
    free = list(ours)
    left = sorted(theirs, key=lambda each: not each.firm)
    pairs: list[tuple[One, One]] = []
    for strict in (True, False):
        rest = []
        for their in left:
            found = next(
                (our for our in _likely(free) if same(their, our) and (not strict or compatible(their, our))), None
            )
            if found is None:
                rest.append(their)
            else:
                pairs.append((their, found))
                free.remove(found)
        left = rest
    missing, added = [each for each in left if each.firm], [each for each in free if each.firm]
    _shares(missing, added)
    _shares(added, missing)
    return pairs, missing, added


def _shares(ones: list[One], others: list[One]) -> None:
    """Nine in ten, and nine tenths: two numbers on one side that are one share on the other."""
    for share in [one for one in others if isinstance(one.value, Fraction) and one.value.denominator > 1]:
        for one in ones:
            for other in ones:
                if _whole(one) and _whole(other) and Fraction(_whole(one), _whole(other)) == share.value:
                    others.remove(share)
                    ones[:] = [each for each in ones if each is not one and each is not other]
                    return


def _whole(one: One) -> int:
    return int(one.value) if isinstance(one.value, Fraction) and one.value.denominator == 1 else 0


def _likely(free: list[One]) -> list[One]:
    return sorted(free, key=lambda each: not each.firm)


def same(their: One, our: One) -> bool:
    """Equal, or as long: half an hour and 30 minutes; a clock's 8 pm is also 8, where an evening stands by."""
    if isinstance(their.value, str) or isinstance(our.value, str):
        return hours(their.value) & hours(our.value) != frozenset() or their.value == our.value
    if their.value == our.value:
        return True
    times = [length(one) for one in (their, our)]
    return times[0] is not None and times[0] == times[1]


def hours(value: Fraction | str) -> frozenset[tuple[int, int]]:
    """When it may be; 8 without more may be in the morning or the evening."""
    if isinstance(value, Fraction):
        if value.denominator > 1 or not 0 <= value <= 24:
            return frozenset()
        return frozenset({(int(value) % 24, 0), ((int(value) + 12) % 24, 0)} if value <= 12 else {(int(value) % 24, 0)})
    if not value.startswith("clock "):
        return frozenset()
    hour, minute = value.removeprefix("clock ").removesuffix("?").split(":")
    either = {int(hour), int(hour) + 12} if value.endswith("?") and int(hour) < 12 else {int(hour)}
    return frozenset((each % 24, int(minute)) for each in either)


def length(one: One) -> tuple[bool, Fraction] | None:
    """How long it is, in minutes or, where that can't be said, in months."""
    unit = next((unit for unit in one.units if unit in MINUTES or unit in MONTHS), None)
    if unit is None or not isinstance(one.value, Fraction):
        return None
    return unit in MONTHS, one.value * (MINUTES.get(unit) or MONTHS[unit])


def compatible(their: One, our: One) -> bool:
    """Whether the units agree, or one is left out that may be."""
    if (
        their.implied
        or our.implied
        or their.units & our.units
        or (length(their) is not None and length(their) == length(our))
    ):
        return True
    if their.units and our.units:
        return False
    if not their.firm or not our.firm:
        return True
    return not (their.units or our.units) or bool((their.units | our.units) - NEEDED)


def _months(original: Reading, translation: Reading) -> Iterator[Difference]:
    """Months without a day."""
    for said in unanswered(original, translation, "month"):
        yield Difference("number", f"the month “{said}” of the original is missing", HINT)
    for said in unanswered(translation, original, "month"):
        yield Difference("number", f"the month “{said}” does not stand in the original", HINT)


def _turned_units(
    original: Reading, translation: Reading, theirs: Sequence[One], ours: Sequence[One]
) -> Iterator[Difference]:
    """“An hour” that has become “a minute”: one of a unit, named with no number or a loose one, on each side alone."""
    lost = _alone(theirs, _mentioned(translation))
    gained = _alone(ours, _mentioned(original))
    lengths = {length(one) for one in theirs} & {length(one) for one in ours} - {None}
    for their, our in zip(lost, gained, strict=False):
        if length(their) not in lengths and length(our) not in lengths:
            yield Difference("unit", f"the original says “{their.text}”, and here stands “{our.text}”", HINT)


def _alone(ones: Sequence[One], mentioned: frozenset[str]) -> list[One]:
    return [one for one in ones if one.value == 1 and one.units & TIMED and not one.units & mentioned]


def _mentioned(reading: Reading) -> frozenset[str]:
    """Every unit of a text, in whatever words."""
    words = reading.all_keys("unit") | {key.partition(" ")[2] for key in reading.all_keys("counted")}
    words |= {key.rpartition(" ")[2] for key in reading.all_keys("frequency")}
    return frozenset(words).union(*(amount.units for amount in reading.amounts))
