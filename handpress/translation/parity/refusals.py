"""A text and its words in; how many negations each sentence holds for sure, and how many it may be read to hold, out.

Languages repeat a negation where English says it once (Spanish “no … nunca”, Russian before each verb of a list), so
a count alone would raise false alarms: what only strengthens or repeats is counted apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handpress.translation.parity.senses import Token

LISTED = re.compile(r"[,،，、]\s*$")
SENTENCE = re.compile(r"[.!?;。！？；؟।\n]+(?=\s|$|[^\x00-\x7f])")


@dataclass(frozen=True, slots=True)
class Refusals:
    """Negations: those that stand alone, those that repeat one in a list, those that only may be meant."""

    sure: int = 0
    repeated: int = 0
    possible: int = 0

    def __add__(self, other: Refusals) -> Refusals:
        return Refusals(self.sure + other.sure, self.repeated + other.repeated, self.possible + other.possible)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence starts and ends."""
    ends = [match.end() for match in SENTENCE.finditer(text)]
    starts = [0, *ends]
    found = [(start, end) for start, end in zip(starts, [*ends, len(text)], strict=True)]
    return [(start, end) for start, end in found if re.search(r"\w", text[start:end])]


def refusals(text: str, tokens: Sequence[Token], spent: Iterable[Token]) -> list[Refusals]:
    """The negations of each sentence."""
    return [
        _counted(text, [token for token in tokens if start <= token.start < end], set(spent))
        for start, end in sentences(text)
    ]


def _counted(text: str, tokens: list[Token], spent: set[Token]) -> Refusals:
    total = Refusals()
    for at, token in enumerate(tokens):
        negations, concord = token.means("negation"), token.means("concord")
        if not negations and not concord:
            continue
        if token in spent or (negations and not any(sense.firm for sense in negations)) or _other_sense(token):
            total += Refusals(possible=1)
        elif concord:
            if concord[0].key == "nor" or not _negated(tokens, token):
                total += Refusals(possible=1) if total.sure or _negated(tokens, token) else Refusals(sure=1)
        elif total.sure and _coordinated(text, tokens, at):
            total += Refusals(repeated=1)
        else:
            total += Refusals(sure=1)
    return total


def _other_sense(token: Token) -> bool:
    """Whether the word may mean no negation at all: Russian “если не”, if not and unless."""
    return any(sense.key in {"unless", "until", "except", "only"} for sense in token.means("stop"))


def _negated(tokens: list[Token], concord: Token) -> bool:
    return any(sense.key == "not" for token in tokens if token is not concord for sense in token.means("negation"))


def _coordinated(text: str, tokens: list[Token], at: int) -> bool:
    """Whether “and”, “or” or a comma stands before it, or is joined to it, as in Arabic."""
    token = tokens[at]
    if token.before or token.means("join") or LISTED.search(text[: token.start]):
        return True
    last = tokens[at - 1] if at else None
    return last is not None and bool(last.means("join")) and token.start - last.end <= 12
