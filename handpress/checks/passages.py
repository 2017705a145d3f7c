"""A manuscript's blocks come in; their running text, as a reader would speak it, goes out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handpress.nouns.manuscript import Block, Section

UNSPOKEN = re.compile(r'<span class="citation"[^>]*>.*?</span>|\u00a0?<span class="term-page">.*?</span>[^<]*</span>')
VALUE = re.compile(r'<span class="value"[^>]*>.*?</span>')
PIECE = re.compile(r"<(?:p|li)[^>]*>")
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or list entry as plain text, where its block stands, and whether it cites a source."""

    text: str
    line: int
    cites: bool


def of_sections(sections: Iterable[Section], values: bool = True) -> Iterator[Passage]:
    """The paragraphs and list entries of these sections; without `values`, what the author typed and no more."""
    for section in sections:
        for block in section.blocks:
            yield from of_block(block, values)


def of_block(block: Block, values: bool = True) -> Iterator[Passage]:
    """The paragraphs and list entries of one block, in order; no headings, tables or charts."""
    bodies = [block.body, *block.fields.get("entries", ())]
    for body in bodies:
        for piece in PIECE.split(str(body)):
            text = plain(piece, values)
            if text:
                yield Passage(text, block.line, 'class="citation"' in piece)


def plain(markup: str, values: bool = True) -> str:
    """HTML as text, without citations and page numbers."""
    spoken = UNSPOKEN.sub("", markup)
    if not values:
        spoken = VALUE.sub("", spoken)
    return " ".join(html.unescape(TAG.sub("", spoken)).split()).replace(" .", ".")
