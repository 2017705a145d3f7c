"""Parts of a text in; the date that starts with one of them, its month in letters, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from handpress.nouns.parity import Category
from handpress.translation.parity.digits import Figure, date
from handpress.translation.parity.senses import Token

Part = Token | Figure
# What may stand between the parts of a date: a short word (of, de, года), an ordinal's ending, a comma.
JOINED_DATE = re.compile(r"[\s\u00a0.,،º°-]*(?:[^\W\d]{1,4}[\s\u00a0.,،º°-]+){0,2}")


def key_of(part: Part, category: Category) -> str:
    """The first key of a kind that a word may have."""
    senses = part.means(category) if isinstance(part, Token) else ()
    return senses[0].key if senses else ""


def dated(text: str, parts: Sequence[Part], at: int) -> tuple[Figure, int] | None:
    """31 March 2026, March 31, 2026: the month in letters, the day beside it, the year after both."""
    one = parts[at]
    month, number = key_of(one, "month"), _whole(one, 1, 31)
    second = _near(text, parts, at) if month or number else 0
    if not second:
        return None
    two = parts[second]
    month, number = (month, _whole(two, 1, 31)) if month else (key_of(two, "month"), number)
    if not month or not number:
        return None
    third = _near(text, parts, second)
    year = _whole(parts[third], 1900, 2199) if third else 0
    last = third if year else second
    return Figure(one.start, parts[last].end, date(str(year or ""), month, str(number))), last + 1


def _near(text: str, parts: Sequence[Part], at: int) -> int:
    """The next figure or month, where only what joins the parts of a date stands between."""
    for after in range(at + 1, min(at + 4, len(parts))):
        if isinstance(parts[after], Figure) or key_of(parts[after], "month"):
            return after if JOINED_DATE.fullmatch(text[parts[at].end : parts[after].start]) else 0
    return 0


def _whole(part: Part, least: int, most: int) -> int:
    """The whole number in digits that this part is; 0 where it is none between these."""
    if not isinstance(part, Figure) or not isinstance(part.value, Fraction) or part.value.denominator > 1:
        return 0
    return int(part.value) if least <= part.value <= most else 0
