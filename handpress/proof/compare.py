"""Compare: what was written and what is printed go in as bare letters; for each written one, its place comes out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from handpress.proof.turned import direction

KEY = 12  # letters by which a place is known again
AHEAD = 40  # written words that are tried after a difference
NEAR = 4000  # printed letters that are looked through for them
NOWHERE = -1
MOST_TURNED = 60  # letters that may stand in another order, beside letters that run from right to left
NEIGHBOURS = 40


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
    """Where both agree again, after the fewest letters skipped in both."""
    best, cost = (len(written), there), len(written) + NEAR
    first = bisect_left(starts, here)
    for start in (here, *starts[first : first + AHEAD]):
        if start - here >= cost:
            break
        key = written[start : start + KEY]
        found = printed.find(key, there, there + min(NEAR, cost) + KEY)
        if found >= 0 and start - here + found - there < cost:
            best, cost = (start, found), start - here + found - there
    if cost > NEAR and first + AHEAD < len(starts):
        return starts[first + AHEAD], there
    return best


def find_moved(written: str, starts: Sequence[int], printed: str, places: list[int]) -> None:
    """Look for what was not found in its turn among the printed letters that nobody has claimed."""
    free = bytearray(b"\1") * len(printed)
    for place in places:
        if place >= 0:
            free[place] = 0
    rest = "".join(one if open_ else "\0" for one, open_ in zip(printed, free, strict=True))
    for start, end in runs(places):
        rest = claim(written, start, end, starts, rest, places)
    for start, end in runs(places):
        turned_round(written, start, end, rest, places)


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


def turned_round(written: str, start: int, end: int, rest: str, places: list[int]) -> None:
    """Beside letters that run from right to left, signs may stand on either side: where just the same letters stand
    between the neighbours, take them, and leave it to other detectors to look at their order."""
    low, high = bounds(start, end, places, len(rest))
    there = [place for place in range(low, high) if rest[place] != "\0"]
    around = written[max(0, start - NEIGHBOURS) : end + NEIGHBOURS]
    if len(there) > MOST_TURNED or sorted(rest[place] for place in there) != sorted(written[start:end]):
        return
    if any(direction(letter) == "r" for letter in around):
        for at in range(start, end):
            places[at] = next(place for place in there if rest[place] == written[at])
            there.remove(places[at])
