"""A line of numbers and words in; each number bound to its unit, and units without a number as one of them, out."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from handpress.nouns.parity import WordsFile
from handpress.translation.parity.amounts import Amount, Piece, apart
from handpress.translation.parity.senses import Token

PARTS = (Fraction(1, 2), Fraction(1, 4))  # of an hour, of a day
TIMES = frozenset({"minute", "hour", "day", "week", "month", "year"})


def measured(line: list[Piece], text: str, words: WordsFile) -> list[Piece]:
    """Numbers with their units, clocks with their part of the day."""
    alone = [_alone(piece) for piece in _with_units(line, text, words)]
    return _unit_first(_timed(alone, text, words), text, words)


def _with_units(line: list[Piece], text: str, words: WordsFile) -> list[Piece]:
    """Bind each number to the unit after it, at most two words away, or to a percent sign before it."""
    bound: list[Piece] = []
    at = 0
    while at < len(line):
        here = line[at]
        at += 1
        if not isinstance(here, Amount) or here.units or _is_whole(here):
            bound.append(here)
            continue
        last = bound[-1] if bound else None
        after = line[at] if at < len(line) else None
        if _is_name(after) and at + 1 < len(line) and _units(line[at + 1]):  # one or two paracetamol tablets
            line = [*line[:at], line[at + 1], line[at], *line[at + 2 :]]
            after = line[at]
        units = _units(after) if not _frequent(after) or here.value in PARTS else frozenset()
        if isinstance(last, Token) and "%" in _units(last) and last.end == here.start:
            bound.pop()
            here = replace(here, start=last.start, units=frozenset("%"))
        elif after and units and apart(text, here.end, after.start, words.spaced) <= _reach(units, here):
            here = replace(here, end=after.end, units=units)
            at += 1
        bound.append(_and_half(here, line, at, text, words))
        if bound[-1] is not here:
            at += 1
    return _bare_halves(bound, text, words)


def _is_name(piece: Piece | None) -> bool:
    return isinstance(piece, Token) and set(piece.senses.by) <= {"medicine"}


def _frequent(piece: Piece | None) -> bool:
    return isinstance(piece, Token) and bool(piece.means("frequency"))


def _alone(piece: Piece) -> Piece:
    """A unit without a number stands for one, loosely; a number in a loose word becomes firm with its unit."""
    if isinstance(piece, Amount):
        firm = piece.firm or (bool(piece.units) and isinstance(piece.value, Fraction) and piece.value > 1)
        return piece if firm == piece.firm else replace(piece, firm=firm)
    units = _units(piece)
    if not units or any(sense.category in {"frequency", "times"} for sense in piece.senses):
        return piece
    return Amount(piece.start, piece.end, Fraction(1), False, units, implied=True)


def _timed(line: list[Piece], text: str, words: WordsFile) -> list[Piece]:
    """9:30 in the evening is 21:30: a part of the day beside a clock."""
    made = list(line)
    for at, here in enumerate(made):
        if not isinstance(here, Amount) or not str(here.value).endswith("?"):
            continue
        for beside in made[max(at - 1, 0) : at + 2]:
            parts = {sense.key for sense in beside.means("daypart")} if isinstance(beside, Token) else set()
            gap = (min(here.end, beside.end), max(here.start, beside.start))
            if parts and apart(text, *gap, words.spaced) <= 2:
                late = bool(parts & {"afternoon", "night"}) and "morning" not in parts
                made[at] = replace(here, value=_clock(str(here.value), late))
    return made


def _clock(value: str, late: bool) -> str:
    hour, minute = value.removeprefix("clock ").removesuffix("?").split(":")
    return f"clock {int(hour) % 12 + 12 * late}:{minute}"


def _unit_first(line: list[Piece], text: str, words: WordsFile) -> list[Piece]:
    """Day 14, شهر واحد: a number that follows the name of a time belongs to it."""
    made: list[Piece] = []
    for here in line:
        last = made[-1] if made else None
        bare = isinstance(here, Amount) and not here.units and isinstance(here.value, Fraction)
        named = isinstance(last, Amount) and last.implied and bool(last.units & TIMES) and words.spaced
        if bare and named and last and apart(text, last.end, here.start, words.spaced) <= 1:
            assert isinstance(here, Amount) and isinstance(last, Amount)
            made[-1] = replace(here, start=last.start, units=last.units)
        else:
            made.append(here)
    return made


def _reach(units: frozenset[str], amount: Amount) -> int:
    """How many words may part a number from its unit: none for “one … second”."""
    return 2 if amount.firm and units.isdisjoint({"%", "second", "time"}) else 1 if "time" in units else 0


def _and_half(here: Amount, line: list[Piece], at: int, text: str, words: WordsFile) -> Amount:
    """An hour and a half: what follows the unit counts too."""
    after = line[at] if at < len(line) else None
    if (
        isinstance(after, Amount)
        and after.value == PARTS[0]
        and not after.units
        and after.start == here.end
        and here.units
    ):
        return replace(here, end=after.end, value=_more(here.value, PARTS[0]), firm=True)  # 两片半
    half = after.means("half-more") if isinstance(after, Token) else ()
    if not half or not isinstance(here.value, Fraction) or apart(text, here.end, after.start, words.spaced) > 0:  # type: ignore[union-attr]
        return here
    assert after is not None
    return replace(here, end=after.end, value=here.value + Fraction(half[0].key), firm=True)


def _more(value: Fraction | str, part: Fraction) -> Fraction | str:
    return value + part if isinstance(value, Fraction) else value


def _bare_halves(line: list[Piece], text: str, words: WordsFile) -> list[Piece]:
    """“Hora y media”: a unit without a number, and its half."""
    made: list[Piece] = []
    for here in line:
        last = made[-1] if made else None
        half = here.means("half-more") if isinstance(here, Token) else ()
        if half and isinstance(last, Token) and _units(last) and not text[last.end : here.start].strip():
            made[-1] = Amount(last.start, here.end, 1 + Fraction(half[0].key), True, _units(last))
        else:
            made.append(here)
    return made


def _units(piece: Piece | None) -> frozenset[str]:
    """What the word may be as a unit; “an hour” may be per hour, and one."""
    if not isinstance(piece, Token):
        return frozenset()
    per = (sense.key.removeprefix("per ") for sense in piece.means("frequency") if sense.key.startswith("per "))
    return frozenset((*(sense.key for sense in piece.means("unit")), *per))


def _is_whole(amount: Amount) -> bool:
    """Values bring their unit with them; dates and telephone numbers have none."""
    return isinstance(amount.value, str) and not amount.value.startswith(("clock ", "pressure "))
