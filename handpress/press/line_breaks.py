"""Mends where lines break: a piece of text that ends in a space must not be cut at its first word.

Where such a piece overflows by less than that space, Pango (1.50, Debian 12's) cuts it at its earliest break, not its
last, or lets a no-break space hang over the edge; so a line could end after one word. Here, where the piece fits
without its space, the space may hang; a no-break space may not, and the piece is cut before its last word.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from math import inf
from typing import Any

SPACE, NO_BREAK = " ", "\u00a0"
# No line holds more characters than this for each em of its length: longer pieces break whatever they end in.
CHARACTERS_PER_EM = 4
RESUME, WIDTH = 2, 3

Split = Callable[..., tuple[Any, ...]]


def mend(inline: Any) -> None:
    """Put the mended rule into the engine's module of inline layout."""
    inline.split_first_line = mended(inline.split_first_line)


def mended(split: Split) -> Split:
    """The engine's `split_first_line`, asked again where its answer may be the wrong one."""

    @wraps(split)
    def split_first_line(
        text: str, style: Any, context: Any, max_width: Any, *rest: Any, **more: Any
    ) -> tuple[Any, ...]:
        line = split(text, style, context, max_width, *rest, **more)
        if max_width is None or text[-1:] not in (SPACE, NO_BREAK) or fits(line, max_width):
            return line
        if len(text) * style["font_size"] > max_width * CHARACTERS_PER_EM:
            return line
        bare = split(text.rstrip(SPACE + NO_BREAK), style, context, max_width, *rest, **more)
        if bare[RESUME] is not None:
            return line
        width = inf if text.endswith(SPACE) else bare[WIDTH] - 1
        return split(text, style, context, width, *rest, **more)

    return split_first_line


def fits(line: tuple[Any, ...], max_width: float) -> bool:
    """Whether the piece stands whole in its line, space and all."""
    return line[RESUME] is None and line[WIDTH] <= max_width
