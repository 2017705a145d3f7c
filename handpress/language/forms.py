"""The forms that a value can be printed in: which of them it holds, and which would say something untrue."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from handpress.nouns.library import Value

# Half up, not half to even: readers learned it at school and will hold the exact figure beside the rounded one. Half to
# even keeps sums free of bias, and nothing is summed here. A limit is rounded to the side that keeps it true.
ROUNDING = {
    "at least": ROUND_FLOOR,
    "above": ROUND_FLOOR,
    "at most": ROUND_CEILING,
    "below": ROUND_CEILING,
    "up to": ROUND_CEILING,
}


class Unprintable(ValueError):
    """The value does not hold what the form prints, or nobody has verified it."""

    def __init__(self, form: str, possible: tuple[str, ...]) -> None:
        super().__init__(f"the form {form} cannot be printed")
        self.form, self.possible = form, possible


def forms(value: Value) -> tuple[str, ...]:
    """The forms that the value can be printed in: it has what they print, and no one has left that unverified."""
    return tuple(form for form in HAS if HAS[form](value))


def sizes(value: Value) -> tuple[Decimal, Decimal | None]:
    """The value without its sign, the smaller end of a range first."""
    assert value.value is not None
    if value.to is None:
        return abs(value.value), None
    low, high = sorted((abs(value.value), abs(value.to)))
    return low, high


def wholes(value: Value) -> tuple[Decimal, Decimal | None]:
    """The sizes as whole numbers."""
    how = ROUNDING.get(value.qualifier or "", ROUND_HALF_UP)
    low, high = sizes(value)
    return low.quantize(Decimal(1), how), None if high is None else high.quantize(Decimal(1), how)


def has_number(value: Value) -> bool:
    return value.value is not None and not {"value", "unit"} & set(value.unverified)


def has_state(value: Value) -> bool:
    return value.value is None and value.state is not None and "value" not in value.unverified


def has_size(value: Value) -> bool:
    """Without its sign a limit below zero, or a range around it, would say something else."""
    ends = [end for end in (value.value, value.to) if end is not None]
    positive = all(end >= 0 for end in ends)
    return has_number(value) and (positive or (all(end <= 0 for end in ends) and value.qualifier not in ROUNDING))


def has_whole(value: Value) -> bool:
    """A number that rounds to nothing would say that there was nothing."""
    return has_size(value) and (not value.value or bool(wholes(value)[0]))


def has_interval(value: Value) -> bool:
    return value.bounds is not None and not {"bounds", "unit"} & set(value.unverified)


HAS: dict[str, Callable[[Value], bool]] = {
    "value": lambda value: has_number(value) or has_state(value),
    "size": has_size,
    "rounded": has_whole,
    "interval": has_interval,
    "with-interval": lambda value: has_number(value) and has_interval(value),
    "n": lambda value: value.n is not None and "n" not in value.unverified,
    "p": lambda value: bool(value.p) and "p" not in value.unverified,
}
