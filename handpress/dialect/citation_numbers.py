"""The numbers of a citation in their shortest form: 1, 3, 4 and 5 become 1,3–5."""

from __future__ import annotations

from collections.abc import Callable, Iterable

COMMA, DASH = ",", "\u2013"


def runs(numbers: Iterable[int]) -> tuple[tuple[int, ...], ...]:
    """The numbers in order, each once, those that follow one another together: (1,), (3, 4, 5)."""
    found: list[tuple[int, ...]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][-1] + 1:
            found[-1] = (*found[-1], number)
        else:
            found.append((number,))
    return tuple(found)


def ranges(numbers: Iterable[int], write: Callable[[int], str] = str) -> str:
    """The numbers as printed, each as `write` gives it: 1,3–5."""
    return COMMA.join(shortest(run, write) for run in runs(numbers))


def shortest(run: tuple[int, ...], write: Callable[[int], str]) -> str:
    """A dash stands for three numbers or more; between two it would save nothing."""
    return f"{write(run[0])}{DASH}{write(run[-1])}" if len(run) > 2 else COMMA.join(map(write, run))
