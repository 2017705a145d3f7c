"""A handout's text comes in; its head, and the stretch of each section with its name, go out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from handpress.dialect.split import CLOSING, HEADING, OPENING, attributes
from handpress.translation.cut import Line, lines_of
from handpress.translation.units import HEAD_LINES


@dataclass(frozen=True, slots=True)
class Section:
    """A section from its heading to the next one; `name` is how its units' paths start, `before` for what precedes."""

    name: str
    tier: str
    text: str


def divided(content: str) -> tuple[str, tuple[Section, ...]]:
    """The head with its lines of `---`, and the sections; head and sections in a row are the file."""
    head = HEAD_LINES.match(content)
    body = head.end() if head else 0
    starts = list(_headings(content, body))
    ends = [*(line.start for line, _ in starts), len(content)][1:]
    found: list[Section] = []
    first = starts[0][0].start if starts else len(content)
    if content[body:first].strip():
        found.append(Section("before", "", content[body:first]))
        head_end = body
    else:
        head_end = first
    counts: Counter[str] = Counter()
    for (line, tier), end in zip(starts, ends, strict=True):
        counts[tier] += 1
        found.append(Section(f"{tier or 'every'}-{counts[tier]}", tier, content[line.start : end]))
    return content[:head_end], tuple(found)


def _headings(content: str, body: int) -> Iterator[tuple[Line, str]]:
    """The headings of sections, outside of blocks, and their tiers."""
    fenced = False
    for line in lines_of(content, body):
        if OPENING.match(line.text):
            fenced = True
        elif CLOSING.match(line.text):
            fenced = False
        elif not fenced and (heading := HEADING.match(line.text)) and len(heading[1]) == 1:
            yield line, attributes(heading[3]).get("tier", "")


def in_a_row(sections: list[str]) -> str:
    """Sections one behind the other, with a blank line between them, where they come from different files."""
    parts = [f"{section.rstrip()}\n\n" if at + 1 < len(sections) else f"{section.rstrip()}\n"
             for at, section in enumerate(sections)]  # fmt: skip
    return "".join(
        section if at + 1 < len(sections) and section.endswith(("\n\n", "\r\n\r\n")) else part
        for at, (section, part) in enumerate(zip(sections, parts, strict=True))
    )
