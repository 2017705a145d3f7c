"""Comparable pages for Typst: an edition's HTML goes in; Typst's markup with the same text comes out.

It holds the same words in headings, paragraphs, lists and tables, a table of contents and page numbers, but not the
callouts, charts, page references and tags: comparable, not the same.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser

HEAD = """#set page(paper: "a4", margin: 20mm, numbering: "1 / 1")
#set text(font: "Source Sans 3", size: 12pt, fallback: false)
#set par(leading: 0.75em)
#outline()
"""
HEADINGS = {"h1": "=", "h2": "==", "h3": "===", "h4": "===="}
BLOCKS = {"p", "li", "td", "th", "figcaption", "caption", "dd", "dt", "div", "section", *HEADINGS}
UNSEEN = {"style", "script", "title", "svg"}


class Reader(HTMLParser):
    """Gathers blocks of text; a table becomes one block of cells."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.words: list[str] = []
        self.cells: list[str] = []
        self.columns = 0
        self.tables = 0
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden += tag in UNSEEN
        if tag in BLOCKS and not self.tables:
            self.flush("p")
        if tag == "table":
            self.flush("p")
            self.tables, self.cells, self.columns = self.tables + 1, [], 0
        elif tag == "tr" and not self.columns:
            self.columns = len(self.cells)

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in UNSEEN
        if tag in {"td", "th"}:
            self.cells.append(f"[#{self.text()}]")
        elif tag == "table":
            self.tables -= 1
            self.blocks.append(f"#table(columns: {self.columns or max(1, len(self.cells))}, {', '.join(self.cells)})")
        elif tag == "caption" or (tag in BLOCKS and not self.tables):
            self.flush(tag)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)

    def text(self) -> str:
        """The words so far as a string of Typst's, which needs no other escaping."""
        words, self.words = " ".join("".join(self.words).split()), []
        return json.dumps(words, ensure_ascii=False)

    def flush(self, tag: str) -> None:
        text = self.text()
        if text != '""':
            before = {"li": "- ", **{heading: f"{mark} " for heading, mark in HEADINGS.items()}}.get(tag, "")
            self.blocks.append(f"{before}#{text}")


def typst_of(html: str) -> str:
    """The whole edition in Typst's markup."""
    reader = Reader()
    reader.feed(html)
    return HEAD + "\n\n".join(reader.blocks) + "\n"
