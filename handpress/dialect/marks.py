"""A text comes in; the same text with a place-holder for each citation, term and value, and those marks, go out.

Markdown never sees a mark, so it cannot change one, and a mark keeps its line for messages.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

OPEN, CLOSE = "\ue000", "\ue001"
PLACE = re.compile(f"{OPEN}(\\d+){CLOSE}")
MARK = re.compile(
    r"\[\[(?P<surface>[^\[\]|{}\\]+)(?:\\?\|(?P<target>[^\[\]|{}\\]+))?\]\]"
    r"|\[(?P<cited>@[^\[\]]+)\]"
    r"|\{\{\s*(?P<key>[^{}|\\\s]+)\s*(?:\\?\|(?P<form>[^{}|\\]+))?\}\}"
)
CITED = re.compile(r"^@(?P<key>[\w-]+)(?:,\s*(?P<locator>.+))?$")
BROKEN = re.compile(r"\[\[|\]\]|\{\{|\}\}|\[@|\{%|%\}")


@dataclass(frozen=True, slots=True)
class Term:
    """`[[surface|target]]`; the target is the surface where none is given."""

    surface: str
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class Cited:
    """One source in a citation, with the place in it."""

    key: str
    locator: str


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@key, locator; @key]`."""

    cited: tuple[Cited, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Quantity:
    """`{{ key | form }}`."""

    key: str
    form: str
    line: int


@dataclass(frozen=True, slots=True)
class Broken:
    """A mark that does not close, or a citation that cannot be read."""

    text: str
    line: int


Mark = Term | Citation | Quantity | Broken


def scan(text: str, line: int) -> tuple[str, tuple[Mark, ...]]:
    """Take the marks out of text that starts at `line`; `PLACE` finds where the n-th stood."""
    text = text.replace(OPEN, "").replace(CLOSE, "")
    ends = [match.start() for match in re.finditer("\n", text)]
    marks: list[Mark] = []
    broken: list[Mark] = []
    held: list[str] = []
    at = 0
    for match in MARK.finditer(text):
        broken.extend(_broken(text, at, match.start(), ends, line))
        held.append(f"{text[at : match.start()]}{OPEN}{len(marks)}{CLOSE}")
        marks.append(_mark(match, line + bisect_left(ends, match.start())))
        at = match.end()
    broken.extend(_broken(text, at, len(text), ends, line))
    return "".join([*held, text[at:]]), (*marks, *broken)


def _broken(text: str, start: int, end: int, ends: list[int], line: int) -> Iterator[Broken]:
    """What looks like a part of a mark in a stretch of text that holds no whole one."""
    for match in BROKEN.finditer(text, start, end):
        yield Broken(match.group(), line + bisect_left(ends, match.start()))


def _mark(match: re.Match[str], line: int) -> Mark:
    if surface := match["surface"]:
        return Term(surface.strip(), (match["target"] or surface).strip(), line)
    if key := match["key"]:
        return Quantity(key.strip(), (match["form"] or "value").strip(), line)
    parts = [CITED.match(part.strip()) for part in match["cited"].split(";")]
    cited = tuple(Cited(part["key"], (part["locator"] or "").strip()) for part in parts if part)
    return Citation(cited, line) if len(cited) == len(parts) else Broken(match.group().strip(), line)
