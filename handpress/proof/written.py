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
    link: int = 0
    silent: bool = False
    unspoken: bool = False
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
    block: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link: where it leads, its line, and the number that its words know it by."""

    target: str
    line: int
    number: int


@dataclass(frozen=True, slots=True)
class Folio:
    """A place for page numbers: the anchors whose pages stand there, and its line."""

    anchors: tuple[str, ...]
    line: int


@dataclass(slots=True)
class Written:
    """All that the galley says; `ids` gives the word that follows each, `backwards` means from right to left."""

    words: list[Word] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    folios: list[Folio] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    pictures: list[str] = field(default_factory=list)
    lang: str = ""
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
        self.word, self.word_around, self.last, self.empty = "", Around(), 0, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in INLINE:
            self.end_word()
        if "id" in given:
            self.found.ids.setdefault(given["id"], len(self.found.words) + bool(self.word))
        if tag == "html":
            self.found.backwards, self.found.lang = given.get("dir") == "rtl", given.get("lang", "")
        if tag == "img" and given.get("alt"):
            self.found.pictures.append(given["alt"])
        around = self.inner(tag, given)
        if tag == "a" and given.get("href"):
            self.found.links.append(Link(given["href"], around.line, around.link))
        if around.heading:
            self.found.headings.append(Heading(around.heading, around.line, around.block))
        if tag not in BARE:
            self.open.append(around)
            self.empty = True
            if "folios" in given.get("class", "").split() and "data-for" in given:
                self.found.folios.append(Folio(tuple(given["data-for"].split()), around.line))
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
            link=self.last if tag == "a" and given.get("href") else outer.link,
            silent=outer.silent or tag in SILENT,
            unspoken=outer.unspoken or given.get("aria-hidden") == "true",
            heading=int(heading[1]) if heading else 0,
        )

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE or self.empty:  # styles may write a number into an empty element
            self.end_word()
        self.empty = False
        if any(around.tag == tag for around in self.open[1:]):
            while self.open.pop().tag != tag:
                pass
            if tag not in INLINE:
                self.last += 1
                self.open[-1] = replace(self.open[-1], block=self.last)

    def handle_data(self, data: str) -> None:
        self.empty = False
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
