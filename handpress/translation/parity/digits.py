"""A text in; the numbers in it that are written in digits, read as the language writes them, out.

Dates, clock times and telephone numbers are read first, so that 31/03/2026 is not three numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from handpress.nouns.parity import WordsFile

GLYPHS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8", "⅕": "1/5"}
NO_BREAK = "\u00a0\u202f\u2009"
NUMERAL = re.compile(
    r"(?P<phone>(?<![A-Za-z\d+.,-])(?:\+\s?\d|\(0|0(?=\d*[ \u00a0\u202f()-])|00)"
    r"[\d \u00a0\u202f()-]{5,}\d(?![A-Za-z\d]|[.,]\d))"
    r"|(?P<day>(?<![\d/.-])(?:(?P<y>\d{4})(?P<cut>[-/.])(?P<m>\d{1,2})(?P=cut)(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<part>[/.-])(?P<b>\d{1,2})(?P=part)(?P<c>\d{4}|\d{2}))(?![\d/]|[.-]\d))"
    r"|(?P<han>(?:(?P<hy>\d{4})\s?年\s?)?(?P<hm>\d{1,2})\s?月\s?(?P<hd>\d{1,2})\s?[日号])"
    r"|(?P<pressure>(?<![\d/.,])[6-9]\d/[3-9]\d(?![\d/])|(?<![\d/.,])[12]\d\d/\d{2,3}(?![\d/]))"
    r"|(?P<clock>(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])(?:(?:[:٫.])(?P<half>[0-5]\d))?\s?(?P<noon>[ap])\.?\s?m\b\.?"
    r"|(?<![\d:.,])(?P<hours>[01]?\d|2[0-4]):(?P<minutes>[0-5]\d)(?![\d:]))"
    r"|(?P<mixed>(?:(?P<whole>\d+)[\s\u00a0]?)?(?:(?P<glyph>[½¼¾⅓⅔⅛⅕])|(?<![\d/])(?P<over>[1-9])/(?P<under>[2-9])(?![\d/])))"
    r"|(?P<plain>\d+(?:[.,٫٬،'’ \u00a0\u202f\u2009]\d+)*)"
    r"|(?P<raised>[⁰¹²³⁴-⁹]+)"
)


ANY = re.compile(r"[\d½¼¾⅓⅔⅛⅕]")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: its value, or for dates, times and telephone numbers what is to be compared."""

    start: int
    end: int
    value: Fraction | str
    firm: bool = True


def figures(text: str, words: WordsFile) -> Iterator[Figure]:
    """The numbers of a text that has Western digits already."""
    for match in NUMERAL.finditer(text) if ANY.search(text) else ():
        start, end = match.span()
        if match["plain"]:
            yield from _plain(match["plain"], start, words)
        elif match["raised"]:
            if start and text[start - 1].isdigit():
                power = "".join(str("⁰¹²³⁴⁵⁶⁷⁸⁹".index(sign)) for sign in match["raised"])
                yield Figure(start, end, f"^{power}")
        elif match["phone"]:
            yield from _telephone(match["phone"], start, words)
        elif match["day"] or match["han"]:
            yield Figure(start, end, _day(match, words))
        elif match["pressure"]:
            yield Figure(start, end, f"pressure {match['pressure']}")
        elif match["clock"]:
            yield Figure(start, end, _clock(match))
        else:
            yield Figure(start, end, _mixed(match))


def _telephone(found: str, start: int, words: WordsFile) -> Iterator[Figure]:
    digits = re.sub(r"\D", "", found)
    if len(digits) >= 7:
        yield Figure(start, start + len(found), f"telephone {digits}")
    else:
        for match in re.finditer(r"\d+", found):
            yield from _plain(match.group(), start + match.start(), words)


def _day(match: re.Match[str], words: WordsFile) -> str:
    if match["han"]:
        return date(match["hy"] or "", match["hm"], match["hd"])
    if match["y"]:
        return date(match["y"], match["m"], match["d"])
    first, second = int(match["a"]), int(match["b"])
    day, month = (first, second) if (words.days_first or first > 12) and second <= 12 else (second, first)
    return date(match["c"], str(month), str(day))


def date(year: str, month: str, day: str) -> str:
    """A date to be compared: 2026-3-31; without a year, 3-31."""
    full = f"20{year}" if len(year) == 2 else year
    return "date " + "-".join(part for part in (full, str(int(month)), str(int(day))) if part)


def _clock(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"] or match["hours"]), int(match["half"] or match["minutes"] or 0)
    if match["noon"]:
        return f"clock {hour % 12 + 12 * (match['noon'] == 'p')}:{minute:02}"
    return f"clock {hour % 24}:{minute:02}" + "?" * (0 < hour <= 12)


def _mixed(match: re.Match[str]) -> Fraction:
    part = Fraction(GLYPHS[match["glyph"]]) if match["glyph"] else Fraction(int(match["over"]), int(match["under"]))
    return int(match["whole"] or 0) + part


def _plain(found: str, start: int, words: WordsFile) -> Iterator[Figure]:
    """Groups of digits with signs between: one number where the language would part it so, else several."""
    pieces = [(match.group(), match.start()) for match in re.finditer(r"\d+", found)]
    at = 0
    while at < len(pieces):
        for last in range(len(pieces), at, -1):
            begin, end = pieces[at][1], pieces[last - 1][1] + len(pieces[last - 1][0])
            value = amount(found[begin:end], words)
            if value is not None:
                yield Figure(start + begin, start + end, value)
                at = last
                break


def amount(found: str, words: WordsFile) -> Fraction | None:
    """What one number is worth; None where the language would not write it so."""
    signs = re.sub(r"\d", "", found)
    if not signs:
        return Fraction(int(found))
    if signs[-1] in " " + NO_BREAK + "'’" or (len(set(signs)) == 1 and len(signs) > 1):
        return _grouped(found, words)
    if len(set(signs)) > 1:
        whole, part = re.split(re.escape(signs[-1]), found)[0], found.rpartition(signs[-1])[2]
        grouped = _grouped(whole, words) if signs.count(signs[-1]) == 1 else None
        return None if grouped is None or signs[-1] == "٬" else grouped + _decimals(part)
    whole, part = found.split(signs)
    thousands = len(part) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0"
    if signs == "٬" or (thousands and signs in words.thousands and signs not in words.decimals[:1]):
        return Fraction(int(whole + part)) if thousands else None
    if signs == "،" and signs not in words.decimals:
        return None
    return int(whole) + _decimals(part)


def _decimals(part: str) -> Fraction:
    return Fraction(int(part), 10 ** len(part))


def _grouped(found: str, words: WordsFile) -> Fraction | None:
    """Thousands, parted by signs of this language or by spaces; lakhs and crores too, as India parts them."""
    if not re.fullmatch(r"[1-9]\d{0,2}(?:\D\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}", found):
        return None if re.search(r"\D", found) else Fraction(int(found))
    # A space at which a line may end parts thousands only where the language says so: 2 500 mg tablets.
    if " " in found and " " not in words.thousands and not re.match(r"\d{2,3} ", found):
        return None
    return Fraction(int(re.sub(r"\D", "", found)))
