"""The pieces of a text in; its limits, each with the amount that it bounds, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from handpress.translation.parity.amounts import Amount, Piece, apart
from handpress.translation.parity.senses import Token

# “Not more than” says “at most”, whether a language says it with a word of its own or with a negation.
PEOPLE = frozenset({"person", "child", "woman", "man"})
STRICT = {"≥": ">", "≤": "<"}
TURNED = {">": "≤", "<": "≥", "≥": "<", "≤": ">"}


@dataclass(frozen=True, slots=True)
class Limit:
    """At least, more than, about … and what it bounds; `signs` has all that its words may mean."""

    start: int
    end: int
    signs: frozenset[str]
    of: Fraction | str
    firm: bool = True


def limits(text: str, line: Sequence[Piece], spaced: bool) -> tuple[list[Limit], set[Token]]:
    """The limits, and the negations that they have used up."""
    found: list[Limit] = []
    spent: set[Token] = set()
    for at, here in enumerate(line):
        if not isinstance(here, Token):
            continue
        after = here.means("comparator-after")
        before = here.means("comparator")
        senses = (*before, *after)
        amount = _bounded(text, line, at, bool(after), not before, spaced) if senses else None
        if amount is None:
            continue
        signs = frozenset(sense.key for sense in senses)
        if after and not before and amount.start > here.start:  # “and above 5” is more than 5, “or below 5” at most 5
            signs |= {STRICT[sign] for sign in signs if sign in STRICT}
        negation = _negation(text, line, at, spaced) if before and signs & {">", "<"} else None
        if negation:
            spent.add(negation)
            signs = frozenset(TURNED.get(sign, sign) for sign in signs)
        if here.means("negation"):
            spent.add(here)  # Arabic دون is under, and without
        of = amount.value
        found.append(Limit(here.start, here.end, signs, of, not amount.implied and any(sense.firm for sense in senses)))
    return found, spent


def _bounded(text: str, line: Sequence[Piece], at: int, follows: bool, only: bool, spaced: bool) -> Amount | None:
    """The amount that a limit bounds: the next one, at most three words on, else the last one before it.

    `follows`: it may stand behind its amount (“or more”); `only`: it can't stand before one.
    """
    here = line[at]
    before = next((piece for piece in reversed(line[:at]) if isinstance(piece, Amount)), None)
    after = _next(text, line, at, spaced)
    behind = before is not None and apart(text, before.end, here.start, spaced) <= 3
    close = before is not None and not text[before.end : here.start].strip()
    if follows and close and not (only and after and _touches(text, here, after)):
        return before
    if only:
        return after if after and _touches(text, here, after) else before if behind else None
    return after or (before if behind and follows else None)


def _touches(text: str, here: Piece, after: Amount) -> bool:
    return not after.implied and not text[here.end : after.start].strip()


def _next(text: str, line: Sequence[Piece], at: int, spaced: bool) -> Amount | None:
    """The next amount within reach; one that is sure, rather than an article that may be a number."""
    here = line[at]
    reach = 1 if isinstance(here, Token) and {sense.key for sense in here.means("comparator")} == {"≈"} else 3
    near = [
        piece
        for piece in line[at + 1 : at + 6]
        if isinstance(piece, Amount) and apart(text, here.end, piece.start, spaced) <= (1 if piece.implied else reach)
    ]
    return next(
        (piece for piece in near if piece.firm or (piece.units and not piece.implied)), near[0] if near else None
    )


def _negation(text: str, line: Sequence[Piece], at: int, spaced: bool) -> Token | None:
    """The negation that turns a limit round: do not take more than."""
    here = line[at]
    for piece in reversed(line[:at]):
        if apart(text, piece.end, here.start, spaced) > 8:
            return None
        if isinstance(piece, Amount):
            # Not for children under 12: what is refused is the medicine, not the limit.
            if not piece.implied or piece.units & PEOPLE:
                return None
        elif any(sense.firm for sense in piece.means("negation")):
            return piece
    return None
