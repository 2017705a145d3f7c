"""Compare: what was written and what is printed go in as bare letters; for each written one, its place comes out."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from handpress.proof.letters import UNKNOWN, semitic, syllabic

KEY = 12  # letters by which a place is known again
AHEAD = 40  # written words that are tried after a difference
NEAR = 4000  # printed letters that are looked through for them
NEAR_WORDS = 120  # the same for single words
SHORTEST_KEY = 4
NOWHERE = -1
MOST_TURNED = 60  # letters that may stand in another order, beside letters that run from right to left
NEIGHBOURS = 40
POINTS = ".,٫٬"
FEW = 2  # letters of a syllable that may come out as others


def compare(written: str, starts: Sequence[int], printed: str) -> list[int]:
    """`starts` are the places of the words in `written`. A letter that is not in print has the place NOWHERE."""
    places = [NOWHERE] * len(written)
    here = there = 0
    while here < len(written):
        same = alike(written, here, printed, there)
        places[here : here + same] = range(there, there + same)
        here, there = here + same, there + same
        if here < len(written):
            here, there = next_place(written, starts, here, printed, there)
    find_moved(written, starts, printed, places)
    return places


def alike(written: str, here: int, printed: str, there: int) -> int:
    """How many letters agree from here on."""
    most, done = min(len(written) - here, len(printed) - there), 0
    while done < most and written[here + done : here + done + 64] == printed[there + done : there + done + 64]:
        done += 64
    while done < most and written[here + done] == printed[there + done]:
        done += 1
    return min(done, most)


def next_place(written: str, starts: Sequence[int], here: int, printed: str, there: int) -> tuple[int, int]:
    """Where both agree again, after the fewest letters skipped; by single words, where no longer key is found."""
    first = bisect_left(starts, here)
    ahead = [here, *starts[first : first + AHEAD]]
    ends = [*starts[first : first + AHEAD + 1], len(written)]
    for keys, near in (
        ([written[start : start + KEY] for start in ahead], NEAR),
        ([written[start:end] for start, end in zip(ahead, ends, strict=False)], NEAR_WORDS),
    ):
        best = min(skips(keys, ahead, here, printed, there, near), default=None)
        if best:
            return best[1], best[2]
    return ahead[-1] if ahead[-1] > here else len(written), there


def skips(
    keys: Sequence[str], ahead: Sequence[int], here: int, printed: str, there: int, near: int
) -> Iterator[tuple[int, int, int]]:
    """For each key that is found near: how many letters are skipped to it, and its places."""
    cost = near
    for key, start in zip(keys, ahead, strict=False):
        if start - here > cost:
            break
        found = printed.find(key, there, there + cost + len(key)) if len(key) >= SHORTEST_KEY else NOWHERE
        if found >= 0 and start - here + found - there <= cost:
            cost = start - here + found - there
            yield cost, start, found


def find_moved(written: str, starts: Sequence[int], printed: str, places: list[int]) -> None:
    """Look for what was not found in its turn among the printed letters that nobody has claimed."""
    free = bytearray(b"\1") * len(printed)
    for place in places:
        if place >= 0:
            free[place] = 0
    rest = "".join(one if open_ else "\0" for one, open_ in zip(printed, free, strict=True))
    for start, end in runs(places):
        rest = settle(written, start, end, starts, rest, places)
    for start, end in runs(places):
        rest = claim(written, start, end, starts, rest, places)
    for start, end in runs(places):
        rest = settle(written, start, end, starts, rest, places)


def runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches of written letters without a place."""
    found: list[tuple[int, int]] = []
    for index, place in enumerate(places):
        if place < 0:
            if found and found[-1][1] == index:
                found[-1] = found[-1][0], index + 1
            else:
                found.append((index, index + 1))
    return found


def claim(written: str, start: int, end: int, starts: Sequence[int], rest: str, places: list[int]) -> str:
    """Claim the stretch in one piece, or else by halves that end at a word; short pieces only near their neighbours."""
    for one, other in pieces(start, end, starts):
        if any(places[index] >= 0 for index in range(one, other)):
            continue
        low, high = bounds(one, other, places, len(rest)) if other - one < KEY else (0, len(rest))
        found = rest.find(written[one:other], low, high)
        if found >= 0:
            places[one:other] = range(found, found + other - one)
            rest = rest[:found] + "\0" * (other - one) + rest[found + other - one :]
    return rest


def pieces(start: int, end: int, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The whole, then halves of it, down to single words."""
    yield start, end
    inner = starts[bisect_left(starts, start + 1) : bisect_left(starts, end)]
    if inner:
        middle = inner[len(inner) // 2]
        yield from pieces(start, middle, starts)
        yield from pieces(middle, end, starts)


def bounds(start: int, end: int, places: Sequence[int], most: int) -> tuple[int, int]:
    """The printed letters between those of the written neighbours."""
    before = next((places[index] for index in range(start - 1, -1, -1) if places[index] >= 0), NOWHERE)
    after = next((places[index] for index in range(end, len(places)) if places[index] >= 0), most)
    return (before + 1, after) if before < after else (0, 0)


def settle(written: str, start: int, end: int, starts: Sequence[int], rest: str, places: list[int]) -> str:
    """Take what stands between the neighbours where extraction can't know it better, if it can be nothing else.

    Beside letters that run from right to left, signs may come out on either side; in syllabic scripts, and where the
    file has no name for a glyph, letters are known in part only.
    """
    low, high = bounds(start, end, places, len(rest))
    there = [place for place in range(low, high) if rest[place] != "\0"]
    around = written[max(0, start - NEIGHBOURS) : end + NEIGHBOURS]
    if not there or len(there) > MOST_TURNED or not (semitic(around) or syllabic(around)):
        return rest
    given, found = Counter(written[start:end]), Counter(rest[place] for place in there)
    number = any(one.isdigit() for one in given)
    if any(told(one, number) for one in [*(given - found), *(found - given)]) and not in_part(
        written[start:end], found
    ):
        return rest
    first = there[0]
    for at in range(start, end):
        same = [place for place in there if rest[place] == written[at]]
        places[at] = same[0] if same else NOWHERE
        if same:
            there.remove(same[0])
    cuts = [start, *starts[bisect_left(starts, start + 1) : bisect_left(starts, end)], end]
    for one, other in pairwise(cuts):
        known = [places[at] for at in range(one, other) if places[at] != NOWHERE and written[at].isalnum()]
        if known or UNKNOWN in found or other - one < FEW:  # of a word that is known in part, the rest is there too
            places[one:other] = [place if place != NOWHERE else (known or [first])[0] for place in places[one:other]]
    taken = set(places[start:end])
    return "".join("\0" if place in taken else one for place, one in enumerate(rest))


def told(one: str, number: bool) -> bool:
    """Whether a letter says something, as a bullet does not, nor a full stop where it is in no number."""
    return one.isalnum() or (number and one in POINTS) or unicodedata.category(one) in ("Sm", "Sc", "Pd")


def in_part(given: str, found: Counter[str]) -> bool:
    """Whether letters that are known in part can be those that were written; numbers have to be whole."""
    if not syllabic(given) and UNKNOWN not in found:
        return False
    if len(given) <= FEW and all(map(syllabic, (*given, *found))):
        return not any(one.isdigit() for one in (*given, *found))
    wanted = Counter(given)
    if any(wanted[one] != found[one] for one in {*wanted, *found} if one.isdigit()):
        return False
    alike, most = (wanted & found).total() + found[UNKNOWN], found.total()
    return alike * 2 >= min(len(given), most) and most * 3 >= len(given)
