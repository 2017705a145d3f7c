"""A text comes in; what would keep Markdown's reader busy for minutes, or drive it too deep, goes out.

The reader looks for the end of every bracket and of every emphasis that opens, so 20,000 of them cost it minutes, and
it calls itself for each list inside a list. One pass over the text finds this beforehand. Within these limits 200 KB
take it a few seconds at most.
"""

from __future__ import annotations

import re

DEEPEST = 20
MOST_STARS = 1000
MOST_LISTS = 8
TAB = 4  # a list inside a list is indented by as many spaces

BRACKETS = re.compile(r"[\[\]()]")
OPENING = "[("
CLOSING = "])"
SIGNS = "*_\\"
START = re.compile(r"^(?:[ \t]|[-*+][ \t]|\d+\.[ \t])+", re.MULTILINE)
MARKER = re.compile(r"[-*+][ \t]|\d+\.[ \t]")


def tangle(text: str) -> tuple[str, int] | None:
    """What is tangled, in a few words, and where in the text; None for a text that can be read quickly."""
    for found in (brackets(text), stars(text), lists(text)):
        if found is not None:
            return found
    return None


def brackets(text: str) -> tuple[str, int] | None:
    """Where more brackets stand open than anyone can follow."""
    depth = 0
    for found in BRACKETS.finditer(text):
        sign = found.group()
        depth = max(0, depth + (sign in OPENING) - (sign in CLOSING))
        if depth > DEEPEST:
            return f"more than {DEEPEST} brackets open at once", found.start()
    return None


def stars(text: str) -> tuple[str, int] | None:
    """Where one paragraph or list holds more signs of emphasis than pages can."""
    if sum(map(text.count, SIGNS)) <= MOST_STARS:
        return None
    *_, last = (
        found.start()
        for found, _ in zip(re.finditer(f"[{re.escape(SIGNS)}]", text), range(MOST_STARS + 1), strict=False)
    )
    return f"more than {MOST_STARS} stars, underlines and backslashes in one paragraph or list", last


def lists(text: str) -> tuple[str, int] | None:
    """Where lists stand inside lists inside lists."""
    for start in START.finditer(text):
        written = start.group()
        markers = MARKER.findall(written)
        columns = len(written.expandtabs(TAB)) - sum(map(len, markers))
        if len(markers) + columns // TAB > MOST_LISTS:
            return f"more than {MOST_LISTS} lists inside one another", start.start()
    return None
