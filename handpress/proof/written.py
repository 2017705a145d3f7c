"""Written: a galley's HTML goes in; its words in their order come out, with its headings, links and anchors.

The proof reads the galley with its own eyes: it shares no code with the press, or both could be wrong alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from handpress.nouns.galley import Galley
from handpress.proof.folios import numbers
from handpress.proof.rules import lifted, plain

BARE = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s", "small", "span"),
    *("strong", "sub", "sup", "time", "u", "var", "wbr"),
}
SILENT = {"head", "script", "style", "template"}
HEADING = re.compile(r"h([1-6])")
NO_BREAK = "\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Around:
    """What a word takes from the elements around it; each number names one element, and 0 is none.

    `running` is the name of what is lifted out of the text, to be set on every page.
    """

    tag: str = ""
    line: int = 0
    block: int = 0
    value: int = 0
    running: str = ""
    head: int = 0
    silent: bool = False
    raised: bool = False
    heading: int = 0


@dataclass(slots=True)
class Word:
    """A word of the text; `tied` is true where a no-break space follows."""

    text: str
    around: Around
    tied: bool = False


@dataclass(slots=True)
class Heading:
    """A heading: its depth from 1, its words, its line."""

    depth: int
    line: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link: where it leads, and its line."""

    target: str
    line: int


@dataclass(slots=True)
class Written:
    """All that the galley says; `backwards` where it is read from right to left."""

    words: list[Word] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    backwards: bool = False


def written(galley: Galley, folios: Mapping[str, int]) -> Written:
    """Read a galley whose page numbers are these."""
    reader = Reader(lifted(plain(galley.stylesheets)), folios)
    reader.feed(galley.html)
    reader.close()
    reader.end_word()
    return reader.found


class Reader(HTMLParser):
    """Keeps count of the elements that are open, and of the word that is being read."""

    def __init__(self, running: Mapping[str, str], folios: Mapping[str, int]) -> None:
        super().__init__(convert_charrefs=True)
        self.running, self.folios = running, folios
        self.found, self.open = Written(), [Around()]
        self.word, self.word_around, self.last = "", Around(), 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in INLINE:
            self.end_word()
        if "id" in given:
            self.found.ids.add(given["id"])
        if tag == "html":
            self.found.backwards = given.get("dir") == "rtl"
        around = self.inner(tag, given)
        if tag == "a" and given.get("href"):
            self.found.links.append(Link(given["href"], around.line))
        if around.heading:
            self.found.headings.append(Heading(around.heading, around.line))
        if tag not in BARE:
            self.open.append(around)
            if "folios" in given.get("class", "").split() and "data-for" in given:
                self.handle_data(numbers(given, self.folios))

    def inner(self, tag: str, given: Mapping[str, str]) -> Around:
        """What the words in a new element take from it."""
        self.last += 1
        outer, names = self.open[-1], given.get("class", "").split()
        heading = HEADING.fullmatch(tag)
        return replace(
            outer,
            tag=tag,
            line=int(given["data-line"]) if given.get("data-line", "").isdecimal() else outer.line,
            block=outer.block if tag in INLINE else self.last,
            value=self.last if "value" in names else outer.value,
            running=next((self.running[name] for name in names if name in self.running), outer.running),
            head=self.last if tag == "thead" else outer.head,
            silent=outer.silent or tag in SILENT,
            raised=outer.raised or tag == "sup",
            heading=int(heading[1]) if heading else 0,
        )

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self.end_word()
        if any(around.tag == tag for around in self.open[1:]):
            while self.open.pop().tag != tag:
                pass
            if tag not in INLINE:
                self.last += 1
                self.open[-1] = replace(self.open[-1], block=self.last)

    def handle_data(self, data: str) -> None:
        if self.open[-1].silent:
            return
        for heading in self.found.headings[-1:]:
            if any(around.heading for around in self.open):
                heading.text += data
        for piece in re.split(r"(\s+)", data):
            if piece.isspace():
                self.end_word(tied=piece[0] in NO_BREAK)
            elif piece:
                self.word_around = self.word_around if self.word else self.open[-1]
                self.word += piece

    def end_word(self, tied: bool = False) -> None:
        if self.word:
            self.found.words.append(Word(self.word, self.word_around, tied))
        self.word = ""
