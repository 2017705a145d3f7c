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
CLAUSE = re.compile(r"[,،，、:：()（）«»“”—–]")
LIST = 60  # signs between one entry of a list and the next
NEAR = 12  # signs between “and” and the “not” that it joins
OPENS = 2  # words that may stand before a word that opens its clause: “en ninguno”, “a casi nadie”


@dataclass(frozen=True, slots=True)
class Refusals:
    """Negations: those that stand alone; those listed after a comma, joined by “and”, or echoed by “nor”; and others.

    An echo, and what “and” joins, answers for an echo only: else the second half of a list would answer for a “without”
    that is lost. What only may be meant answers for anything.
    """

    sure: int = 0
    listed: int = 0
    joined: int = 0
    echoed: int = 0
    possible: int = 0

    def __add__(self, other: Refusals) -> Refusals:
        return Refusals(
            self.sure + other.sure,
            self.listed + other.listed,
            self.joined + other.joined,
            self.echoed + other.echoed,
            self.possible + other.possible,
        )

    def __bool__(self) -> bool:
        return bool(self.sure or self.listed or self.joined or self.echoed or self.possible)

    @property
    def said(self) -> int:
        """Every “not”; those that a list repeats with it."""
        return self.sure + self.listed + self.joined

    @property
    def again(self) -> int:
        return self.listed + self.joined + self.echoed


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence starts and ends."""
    ends = [match.end() for match in SENTENCE.finditer(text)]
    starts = [0, *ends]
    found = [(start, end) for start, end in zip(starts, [*ends, len(text)], strict=True)]
    return [(start, end) for start, end in found if re.search(r"\w", text[start:end])]


def refusals(text: str, tokens: Sequence[Token], spent: Iterable[Token]) -> list[Refusals]:
    """The negations of each sentence."""
    if not any(token.means("negation") or token.means("concord") for token in tokens):
        return [Refusals()] * len(sentences(text))
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
            total += _concord(text, tokens, at, bool(total.said))
        elif total.sure and _joined(text, tokens, at):
            total += Refusals(joined=1)
        elif total.sure and _listed(text, tokens, at):
            total += Refusals(listed=1)
        else:
            total += Refusals(sure=1)
    return total


def _concord(text: str, tokens: list[Token], at: int, negated: bool) -> Refusals:
    """“Ni”, “ninguno”: an echo of what is negated before; a negation of its own where it opens its clause."""
    nor = tokens[at].means("concord")[0].key == "nor"
    if nor and negated:
        return Refusals(echoed=1)
    if any(sense.key == "not" for other in _clause(text, tokens, at) for sense in other.means("negation")):
        return Refusals()
    if nor and any(sense.key == "nor" for other in tokens[at + 1 :] for sense in other.means("concord")):
        return Refusals(sure=1)
    if _opens(text, tokens, at):
        return Refusals(joined=1) if negated else Refusals(sure=1)
    return Refusals(possible=1) if negated else Refusals()


def _other_sense(token: Token) -> bool:
    """Whether the word may mean no negation at all: Russian “если не”, if not and unless."""
    return any(sense.key in {"unless", "until", "except", "only"} for sense in token.means("stop"))


def _clause(text: str, tokens: list[Token], at: int) -> list[Token]:
    """The words between the nearest signs, and “and” after a comma, before and behind."""
    token = tokens[at]
    before = [match.end() for match in CLAUSE.finditer(text, 0, token.start)]
    behind = CLAUSE.search(text, token.end)
    start, end = (before[-1] if before else 0), (behind.start() if behind else len(text))
    return [other for other in tokens if start <= other.start < end]


def _opens(text: str, tokens: list[Token], at: int) -> bool:
    """Whether it is among the first words of its clause."""
    token = tokens[at]
    starts = [match.end() for match in CLAUSE.finditer(text, 0, token.start)]
    starts += [match.end() for match in SENTENCE.finditer(text, 0, token.start)]
    starts += [other.end for other in tokens[:at] if other.means("join")]
    return len(text[max(starts, default=0) : token.start].split()) <= OPENS


def _joined(text: str, tokens: list[Token], at: int) -> bool:
    """Whether “and” or “or” stands before it, or is joined to it, as in Arabic; with a comma before, it is listed."""
    token = tokens[at]
    if token.before or token.means("join"):
        return True
    last = tokens[at - 1] if at else None
    if last is None or not last.means("join") or LISTED.search(text[: last.start]):
        return False
    return token.start - last.end <= (1 if _keys(token) == {"without"} else NEAR)


def _listed(text: str, tokens: list[Token], at: int) -> bool:
    """Whether a comma, and perhaps “and”, stands before it, and the same word not far before that."""
    token = tokens[at]
    near = [other for other in tokens[:at] if token.start - other.end <= LIST and _keys(other) & _keys(token)]
    last = tokens[at - 1] if at else token
    start = last.start if last.means("join") and token.start - last.end <= NEAR else token.start
    return bool(near) and LISTED.search(text[:start]) is not None


def _keys(token: Token) -> set[str]:
    return {sense.key for sense in token.means("negation") if sense.firm}
