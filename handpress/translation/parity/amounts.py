"""A text and the words found in it in; its amounts out: each number with its unit, ranges as one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from handpress.nouns.parity import WordsFile
from handpress.translation.parity.digits import Figure
from handpress.translation.parity.lexicon import Token
from handpress.translation.parity.plain import TERM, VALUE
from handpress.translation.parity.spelled import spelled_numbers

STOP = re.compile(r"[.!?;。！？；؟।\n]")
PAUSE = re.compile(r"[,:()،、，：（）—]")
DASH = re.compile(r"[\s\u00a0]*[-\u2012-\u2015~〜～][\s\u00a0]*")
PARTS = (Fraction(1, 2), Fraction(1, 4))  # of an hour, of a day
TIMES = frozenset({"minute", "hour", "day", "week", "month", "year"})
TO, BETWEEN = "to", "between"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, a value's place, or a range of two; `units` has all that the unit's word may mean."""

    start: int
    end: int
    value: Fraction | str
    firm: bool = True
    units: frozenset[str] = frozenset()
    to: Fraction | str | None = None
    sure: bool = True  # whether a range is said to be one: from 5 to 10, and not 5 or 6
    low_firm: bool = True  # whether the first end of a range asks too: in “one or two” only the second does
    implied: bool = False  # a unit alone, which may mean one of it: an hour, per day

    @property
    def values(self) -> tuple[Fraction | str, ...]:
        return (self.value,) if self.to is None else (self.value, self.to)


Piece = Amount | Token


def apart(text: str, start: int, end: int, spaced: bool) -> int:
    """How many words stand between two places; a hundred where a sentence ends between them."""
    between = text[start:end]
    if STOP.search(between):
        return 100
    if spaced:
        return len(re.findall(rf"[^\W_]+|{TERM}|{VALUE}", between)) + 3 * len(PAUSE.findall(between))
    return (len(re.findall(rf"[^\W_]|{TERM}|{VALUE}", between)) + 1) // 2 + 3 * len(PAUSE.findall(between))


def pieces(text: str, tokens: list[Token], found: list[Figure], words: WordsFile) -> list[Piece]:
    """The amounts, and the words that have become part of none, in order."""
    line: list[Piece] = list(spelled_pieces(text, tokens, found, words))
    alone = _timed([_alone(piece) for piece in _with_units(line, text, words)], text, words)
    return _ranges(_listed(_unit_first(alone, text, words), text), text)


def spelled_pieces(text: str, tokens: list[Token], found: list[Figure], words: WordsFile) -> list[Piece]:
    """Numbers in digits, in words and in both, and the other words."""
    values = [Figure(match.start(), match.end(), f"value {n}") for n, match in enumerate(re.finditer(VALUE, text))]
    line: list[Piece] = []
    for part in spelled_numbers(text, sorted([*tokens, *found, *values], key=lambda each: each.start), words):
        if isinstance(part, Token):
            counted = part.means("counted")
            if counted:
                number = counted[0].key.partition(" ")[0]
                units = frozenset(sense.key.partition(" ")[2] for sense in counted)
                line.append(Amount(part.start, part.end, Fraction(number), counted[0].firm, units))
            else:
                line.append(part)
        else:
            line.append(Amount(part.start, part.end, part.value, part.firm))
    return line


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
            bound.append(here)
            line = [*line[:at], line[at + 1], line[at], *line[at + 2 :]]
            bound.pop()
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
        if bare and isinstance(last, Amount) and last.implied and last.units & TIMES and isinstance(here, Amount):
            if apart(text, last.end, here.start, words.spaced) <= 1 and words.spaced:
                made[-1] = replace(here, start=last.start, units=last.units)
                continue
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


def _listed(line: list[Piece], text: str) -> list[Piece]:
    """5, 10 or 20 mg: numbers of one list have one unit. “Two 500 mg tablets” is no list."""
    made = list(line)
    later: Amount | None = None
    linked = False
    for at in range(len(made) - 1, -1, -1):
        here = made[at]
        between = text[here.end : made[at + 1].start] if at + 1 < len(made) else ""
        if re.search(r"\w", between):
            later = None
        linked = linked or bool(re.search(r"[^\s\u00a0]", between))
        if isinstance(here, Token):
            later = later if here.means("join") or here.means("range") else None
            linked = True
            continue
        if not here.units and later and linked and not isinstance(here.value, str):
            made[at] = here = replace(here, units=later.units)
        later, linked = (here, False) if here.units and not here.implied else (None, False)
    return made


def _ranges(line: list[Piece], text: str) -> list[Piece]:
    """Two amounts with a dash, “to” or a list's “or” between become one range."""
    made: list[Piece] = []
    for here in line:
        if isinstance(here, Amount) and made:
            pair = _range(made, here, text)
            if pair:
                first, dropped = pair
                del made[len(made) - dropped :]
                made.append(first)
                continue
        made.append(here)
    return made


def _range(made: list[Piece], high: Amount, text: str) -> tuple[Amount, int] | None:
    """The range that ends here, and how many pieces it takes the place of."""
    last = made[-1]
    if high.implied or (isinstance(last, Amount) and last.implied):
        return None
    if isinstance(last, Amount):
        between = text[last.end : high.start]
        touching = not between and isinstance(last.value, Fraction) and high.value == last.value + 1
        if last.to is None and (DASH.fullmatch(between) or touching):
            return _span(last, high, not touching), 1
        return None
    steps = 2
    while steps < len(made) and _changes(made[-steps]):
        steps += 1  # 5 mg raised to 10 mg, as Chinese has it
    low = made[-steps] if len(made) > 1 else None
    if not isinstance(low, Amount) or low.to is not None or low.implied:
        return None
    first = made[1 - steps]
    if text[low.end : first.start - len(_before(first))].strip() or text[last.end : high.start].strip():
        return None
    if any(sense.key == TO for sense in last.means("range")):
        return _span(low, high, True), steps
    if steps > 2:
        return None
    joins = {sense.key for sense in last.means("join")}
    opened = made[-3] if len(made) > 2 else None
    if "and" in joins and isinstance(opened, Token) and any(s.key == BETWEEN for s in opened.means("range")):
        return _span(low, high, True), 2
    next_to = isinstance(low.value, Fraction) and high.value == low.value + 1
    if "or" in joins and next_to and (not low.units or low.units & high.units):
        return _span(low, high, False), 2
    return None


def _changes(piece: Piece) -> bool:
    turns = piece.means("direction") if isinstance(piece, Token) else ()
    return any(sense.key in {"increase", "decrease"} for sense in turns)


def _before(piece: Piece) -> str:
    return piece.before if isinstance(piece, Token) else ""


def _span(low: Amount, high: Amount, sure: bool) -> Amount:
    return Amount(
        low.start, high.end, low.value, high.firm, high.units or low.units, high.value, sure, low_firm=low.firm
    )
