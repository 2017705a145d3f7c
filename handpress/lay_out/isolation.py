"""Isolation: a page of HTML comes in; what runs across its lines, from left to right in Arabic, goes out in elements.

Each run stands in a `<span dir="ltr">`, wherever it is: the engine lays out each element by itself. Words in Latin
letters say their language there, too, so that another voice speaks them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape

from handpress.lay_out.languages import LATIN, SPELLED
from handpress.lay_out.runs import LETTER, MARK, backward_runs, marked, runs
from handpress.lay_out.wrap import NAME, is_opening, wrap
from handpress.nouns.locale import Locale

MARKS = {ord(sign): None for sign in "\u200e\u200f\u061c"}  # CLDR's and translators' own: elements do better

TAG = re.compile(r"(<[^>]*>)")
ATOM = re.compile(r"&[#\w]+;|.", re.DOTALL)
INLINE = {"a", "abbr", "b", "cite", "em", "i", "small", "span", "strong", "sub", "sup"}
BARE = {"br", "img", "hr", "meta", "link", "col", "wbr", "input"}
HEADINGS = {"h1", "h2", "h3"}  # what a viewer lists in its margin, in plain text
TOLD = re.compile(r'\b(alt|title|aria-label|content)="([^"]*)"')
DIRECTION = re.compile(r'\bdir="(ltr|rtl)"')
LANGUAGE = re.compile(r'\blang="')


def isolate(html: str, locale: Locale) -> str:
    """The page with every run across it in an element of its own."""
    if locale.direction == "ltr" and 'dir="rtl"' not in html:
        return html
    return Isolator(locale).read(html.translate(MARKS))


@dataclass(slots=True)
class Isolator:
    """Goes through a page tag by tag; `line` holds the tags and letters of the line of text that is being read.

    `before` are the tags that were open where it began: one of them may end in it, as emphasis does after a line break.
    """

    locale: Locale
    done: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    around: list[tuple[str, str, str]] = field(default_factory=list)  # name, direction, the tag

    def read(self, html: str) -> str:
        for at, piece in enumerate(TAG.split(html)):
            if at % 2:
                self.tag(piece)
            elif piece:
                self.line.append(piece)
        self.end_line()
        return "".join(self.done)

    @property
    def direction(self) -> str:
        return self.around[-1][1] if self.around else self.locale.direction

    def tag(self, tag: str) -> None:
        found = NAME.match(tag)
        name = found[1].lower() if found else ""
        if name not in INLINE or DIRECTION.search(tag) or self.closes_its_own(tag):
            self.end_line()
            self.nest(name, tag)
            self.done.append(self.told(tag))
            self.before = [opening for *_, opening in self.around]
        else:
            self.nest(name, tag)
            self.line.append(self.told(tag))

    def closes_its_own(self, tag: str) -> bool:
        """Whether this is the end of an element that has a direction of its own."""
        outer = self.around[-2][1] if len(self.around) > 1 else self.locale.direction
        return tag.startswith("</") and bool(self.around) and self.around[-1][1] != outer

    def nest(self, name: str, tag: str) -> None:
        if tag.startswith("</"):
            if self.around and self.around[-1][0] == name:
                self.around.pop()
        elif name and name not in BARE and not tag.endswith("/>"):
            own = DIRECTION.search(tag)
            self.around.append((name, own[1] if own else self.direction, tag))

    def told(self, tag: str) -> str:
        """The tag with what it says in place of a picture, in which no element can stand."""
        if self.locale.direction == "ltr" or '="' not in tag:
            return tag
        return TOLD.sub(lambda told: f'{told[1]}="{escape(marked(unescape(told[2])))}"', tag)

    def end_line(self) -> None:
        """Wrap the runs of the line that was read."""
        line, self.line = self.line, []
        names = {name for name, *_ in self.around}
        if not names & {"style", "script"}:
            if "title" in names and self.locale.direction == "rtl":
                line = [escape(marked(unescape(piece)), quote=False) for piece in line]
            elif "head" not in names:
                line = self.wrapped(line, bool(names & HEADINGS))
        self.done += line

    def wrapped(self, line: list[str], heading: bool) -> list[str]:
        """The line with its runs in elements, the last one first, so that places before it stay what they are."""
        if not any(LETTER.search(piece) for piece in line if not piece.startswith("<")):
            return line
        atoms = [atom for piece in line for atom in ([piece] if piece.startswith("<") else ATOM.findall(piece))]
        places = [at for at, atom in enumerate(atoms) if not atom.startswith("<")]
        text = "".join(unescape(atoms[at])[:1] or "?" for at in places)
        told = in_language(atoms)
        atoms[:0] = [*self.before, ""]
        first = len(self.before) + 1
        for start, end in reversed(list(self.runs(text))):
            opening = self.opening(text[start:end], told[places[start]])
            mark = MARK if heading and self.direction == "rtl" else ""
            wrap(atoms, first + places[start], first + places[end - 1] + 1, opening + mark, f"{mark}</span>")
        return atoms[first:]

    def runs(self, text: str) -> Iterator[tuple[int, int]]:
        """What runs across this line: from left to right, or, in an English reference of an Arabic page, back."""
        if self.direction == "rtl":
            return runs(text)
        return backward_runs(text) if self.locale.direction == "rtl" else iter(())

    def opening(self, run: str, told: bool) -> str:
        """The tag that opens the element of a run. `told`: its language is known."""
        if self.direction == "ltr":
            return f'<span dir="rtl" lang="{self.locale.lang}">'
        told = told or any(LANGUAGE.search(tag) for name, _, tag in self.around if name != "html")
        language = f' lang="{LATIN}"' if SPELLED.search(run) and not told and self.locale.script != "Latn" else ""
        return f'<span dir="ltr"{language}>'


def in_language(atoms: list[str]) -> list[bool]:
    """For each of these tags and letters, whether an element that is open there says its language."""
    open_: list[bool] = []
    told = []
    for atom in atoms:
        if is_opening(atom):
            open_.append(bool(LANGUAGE.search(atom)) or bool(open_ and open_[-1]))
        elif atom.startswith("</"):
            del open_[-1:]
        told.append(bool(open_ and open_[-1]))
    return told
