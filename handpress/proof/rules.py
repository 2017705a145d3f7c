"""Rules: stylesheets go in; what they say of pages comes out, as plain names and texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
PAGE = re.compile(r"@page\s*([^{]*)\{")
INNER = re.compile(r"@([\w-]+)\s*\{([^{}]*)\}")
LIFTED = re.compile(r"\.([\w-]+)[^{},]*\{[^{}]*position:\s*running\(\s*([\w-]+)")
SET = re.compile(r"content:\s*element\(\s*([\w-]+)")
UNSET = re.compile(r"content:\s*(?:none|normal)")

Sheets = Iterable[tuple[str, str]]


def plain(stylesheets: Sheets) -> list[str]:
    """The texts without comments."""
    return [COMMENT.sub("", text) for _, text in stylesheets]


def pages(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every `@page` rule: for which pages it is, and all that stands in it."""
    for text in texts:
        for at in PAGE.finditer(text):
            yield at[1].strip(), block(text, at.end())


def block(text: str, start: int) -> str:
    """What stands from here to the end of the block that is open."""
    depth = 1
    for at in range(start, len(text)):
        depth += (text[at] == "{") - (text[at] == "}")
        if depth == 0:
            return text[start:at]
    return text[start:]


def lifted(texts: Iterable[str]) -> dict[str, str]:
    """Classes of elements that are lifted out of the text, each with the name under which pages take them."""
    return {found[1]: found[2] for text in texts for found in LIFTED.finditer(text)}


def not_on_first(texts: list[str]) -> set[str]:
    """Names that every page but the first one takes; all names, where the styles set pages apart in other ways."""
    boxes: dict[str, str] = {}
    hidden: set[str] = set()
    for which, inside in pages(texts):
        for box, content in INNER.findall(inside):
            if which == "" and (taken := SET.search(content)):
                boxes[box] = taken[1]
            elif which == ":first" and UNSET.search(content):
                hidden.add(box)
    return {name for box, name in boxes.items() if box in hidden}
