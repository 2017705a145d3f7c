"""A handout's Markdown comes in; a cut for each heading, paragraph, list entry, title and declared word goes out.

Sections are counted within their tier (`fundamentals-2`; `every-1` where a section has none), so that a translation
which holds some tiers only has the same paths. Blocks are counted by their name within the section, list entries within
their list, and within a fenced block.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from handpress.dialect.split import CLOSING, HEADING, LIST, OPENING, attributes
from handpress.translation.cut import Cut, Line
from handpress.translation.splitter_records import DECLARED, record_cuts

MARKER = re.compile(r"^([ \t]*)(?:[-*+]|\d+[.)])(?:[ \t]+|$)")
TITLED = frozenset(
    {"key-points", "warning", "call-your-team", "do", "dont", "steps", "checklist", "questions", "notes"}
)
RECORDS = frozenset({"figure", "chart", "table"})
STEP = 4  # spaces that Markdown wants before an entry inside an entry


def body_cuts(content: str, lines: Sequence[Line]) -> Iterator[Cut]:
    """The cuts of a handout's lines below its head."""
    walk = _Walk(content)
    at = 0
    while at < len(lines):
        line = lines[at]
        if opening := OPENING.match(line.text):
            end = next((n for n in range(at + 1, len(lines)) if _fence_ends(lines[n])), len(lines))
            yield from walk.fence(line, opening, lines[at + 1 : end])
            at = end + (end < len(lines) and bool(CLOSING.match(lines[end].text)))
        elif CLOSING.match(line.text):
            walk.close_list()
            at += 1
        elif heading := HEADING.match(line.text):
            yield from walk.heading(line, heading)
            at += 1
        elif line.blank:
            at += 1
        else:
            end = next((n for n in range(at, len(lines)) if _paragraph_ends(lines[n])), len(lines))
            yield from walk.chunk(lines[at:end])
            at = end


def _fence_ends(line: Line) -> bool:
    return bool(CLOSING.match(line.text) or OPENING.match(line.text))


def _paragraph_ends(line: Line) -> bool:
    return line.blank or _fence_ends(line) or bool(HEADING.match(line.text))


@dataclass
class _Walk:
    """Where the walk through a text stands: section, block, open entries of a list, and the counts so far."""

    content: str
    section: str = "before"
    tier: str = ""
    fenced: str = ""  # the path of the fenced block
    block: str = ""
    list_path: str = ""
    entries: list[str] = field(default_factory=list)  # paths of the open entries, the outermost first
    counts: Counter[str] = field(default_factory=Counter)

    def number(self, place: str) -> str:
        """The next path of this kind."""
        self.counts[place] += 1
        return f"{place}-{self.counts[place]}"

    @property
    def here(self) -> str:
        return self.fenced or self.section

    def close_list(self) -> None:
        self.entries = []

    def heading(self, line: Line, match: re.Match[str]) -> Iterator[Cut]:
        self.close_list()
        if len(match[1]) == 1:
            self.tier = attributes(match[3]).get("tier", "")
            self.section = self.number(self.tier or "every")
            path, kind = f"{self.section}/heading", "heading"
        else:
            path, kind = self.number(f"{self.section}/subheading"), "subheading"
        yield from self.one_line(line, match, 2, path, kind)

    def fence(self, line: Line, match: re.Match[str], body: Sequence[Line]) -> Iterator[Cut]:
        self.close_list()
        self.block, self.fenced = match[1], self.number(f"{self.section}/{match[1]}")
        if self.block in TITLED:
            yield from self.one_line(line, match, 3, f"{self.fenced}/title", "title")
        if self.block in RECORDS:
            yield from self.record(body)
        else:
            yield from self.prose(body)
        self.close_list()
        self.block = self.fenced = ""

    def record(self, body: Sequence[Line]) -> Iterator[Cut]:
        if body:
            start, end = body[0].start, body[-1].start + len(body[-1].text)
            text = self.content[start:end]
            for cut in record_cuts(text, DECLARED, start, body[0].number):
                yield replace(cut, path=f"{self.fenced}/{cut.path}", tier=self.tier, block=self.block)

    def prose(self, body: Sequence[Line]) -> Iterator[Cut]:
        """Paragraphs and lists inside a block, where headings are not read."""
        chunk: list[Line] = []
        for line in body:
            if not line.blank:
                chunk.append(line)
            elif chunk:
                yield from self.chunk(chunk)
                chunk = []
        if chunk:
            yield from self.chunk(chunk)

    def chunk(self, lines: Sequence[Line]) -> Iterator[Cut]:
        """Lines between blank ones: a paragraph, or entries of a list."""
        if not LIST.match(lines[0].text):
            self.close_list()
            yield from self.flow(lines, self.number(f"{self.here}/paragraph"), "paragraph", 0)
            return
        starts = [at for at, line in enumerate(lines) if at == 0 or MARKER.match(line.text)]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield from self.entry(lines[start:end])

    def entry(self, lines: Sequence[Line]) -> Iterator[Cut]:
        """An entry with its lines, or a paragraph that stands inside an entry or is merely indented."""
        marker = MARKER.match(lines[0].text)
        if marker is None:
            place = self.entries[-1] if self.entries else self.here
            yield from self.flow(lines, self.number(f"{place}/paragraph"), "paragraph", 0)
            return
        depth = min(len(marker[1].expandtabs(STEP)) // STEP, len(self.entries))
        if depth == 0 and not self.entries and not self.fenced:
            self.list_path = self.number(f"{self.section}/list")
        outer = self.entries[depth - 1] if depth else self.fenced or self.list_path
        self.entries = [*self.entries[:depth], self.number(f"{outer}/entry")]
        yield from self.flow(lines, self.entries[-1], "entry", marker.end())

    def one_line(self, line: Line, match: re.Match[str], group: int, path: str, kind: str) -> Iterator[Cut]:
        if match[group]:
            start, end = (line.start + offset for offset in match.span(group))
            yield Cut(path, kind, match[group], start, end, line.number, "line", self.tier, self.block)

    def flow(self, lines: Sequence[Line], path: str, kind: str, marker: int) -> Iterator[Cut]:
        """Words that may go over several lines."""
        parts = [lines[0].text[marker:], *(line.text for line in lines[1:])]
        begin = next((at for at, part in enumerate(parts) if part.strip(" \t")), None)
        if begin is None:
            return
        text = flowed(parts[begin:])
        line = lines[begin]
        start = line.start + len(line.text) - len(parts[begin].lstrip(" \t"))
        end = lines[-1].start + len(lines[-1].text.rstrip(" \t"))
        after = lines[1].text if len(lines) > 1 else " " * marker + parts[0]
        indent = after[: len(after) - len(after.lstrip(" \t"))]
        yield Cut(path, kind, text, start, end, lines[0].number, "flow", self.tier, self.block, indent)


def flowed(lines: Sequence[str]) -> str:
    """Lines as one; two spaces at the end of a line are Markdown's sign that the next is to stand by itself."""
    parts = [line.strip(" \t") + ("  \n" if line.endswith("  ") else " ") for line in lines[:-1]]
    return "".join([*parts, *(line.strip(" \t") for line in lines[-1:])])
