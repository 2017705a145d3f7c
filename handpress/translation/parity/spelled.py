"""Words and figures of a text in; the numbers that they spell together out: two hundred and five, 2 million, ثلاثون."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from handpress.nouns.parity import Category, WordsFile
from handpress.translation.parity.dates import Part, dated, key_of
from handpress.translation.parity.digits import Figure
from handpress.translation.parity.senses import Token

BEGINNING: frozenset[Category] = frozenset({"number", "ordinal", "power", "month"})  # what a number or date starts with
SIGNED = re.compile(r"-|/\d+")


@dataclass(slots=True)
class Sum:
    """A number while its words are read."""

    total: Fraction = Fraction(0)
    section: Fraction = Fraction(0)
    ones: Fraction = Fraction(0)

    @property
    def value(self) -> Fraction:
        return self.total + self.section + self.ones

    def add(self, value: Fraction, units_first: bool) -> bool:
        """Take one more number word, where it can belong to the number: five after twenty, not after two."""
        width = 10 ** len(str(int(value)))
        if self.ones and not (
            self.ones % width == 0 or (units_first and self.ones < 10 and value % 10 == 0 < value < 100)
        ):
            return False
        if not self.ones and self.section % width:
            return False
        self.ones += value
        return True

    def multiply(self, power: int) -> bool:
        """Take a word such as hundred or thousand."""
        if power < 1000:
            self.section += (self.ones or 1) * power
        elif 0 < self.total < power:
            self.total = self.value * power
            self.section = Fraction(0)
        else:
            self.total += (self.section + self.ones or Fraction(1)) * power
            self.section = Fraction(0)
        self.ones = Fraction(0)
        return True


def spelled_numbers(text: str, parts: Sequence[Part], words: WordsFile) -> Iterator[Part]:
    """The parts, those that make one number as one figure, dates with the months' names too."""
    at = 0
    while at < len(parts):
        part = parts[at]
        if isinstance(part, Token) and BEGINNING.isdisjoint(part.senses.by):
            yield part
            at += 1
            continue
        found, after = dated(text, parts, at) or _number(text, parts, at, words) or (parts[at], at + 1)
        if isinstance(found, Token) and "/" in (share := key_of(found, "number"))[1:]:
            found = Figure(found.start, found.end, Fraction(share), any(s.firm for s in found.senses if s.key == share))
        while isinstance(found, Figure) and (more := _fraction(text, found, parts, after, words)) is not None:
            found, after = more
        yield found
        at = after


def _number(text: str, parts: Sequence[Part], at: int, words: WordsFile) -> tuple[Figure, int] | None:
    """The longest number that starts at this part."""
    first = parts[at]
    if isinstance(first, Token) and (sign := SIGNED.fullmatch(key_of(first, "number"))):
        return _signed_word(text, parts, at, words, sign[0])
    made, firm, end, begun, after = Sum(), False, first.start, at, at
    while at < len(parts) and (at == begun or _adjacent(text, end, parts[at])):
        part = parts[at]
        started = at > begun
        if isinstance(part, Figure):
            if started or not isinstance(part.value, Fraction):
                break
            made.ones, firm = part.value, True
        elif number := _plain_number(part):
            value, asks = number
            if (
                (isinstance(first, Figure) and started)
                or (started and value == 0)
                or not made.add(value, words.units_first)
            ):
                break
            firm = firm or asks
        elif (power := _power(part)) and not (isinstance(first, Figure) and power < 1000):
            firm = made.multiply(power)
        elif started and _links(part) and at + 1 < len(parts) and _may_follow(made, parts[at + 1], words):
            at += 1
            end = part.end
            continue
        else:
            break
        at += 1
        end, after = part.end, at
    if after == begun:
        return None
    final = parts[after - 1]
    value = _signed(text, first, made.value)
    return Figure(first.start - (len(first.before) if isinstance(first, Token) else 0), final.end, value, firm), after


def _signed_word(text: str, parts: Sequence[Part], at: int, words: WordsFile, sign: str) -> tuple[Figure, int] | None:
    """Minus five; 十分之九, of ten parts nine."""
    first, below = parts[at], _number(text, parts, at + 1, words) if at + 1 < len(parts) else None
    if not below or not isinstance(below[0].value, Fraction) or text[first.end : below[0].start].strip():
        return None
    value = -below[0].value if sign == "-" else below[0].value / int(sign[1:])
    return Figure(first.start, below[0].end, value, below[0].firm), below[1]


def _signed(text: str, first: Part, value: Fraction) -> Fraction:
    """Below zero, where a minus stands right before the digits and no number before it."""
    before = text[: first.start]
    if isinstance(first, Figure) and re.search(r"(?:^|[\s(=<>≤≥«“\"'\[])[-\u2013]\u00a0?$", before):
        return value if re.search(r"[\d%]\s*[-\u2013]$", before) else -value
    return value


def _plain_number(part: Token) -> tuple[Fraction, bool] | None:
    """What a word for a number is worth, and whether it asks for one; parts of one are read later."""
    if any(sense.category in {"counted", "times"} for sense in part.senses):
        return None
    for category in ("number", "ordinal"):
        for sense in part.senses:
            if sense.category == category and re.fullmatch(r"\d+(\.\d+)?", sense.key):
                return Fraction(sense.key), sense.firm
    return None


def _power(part: Token) -> int:
    key = key_of(part, "power")
    return int(key) if key else 0


def _links(part: Token) -> bool:
    return any(sense.category == "join" and sense.key == "and" for sense in part.senses)


def _may_follow(made: Sum, part: Part, words: WordsFile) -> bool:
    """Whether the next word can belong to the number, so that “and” before it is not a list's."""
    number = _plain_number(part) if isinstance(part, Token) else None
    if number is None or (made.ones and not (made.ones % 10 == 0 or words.units_first)):
        return False
    width = 10 ** len(str(int(number[0])))
    taken = made.ones or made.section or made.total
    back = words.units_first and made.ones < 10 and number[0] % 10 == 0
    return bool(taken) and number[0] > 0 and (taken % width == 0 or bool(made.ones and back))


def _adjacent(text: str, end: int, part: Part) -> bool:
    before = len(part.before) if isinstance(part, Token) else 0
    return not text[end : max(end, part.start - before)].strip(" \u00a0-")


def _fraction(text: str, found: Figure, parts: Sequence[Part], at: int, words: WordsFile) -> tuple[Figure, int] | None:
    """Two thirds, two and a half, and 三分之二, whose parts come the other way round."""
    part = parts[at] if at < len(parts) else None
    if not isinstance(part, Token) or not _adjacent(text, found.end, part):
        return None
    if not isinstance(found.value, Fraction):
        return None
    if key_of(part, "number") == "/":
        over = _number(text, parts, at + 1, words) if at + 1 < len(parts) else None
        if over and isinstance(over[0].value, Fraction) and found.value:
            return Figure(found.start, over[0].end, over[0].value / found.value), over[1]
        return None
    if more := key_of(part, "half-more"):
        return Figure(found.start, part.end, found.value + Fraction(more)), at + 1
    share = key_of(part, "number")
    if "/" in share[1:] and found.value.denominator == 1 and 0 < found.value < 20:
        return Figure(found.start, part.end, found.value * Fraction(share)), at + 1
    return None
