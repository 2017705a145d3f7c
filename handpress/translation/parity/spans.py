"""A line of amounts and words in; lists with one unit, and ranges as one amount, out."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from handpress.translation.parity.amounts import Amount, Piece
from handpress.translation.parity.senses import Token

DASH = re.compile(r"[\s\u00a0]*[-\u2012-\u2015~〜～][\s\u00a0]*")
TO, BETWEEN = "to", "between"


def listed(line: list[Piece], text: str) -> list[Piece]:
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


def ranged(line: list[Piece], text: str) -> list[Piece]:
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
    if high.implied:
        return None
    if isinstance(last, Amount):
        return _dashed(last, high, text)
    steps = 2
    while steps < len(made) and _changes(made[-steps]):
        steps += 1  # 5 mg raised to 10 mg, as Chinese has it
    low, first = made[-steps] if len(made) > 1 else None, made[1 - steps]
    if not isinstance(low, Amount) or low.to is not None or low.implied:
        return None
    if text[low.end : first.start - len(_before(first))].strip() or text[last.end : high.start].strip():
        return None
    if low.units and high.units and not low.units & high.units:
        return None  # “8 таблеток по 500 мг” says how much each holds
    if any(sense.key == TO for sense in last.means("range")):
        return _span(low, high, True), steps
    return _joined(made, low, last, high) if steps == 2 else None


def _dashed(low: Amount, high: Amount, text: str) -> tuple[Amount, int] | None:
    """5–10; and two numbers that touch, 两三."""
    between = text[low.end : high.start]
    touching = not between and isinstance(low.value, Fraction) and high.value == low.value + 1
    if low.implied or low.to is not None or not (DASH.fullmatch(between) or touching):
        return None
    return _span(low, high, not touching), 1


def _joined(made: list[Piece], low: Amount, last: Token, high: Amount) -> tuple[Amount, int] | None:
    """Between 5 and 10; and 5 or 6, which may be a range in the other language."""
    joins = {sense.key for sense in last.means("join")}
    opened = made[-3] if len(made) > 2 else None
    if "and" in joins and isinstance(opened, Token) and any(one.key == BETWEEN for one in opened.means("range")):
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
