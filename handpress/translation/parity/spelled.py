"""Words and figures of a text in; the numbers that they spell together out: two hundred and five, 2 million, ثلاثون."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from handpress.nouns.parity import WordsFile
from handpress.translation.parity.digits import Figure, date
from handpress.translation.parity.lexicon import Token

Part = Token | Figure
# What may stand between the parts of a date: a short word (of, de, года), an ordinal's ending, a comma.
JOINED_DATE = re.compile(r"[\s\u00a0.,،º°-]*(?:[^\W\d]{1,4}[\s\u00a0.,،º°-]+){0,2}")


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
        found, after = _dated(text, parts, at) or _number(text, parts, at, words) or (parts[at], at + 1)
        if isinstance(found, Token) and "/" in (share := _key(found, "number"))[1:]:
            found = Figure(found.start, found.end, Fraction(share), any(s.firm for s in found.senses if s.key == share))
        while isinstance(found, Figure) and (more := _fraction(text, found, parts, after, words)) is not None:
            found, after = more
        yield found
        at = after


def _number(text: str, parts: Sequence[Part], at: int, words: WordsFile) -> tuple[Figure, int] | None:
    """The longest number that starts at this part."""
    first = parts[at]
    share = _key(first, "number") if isinstance(first, Token) else ""
    if re.fullmatch(r"/\d+", share) and at + 1 < len(parts):
        over = _number(text, parts, at + 1, words)
        if over and isinstance(over[0].value, Fraction) and over[0].start == first.end:
            return Figure(first.start, over[0].end, over[0].value / int(share[1:])), over[1]
        return None
    if isinstance(first, Token) and _key(first, "number") == "-" and at + 1 < len(parts):
        below = _number(text, parts, at + 1, words)
        if below and isinstance(below[0].value, Fraction) and not text[first.end : below[0].start].strip():
            return Figure(first.start, below[0].end, -below[0].value, below[0].firm), below[1]
        return None
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
    key = _key(part, "power")
    return int(key) if key else 0


def _key(part: Part, category: str) -> str:
    senses = part.senses if isinstance(part, Token) else ()
    return next((sense.key for sense in senses if sense.category == category), "")


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
    if _key(part, "number") == "/":
        over = _number(text, parts, at + 1, words) if at + 1 < len(parts) else None
        if over and isinstance(over[0].value, Fraction) and found.value:
            return Figure(found.start, over[0].end, over[0].value / found.value), over[1]
        return None
    if more := _key(part, "half-more"):
        return Figure(found.start, part.end, found.value + Fraction(more)), at + 1
    share = _key(part, "number")
    if "/" in share[1:] and found.value.denominator == 1 and 0 < found.value < 20:
        return Figure(found.start, part.end, found.value * Fraction(share)), at + 1
    return None


def _dated(text: str, parts: Sequence[Part], at: int) -> tuple[Figure, int] | None:
    """31 March 2026, March 31, 2026: the month in letters, the day beside it, the year after both."""
    one = parts[at]
    month, number = _key(one, "month"), _whole(one, 1, 31)
    second = _near(text, parts, at) if month or number else 0
    if not second:
        return None
    two = parts[second]
    month, number = (month, _whole(two, 1, 31)) if month else (_key(two, "month"), number)
    if not month or not number:
        return None
    third = _near(text, parts, second)
    year = _whole(parts[third], 1900, 2199) if third else 0
    last = third if year else second
    return Figure(one.start, parts[last].end, date(str(year or ""), month, str(number))), last + 1


def _near(text: str, parts: Sequence[Part], at: int) -> int:
    """The next figure or month, where only what joins the parts of a date stands between."""
    for after in range(at + 1, min(at + 4, len(parts))):
        if isinstance(parts[after], Figure) or _key(parts[after], "month"):
            return after if JOINED_DATE.fullmatch(text[parts[at].end : parts[after].start]) else 0
    return 0


def _whole(part: Part, least: int, most: int) -> int:
    """The whole number in digits that this part is; 0 where it is none between these."""
    if not isinstance(part, Figure) or not isinstance(part.value, Fraction) or part.value.denominator > 1:
        return 0
    return int(part.value) if least <= part.value <= most else 0
