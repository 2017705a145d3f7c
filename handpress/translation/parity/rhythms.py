"""The pieces of a text in; how often, and what per what, out, and the pieces that are left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from handpress.translation.parity.amounts import PAUSE, Amount, Piece, apart
from handpress.translation.parity.senses import Token

# In minutes, so that every 7 days is once a week; months and years have no fixed length.
MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
PERIODS = frozenset({*MINUTES, "month", "year", "second"})
RATED = frozenset({"kg", "g", "mg", "l", "dl", "ml", "m2", "cm2"})


@dataclass(frozen=True, slots=True)
class Rhythm:
    """So many times in such a time: `2 in 1440 minute`; or a rate: `per kg`. Any of `keys` answers."""

    start: int
    end: int
    keys: frozenset[str]
    firm: bool = True


def rhythms(text: str, line: list[Piece], spaced: bool) -> tuple[list[Rhythm], list[Piece]]:
    """Take frequencies and rates out of the line of pieces."""
    found: list[Rhythm] = []
    left: list[Piece] = []
    line, at = list(line), 0
    while at < len(line):
        rhythm, after = _rhythm(text, line, at, left, spaced)
        if rhythm:
            sure = any(_sure(piece) for piece in line[at:after])
            found.append(rhythm if sure else replace(rhythm, firm=False))
            at = after
        else:
            left.append(_as_amount(line[at]))
            at += 1
    return found, left


def _sure(piece: Piece) -> bool:
    """Whether the piece asks for a counterpart: an amount, or a word of time that is not loose."""
    if isinstance(piece, Amount):
        return piece.firm
    return any(sense.firm for sense in piece.senses if sense.category in {"frequency", "every", "times", "per"})


def _is_times(piece: Piece | None) -> bool:
    """Whether the piece says how many times."""
    if isinstance(piece, Token):
        return bool(piece.means("times"))
    return piece is not None and "time" in piece.units and not piece.implied


def _as_amount(piece: Piece) -> Piece:
    """“Twice” without a time is a number of times, “an hour” without a number before it an hour."""
    if not isinstance(piece, Token):
        return piece
    times = piece.means("times")
    if not times:
        units = frozenset(sense.key[4:] for sense in piece.means("frequency") if sense.key.startswith("per "))
        return Amount(piece.start, piece.end, Fraction(1), False, units, implied=True) if units else piece
    number = Fraction(times[0].key)
    return Amount(piece.start, piece.end, number, times[0].firm and number > 1, frozenset({"time"}))


def _rhythm(text: str, line: list[Piece], at: int, left: list[Piece], spaced: bool) -> tuple[Rhythm | None, int]:
    """The rhythm that starts with this piece, and the place after it."""
    times, after = _times(line, at, text, spaced)
    if times:
        period = _period(text, line, after, left, spaced, counted=True)
        if period and apart(text, line[after - 1].end, line[after].start, spaced) <= 2:
            keys, last = period
            return Rhythm(line[at].start, line[last - 1].end, _multiplied(keys, times)), last
        return None, at
    period = _period(text, line, at, left, spaced, counted=False)
    if period is None:
        return None, at
    keys, last = period
    counted = _counted(text, line, last, spaced)
    if counted:
        times = _times(line, counted, text, spaced)[0]
        end = line[last - 1].end if counted > last else line[counted].end
        del line[counted]
        return Rhythm(line[at].start, end, _multiplied(keys, times)), last
    return Rhythm(line[at].start, line[last - 1].end, keys), last


def _counted(text: str, line: list[Piece], last: int, spaced: bool) -> int:
    """Where it is said how many times, after the time: 每天漱口四次. In one clause, and not far off."""
    for at in range(last, min(last + 6, len(line))):
        gap = text[line[last - 1].end : line[at].start]
        if PAUSE.search(gap) or apart(text, line[last - 1].end, line[at].start, spaced) > (6 if spaced else 12):
            return 0
        if _is_times(line[at]):
            return at
    return 0


def _times(line: list[Piece], at: int, text: str, spaced: bool) -> tuple[str, int]:
    """How many times, where this piece says so: twice, 3 times, 2 to 3 times."""
    here = line[at] if at < len(line) else None
    if isinstance(here, Token):
        times = here.means("times")
        return (times[0].key, at + 1) if times else ("", at)
    if isinstance(here, Amount) and "time" in here.units:
        return "-".join(str(value) for value in here.values), at + 1
    return "", at


def _period(
    text: str, line: list[Piece], at: int, left: list[Piece], spaced: bool, counted: bool
) -> tuple[frozenset[str], int] | None:
    """How long until it comes again: daily, every 6 hours, per day."""
    here = line[at] if at < len(line) else None
    if not isinstance(here, Token):
        return None
    listed = [sense.key for sense in here.means("frequency")]
    sure = [key for key in listed if not key.startswith("per ")]
    if sure:
        return frozenset(canonical(key) for key in sure), at + 1
    after = line[at + 1] if at + 1 < len(line) else None
    numbered = isinstance(after, Amount) and not after.implied and not text[here.end : after.start].strip()
    if listed and _counted(text, line, at + 1, spaced):
        return frozenset(canonical("1/1 " + key.removeprefix("per ")) for key in listed), at + 1
    if listed and not numbered and (counted or _amount_before(text, here, left)):
        return frozenset(canonical("1/1 " + key.removeprefix("per ")) for key in listed), at + 1
    if not isinstance(after, Amount) or apart(text, here.end, after.start, spaced) > 0:
        return None
    return _every(here, after, at) or _once_in(here, after, at, counted) or _per(text, here, after, at, left, counted)


def _every(here: Token, after: Amount, at: int) -> tuple[frozenset[str], int] | None:
    """Every 6 hours, every day; for every kilogram."""
    if not here.means("every"):
        return None
    if after.units & PERIODS:
        span = "-".join(str(value) for value in after.values)
        return frozenset(canonical(f"1/{span} {unit}") for unit in after.units & PERIODS), at + 2
    rated = after.units & RATED
    return (frozenset(f"per {unit}" for unit in rated), at + 2) if rated and after.implied else None


def _once_in(here: Token, after: Amount, at: int, counted: bool) -> tuple[frozenset[str], int] | None:
    """Once in two weeks."""
    if not counted or not here.means("per") or after.implied or not after.units & PERIODS:
        return None
    span = "-".join(str(value) for value in after.values)
    return frozenset(canonical(f"1/{span} {unit}") for unit in after.units & PERIODS), at + 2


def _per(
    text: str, here: Token, after: Amount, at: int, left: list[Piece], counted: bool
) -> tuple[frozenset[str], int] | None:
    """Per day, per kilogram; 5 mg/kg."""
    if not here.means("per") or not after.implied or not (counted or _amount_before(text, here, left)):
        return None
    if after.units & PERIODS:
        return frozenset(canonical(f"1/1 {unit}") for unit in after.units & PERIODS), at + 2
    near = left[-1].end if left else 0
    if counted or not text[near : here.start].strip():
        return frozenset(f"per {unit}" for unit in after.units), at + 2
    return None


def _amount_before(text: str, here: Token, left: list[Piece]) -> bool:
    """Whether a quantity stands before in the sentence: 700 mg a day, but a day in hospital, and after a day."""
    last = left[-1] if left else None
    bounding = isinstance(last, Token) and last.means("comparator") and last.end >= here.start - 1
    if bounding and not (len(left) > 1 and isinstance(left[-2], Amount)):
        return False
    amounts = (piece for piece in left if isinstance(piece, Amount) and not piece.implied)
    return any(apart(text, piece.end, here.start, True) < 100 for piece in amounts)


def canonical(key: str) -> str:
    """`1/2 week` is 1 in 20160 minutes; `2/1 month` stays as it is."""
    share, _, unit = key.partition(" ")
    times, _, span = share.partition("/")
    if unit not in MINUTES:
        return f"{times} in {span} {unit}"
    ends = [str(Fraction(end) * MINUTES[unit]) for end in span.split("-")]
    return f"{times} in {'-'.join(ends)}"


def _multiplied(keys: frozenset[str], times: str) -> frozenset[str]:
    return frozenset(key.replace("1 in", f"{times} in", 1) if key.startswith("1 in") else key for key in keys)
