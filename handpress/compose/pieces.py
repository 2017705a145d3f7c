"""A block's body as HTML comes in; its paragraphs and the entries of its lists go out, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

TAG = re.compile(r"<(/?)(p|ul|ol|li)\b[^>]*>")


def pieces(body: Markup) -> tuple[dict[str, Any], ...]:
    """Each paragraph, as a piece of kind p with one row, and each list, as one of kind ul or ol with a row an entry."""
    found: list[tuple[str, list[Markup]]] = []
    for kind, words in _parts(body):
        if kind == "p":
            found.append((kind, [words]))
        elif kind in ("ul", "ol"):
            found.append((kind, []))
        else:
            found[-1][1].append(words)
    return tuple({"kind": kind, "rows": tuple(rows)} for kind, rows in found)


def _parts(body: Markup) -> Iterator[tuple[str, Markup]]:
    """Paragraphs, the beginnings of lists, and the entries of lists; what stands in an entry stays whole."""
    depth, inner, start = 0, 1, 0
    for tag in TAG.finditer(body):
        closes, kind = tag.groups()
        depth -= bool(closes)
        if depth == 0 and not closes:
            inner = int(kind in ("ul", "ol"))
        if closes and depth == inner and kind in ("p", "li"):
            yield kind, Markup(str(body)[start : tag.start()].strip())
        elif not closes and depth == 0 and kind != "p":
            yield kind, Markup()
        if not closes:
            start = tag.end() if depth == inner else start
            depth += 1
