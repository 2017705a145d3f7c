"""What was recorded of an original and its units now come in; what became of each of them since goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from handpress.nouns.translation import MadeFrom, Unit
from handpress.translation.pairs import fingerprint

NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Since:
    """`then[now]` is the number of the recorded unit that this one was, before its words or its place changed.

    A unit now that was nowhere then is not among its keys. `moved` are the numbers, now, of words that stood elsewhere;
    `gone` the recorded units that no unit is any more.
    """

    then: dict[int, int]
    moved: frozenset[int]
    gone: tuple[int, ...]


def compared(before: Sequence[MadeFrom], original: Sequence[Unit]) -> Since:
    """Hold the units of now against those recorded: by their words first, then, between these, by kind and order."""
    old = [(unit.hash, shape(unit.path)) for unit in before]
    new = [(fingerprint(unit.text), shape(unit.path)) for unit in original]
    then: dict[int, int] = {}
    gaps: list[tuple[range, range]] = []
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            then.update(zip(range(j, j_end), range(i, i_end), strict=True))
        else:
            gaps.append((range(i, i_end), range(j, j_end)))
    found = [now for _, nows in gaps for now in nows]
    lost = [was for wases, _ in gaps for was in wases]
    again = elsewhere(
        [(old[was][0], before[was].path, was) for was in lost],
        [(new[now][0], original[now].path, now) for now in found],
    )
    then |= again
    for wases, nows in gaps:
        left = [was for was in wases if was not in again.values()]
        then |= reworded(old, new, left, [now for now in nows if now not in again])
    moved = frozenset(now for now, was in again.items() if before[was].path != original[now].path)
    known = set(then.values())
    return Since(then, moved, tuple(was for was in range(len(before)) if was not in known))


def shape(path: str) -> str:
    """A place without its numbers: which kind of thing stands there."""
    return NUMBER.sub("", path)


Placed = tuple[str, str, int]


def elsewhere(lost: Iterable[Placed], found: Iterable[Placed]) -> dict[int, int]:
    """The same words elsewhere: now → then; those at the very same place first, as names stand in any order."""
    waiting = list(lost)
    same: dict[int, int] = {}
    for at_its_place in (True, False):
        for words, path, now in found:
            if now in same:
                continue
            for one in waiting:
                if one[0] == words and (one[1] == path or not at_its_place):
                    same[now] = one[2]
                    waiting.remove(one)
                    break
    return same


def reworded(
    old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]], wases: list[int], nows: list[int]
) -> dict[int, int]:
    """Units whose words changed: now → then, in order, each with one of its own kind."""
    shapes = [old[was][1] for was in wases], [new[now][1] for now in nows]
    blocks = SequenceMatcher(None, *shapes, autojunk=False).get_matching_blocks()
    return {nows[j + step]: wases[i + step] for i, j, size in blocks for step in range(size)}
