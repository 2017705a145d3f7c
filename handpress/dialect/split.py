"""Text comes in; headings, paragraphs and fenced blocks go out, each with its line in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{([^{}]*)\})?\s*$")
OPENING = re.compile(r"^:::+\s*([a-z][a-z-]*)\s*(?:\{([^{}]*)\})?\s*(.*?)\s*$")
CLOSING = re.compile(r"^:::+\s*$")
LIST = re.compile(r"^(?:[-*+]|\d+[.)])\s|^\s+\S")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `#` has level 1. Attributes stand in braces after it: `{tier=intermediate}`."""

    level: int
    text: str
    attributes: Mapping[str, str]
    line: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or a whole list, as Markdown."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Fence:
    """A block between `::: name` and `:::`; `closed` is false where the file ended first."""

    name: str
    attributes: Mapping[str, str]
    title: str
    body: str
    line: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Stray:
    """A closing `:::` that closes nothing."""

    line: int


Node = Heading | Paragraph | Fence | Stray


@lru_cache(maxsize=4096)
def split(text: str, first_line: int = 1) -> tuple[Node, ...]:
    """Split text that starts at `first_line` of its file; text inside a fence is left whole."""
    return tuple(_merged(_nodes(text.split("\n"), first_line)))


def attributes(text: str | None) -> dict[str, str]:
    """Read `tier=intermediate #name` as a mapping; a name without a value maps to the empty string."""
    words = re.sub(r"\s*=\s*", "=", text or "").split()
    pairs = (("id=" + word[1:] if word.startswith("#") else word).partition("=") for word in words)
    return {name: value.strip('"') for name, _, value in pairs}


def _nodes(lines: list[str], first_line: int) -> Iterator[Node]:
    at = 0
    while at < len(lines):
        line = lines[at]
        if opening := OPENING.match(line):
            end, closed = _end_of_fence(lines, at)
            name, marks, title = opening.groups()
            yield Fence(name, attributes(marks), title, "\n".join(lines[at + 1 : end]), first_line + at, closed)
            at = end + closed
        elif CLOSING.match(line):
            yield Stray(first_line + at)
            at += 1
        elif heading := HEADING.match(line):
            hashes, words, marks = heading.groups()
            yield Heading(len(hashes), words, attributes(marks), first_line + at)
            at += 1
        elif line.strip():
            end = _end_of_paragraph(lines, at)
            yield Paragraph("\n".join(lines[at:end]), first_line + at)
            at = end
        else:
            at += 1


def _end_of_fence(lines: list[str], start: int) -> tuple[int, bool]:
    """The line that closes a fence, and whether it does: the next fence ends an open one too, as blocks do not nest."""
    for at in range(start + 1, len(lines)):
        if CLOSING.match(lines[at]):
            return at, True
        if OPENING.match(lines[at]):
            return at, False
    return len(lines), False


def _end_of_paragraph(lines: list[str], start: int) -> int:
    for at in range(start, len(lines)):
        line = lines[at]
        if not line.strip() or OPENING.match(line) or CLOSING.match(line) or HEADING.match(line):
            return at
    return len(lines)


def _merged(nodes: Iterator[Node]) -> Iterator[Node]:
    """Join the entries of a list that blank lines part, so that Markdown sees one list."""
    lines: list[str] = []
    first = 0
    for node in nodes:
        if isinstance(node, Paragraph) and LIST.match(node.text):
            first = first if lines else node.line
            lines.extend([""] * (node.line - first - len(lines)))
            lines.extend(node.text.split("\n"))
            continue
        if lines:
            yield Paragraph("\n".join(lines), first)
            lines = []
        yield node
    if lines:
        yield Paragraph("\n".join(lines), first)
