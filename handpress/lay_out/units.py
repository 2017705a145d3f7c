"""Units: a page of HTML comes in; its numbers go out tied to units that are written without spaces, as in Chinese.

Between two characters of such a script any line may end, so `700 毫克` could be parted in the middle of its unit.
"""

from __future__ import annotations

import re
from functools import cache

from handpress.nouns.locale import Locale

JOINER = "\u2060"  # WORD JOINER: no line ends here
NO_BREAK = "\u00a0"
# A pointer to a page in wide brackets stays with the term before it.
BRACKET = "\uff08"
POINTER = f'<span class="term-page">{BRACKET}'
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]{2,}")


def tie_units(html: str, locale: Locale) -> str:
    """The page with each number tied to its unit, and the unit's characters to one another."""
    html = html.replace(POINTER, POINTER.replace(BRACKET, JOINER + BRACKET))
    named = {name for names in locale.units.values() for name in names.values()}
    units = tuple(sorted(filter(UNSPACED.fullmatch, named), key=len, reverse=True))
    return numbered(units).sub(tied, html) if units else html


@cache
def numbered(units: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"([0-9%])([ {NO_BREAK}]|&nbsp;)?({'|'.join(map(re.escape, units))})")


def tied(found: re.Match[str]) -> str:
    return found[1] + (NO_BREAK if found[2] else JOINER) + JOINER.join(found[3])
