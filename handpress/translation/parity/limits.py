"""The pieces of a text in; its limits, each with the amount that it bounds, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from handpress.translation.parity.amounts import Amount, Piece, apart
from handpress.translation.parity.lexicon import Token

# “Not more than” says “at most”, whether a language says it with a word of its own or with a negation.
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
        senses = here.means("comparator") or after
        amount = _bounded(text, line, at, bool(after), spaced) if senses else None
        if amount is None:
            continue
        signs = frozenset(sense.key for sense in senses)
        negation = _negation(text, line, at, spaced) if not after and signs & {">", "<"} else None
        if negation:
            spent.add(negation)
            signs = frozenset(TURNED.get(sign, sign) for sign in signs)
        of = amount.value
        found.append(Limit(here.start, here.end, signs, of, any(sense.firm for sense in senses)))
    return found, spent


def _bounded(text: str, line: Sequence[Piece], at: int, back_first: bool, spaced: bool) -> Amount | None:
    """The amount that a limit bounds: the next one, at most three words on, else the last one before it."""
    here = line[at]
    before = next((piece for piece in reversed(line[:at]) if isinstance(piece, Amount)), None)
    after = next((piece for piece in line[at + 1 :] if isinstance(piece, Amount)), None)
    near = after is not None and apart(text, here.end, after.start, spaced) <= 3
    behind = before is not None and apart(text, before.end, here.start, spaced) <= 3
    if back_first:
        return before if behind else None
    return after if near else before if behind and _may_follow(here) else None


def _may_follow(here: Piece) -> bool:
    """“Two years at least”, but not “two years more than …”."""
    return isinstance(here, Token) and all(sense.key in {"≥", "≤", "≈"} for sense in here.means("comparator"))


def _negation(text: str, line: Sequence[Piece], at: int, spaced: bool) -> Token | None:
    """The negation that turns a limit round: do not take more than."""
    here = line[at]
    for piece in reversed(line[:at]):
        if isinstance(piece, Amount) or apart(text, piece.end, here.start, spaced) > 6:
            return None
        if piece.means("negation"):
            return piece
    return None
