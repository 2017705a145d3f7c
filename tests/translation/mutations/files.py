"""A handout's file comes in; the file with one fence, entry, row, cell, bar or paragraph changed or lost goes out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise

import yaml

FENCES = {
    "warning": "key-points",
    "call-your-team": "questions",
    "key-points": "checklist",
    "checklist": "questions",
    "questions": "checklist",
}
FENCE = re.compile(r"^::: (?P<name>[a-z-]+)(?P<title>[^\n]*)\n(?P<body>.*?)^:::\n", re.MULTILINE | re.DOTALL)
ENTRY = re.compile(r"^- .*\n(?:  .*\n)*", re.MULTILINE)
ROW = re.compile(r"^  - (\[.*\])\n", re.MULTILINE)
BAR = re.compile(r"^      - \{label: (.*?), value: ([\w.-]+)(.*)\}\n", re.MULTILINE)
CITE = re.compile(r"^cite: \[(.*)\]\n", re.MULTILINE)
TIER = re.compile(r"\{tier=(\w+)\}")
PARAGRAPH = re.compile(r"(?<=\n\n)(?![#:\-])\S(?:.+\n)+(?=\n)")
ATTRIBUTE = re.compile(r"\{lines=(\d)\}")
Change = tuple[str, str, str]  # kind, what was changed, the new file


def changes(content: str) -> Iterator[Change]:
    yield from fences(content)
    yield from lost(content)
    yield from cells(content)
    yield from bars(content)
    yield from attributes(content)


def fences(content: str) -> Iterator[Change]:
    """A block under another name, a block whose fence is lost, a block lost."""
    for match in FENCE.finditer(content):
        name = match["name"]
        if name in FENCES:
            start, end = match.span("name")
            yield "fence", f"{name} → {FENCES[name]}", content[:start] + FENCES[name] + content[end:]
            yield "fence", f"{name} without a fence", content[: match.start()] + match["body"] + content[match.end() :]
        if name != "notes":
            yield "block", f"{name} lost: {_start(match['body'])}", content[: match.start()] + content[match.end() :]


def lost(content: str) -> Iterator[Change]:
    """Each entry, row, bar and paragraph lost."""
    for kind, pattern in (("entry", ENTRY), ("row", ROW), ("bar", BAR), ("paragraph", PARAGRAPH)):
        for match in pattern.finditer(content):
            yield kind, f"lost: {_start(match[0])}", content[: match.start()] + content[match.end() :]


def cells(content: str) -> Iterator[Change]:
    """Two cells of a row exchanged, and a cell with the one below it."""
    rows = list(ROW.finditer(content))
    read = [yaml.safe_load(row[1]) for row in rows]
    for at, (row, entries) in enumerate(zip(rows, read, strict=True)):
        yield from _exchanged(content, [(row, entries)], (0, 0), (0, 1))
        yield from _exchanged(content, [(row, entries)], (0, 1), (0, len(entries) - 1))
        if at + 1 < len(rows) and rows[at + 1].start() == row.end():
            pair = [(row, entries), (rows[at + 1], read[at + 1])]
            for column in range(len(entries)):
                yield from _exchanged(content, pair, (0, column), (1, column))


def _exchanged(
    content: str, rows: list[tuple[re.Match[str], list[str]]], one: tuple[int, int], two: tuple[int, int]
) -> Iterator[Change]:
    written = [list(entries) for _, entries in rows]
    first, second = written[one[0]][one[1]], written[two[0]][two[1]]
    if first == second:
        return
    written[one[0]][one[1]], written[two[0]][two[1]] = second, first
    lines = "".join(f"  - {json.dumps(entries, ensure_ascii=False)}\n" for entries in written)
    new = content[: rows[0][0].start()] + lines + content[rows[-1][0].end() :]
    yield "cell", f"“{first}” ↔ “{second}”", new


def bars(content: str) -> Iterator[Change]:
    """A bar's value or label exchanged with that of the next bar."""
    found = list(BAR.finditer(content))
    for one, two in pairwise(found):
        if one.end() == two.start():
            for group in (1, 2):
                (start, end), (from_, to) = one.span(group), two.span(group)
                new = content[:start] + two[group] + content[end:from_] + one[group] + content[to:]
                yield "bar", f"{one[1]}: {one[group]} ↔ {two[group]}", new


def attributes(content: str) -> Iterator[Change]:
    """A tier or a number in braces for another; a source of a table lost."""
    for match in TIER.finditer(content):
        other = "intermediate" if match[1] == "fundamentals" else "fundamentals"
        yield (
            "tier",
            f"{content.count(chr(10), 0, match.start()) + 1} {match[1]} → {other}",
            _put(content, match, other),
        )
    for match in ATTRIBUTE.finditer(content):
        yield "attribute", "lines", _put(content, match, str(int(match[1]) + 1))
    for match in CITE.finditer(content):
        yield "citation", f"{match[1]} without the first", _put(content, match, match[1].partition(", ")[2])


def _put(content: str, match: re.Match[str], new: str) -> str:
    start, end = match.span(1)
    return content[:start] + new + content[end:]


def _start(text: str) -> str:
    return " ".join(text.split())[:50]
