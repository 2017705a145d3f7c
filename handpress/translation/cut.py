"""What the splitter cuts out of a file: a unit, and how its words stand there, so that others can take its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
# flow: words of Markdown that go over several lines; line: a heading or title, on one line; scalar: YAML; list: YAML's
Manner = Literal["flow", "line", "scalar", "list"]


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a file, `start` to `end` in characters, and its words.

    `indent` is what the lines after the first start with; `style` is YAML's sign of the scalar (`"`, `'`, `>`, `|`,
    none), `flow` says whether it stands between brackets, `chomping` what follows the sign of a block (`-`, `+`).
    """

    path: str
    kind: str
    text: str
    start: int
    end: int
    line: int
    manner: Manner
    tier: str = ""
    block: str = ""
    indent: str = ""
    style: str = ""
    flow: bool = False
    chomping: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end; `start` and `number` are its place in the file."""

    text: str
    start: int
    number: int

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def lines_of(content: str, start: int = 0, number: int = 1) -> Iterator[Line]:
    """The lines of a file from one of its lines on, whichever line ends it has."""
    while start < len(content):
        found = LINE.match(content, start)
        assert found
        yield Line(found[1], start, number)
        start, number = found.end(), number + 1


def line_end(content: str) -> str:
    """The line end that a file has: that of its first line."""
    found = re.search(r"\r\n|\r|\n", content)
    return found[0] if found else "\n"
