"""Slips of the pen: signs that look like the dialect's and are not, so that they would be printed as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handpress.dialect.marks import CLOSE, OPEN

# What was written → how to write what was meant. The text is searched after its marks have been taken out.
SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<!\\)\{[^{}\n]*\}"), "A value takes two braces: {{ key }}."),
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), "A picture is a block: ::: figure name.svg."),
    (
        re.compile(r"(?<![\\!\]])\[[^\[\]\n]+\](?!\()"),
        "A term takes two brackets: [[term]]; a link is [words](https://…).",
    ),
    (re.compile(r"^#+(?![#\s])[^\n]{0,40}", re.MULTILINE), "A heading has a space after its sign: # Title."),
    (re.compile(r"^\|[^\n]{0,40}", re.MULTILINE), "A table is a block: ::: table."),
    (re.compile(r"~~[^\n]{0,40}"), "Nothing is struck out in a handout."),
    (re.compile(r"(?<![\w@.])@[a-z][\w-]*"), "A citation stands in brackets: [@source]."),
    (re.compile(r"^\s*>[^\n]{0,40}", re.MULTILINE), "A pull quote is a block: ::: quote."),
    (re.compile(r"```|`[^`\n]*`"), "Nothing is set as code in a handout."),
)
# Strong and soft marks that found no partner are still there when Markdown has done its work.
LONE = re.compile(r"\*\*|__|(?<![\w*])\*(?=\w)|(?<=\w)\*(?![\w*])")
PARTNER = "Marks of emphasis stand in pairs, close to their words: **strong**."


@dataclass(frozen=True, slots=True)
class Slip:
    """What would be printed, how many lines below the text's first, and how to write it."""

    text: str
    below: int
    hint: str


def slips(held: str, page: str) -> Iterator[Slip]:
    """The slips of a text, without its marks, and of the HTML that Markdown made of it."""
    for pattern, hint in SLIPS:
        for match in pattern.finditer(held):
            if OPEN not in match.group() and CLOSE not in match.group():
                yield Slip(match.group(), held.count("\n", 0, match.start()), hint)
    for match in LONE.finditer(re.sub(r"<[^>]*>", "", page)):
        yield Slip(match.group(), 0, PARTNER)
