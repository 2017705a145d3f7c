"""Spoken: a PDF goes in; what a screen reader would say of it comes out as plain text, a line for each thing said.

It knows nothing but the file: the structure tree gives order, roles and names, the painted pieces give the words.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.spoken.tables import Cell, table
from tests.spoken.words import Pieces, Words, pieces

Tag = Any
HEADING = re.compile("H[1-6]")
BLOCKS = {"P", "LI", "L", "Table", "Figure", "Div", "Sect", "Part", "Art", "BlockQuote", "Caption", "Note", "LBody"}
NOTHING = Words("")
SPACE = Words(" ")  # a piece without a letter


def spoken(pdf: bytes) -> str:
    """All that is said, from the first word to the last; nothing of where pages begin and end."""
    opened = pikepdf.open(io.BytesIO(pdf))
    root = opened.Root
    said = [f"title: {opened.docinfo.get('/Title', '')}", f"language: {root.get('/Lang', '')}"]
    pages = {page.objgen: number for number, page in enumerate(opened.pages)}
    speaker = Speaker(pages, pieces(pdf))
    for tag in kids(root.StructTreeRoot):
        said += speaker.block(tag)
    return "\n".join(said) + "\n"


def kids(tag: Tag) -> list[Any]:
    found = tag.get("/K", pikepdf.Array())
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def is_tag(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def role(tag: Tag) -> str:
    return str(tag.S)[1:]


class Speaker:
    """Says the tags of one file."""

    def __init__(self, pages: dict[Any, int], pieces: Pieces) -> None:
        self.pages, self.pieces = pages, pieces

    def block(self, tag: Tag) -> Iterator[str]:
        """The lines for a tag, said in the order of what is in it."""
        name = role(tag)
        if name == "L":
            yield from self.entries(tag)
        elif name == "Table":
            yield from table(tag, lambda cell: Cell(cell, role(cell), " ".join(self.inside(cell))))
        elif name == "Figure":
            yield f"figure: {tag.get('/Alt', 'without alternative')}"
        elif HEADING.fullmatch(name):
            yield f"heading level {name[1]}: {' '.join(self.inside(tag))}"
        elif name == "BlockQuote":
            yield from ["quotation", *self.inside(tag), "end of quotation"]
        elif name in ("Caption", "Note"):
            yield f"{name.lower()}: {' '.join(self.inside(tag))}"
        else:
            yield from self.inside(tag)

    def entries(self, tag: Tag) -> Iterator[str]:
        found = [kid for kid in kids(tag) if is_tag(kid)]
        yield f"list with {len(found)} {'entry' if len(found) == 1 else 'entries'}"
        for entry in found:
            yield from self.entry(entry)
        yield "end of list"

    def entry(self, tag: Tag) -> Iterator[str]:
        """The label and the first line of the body, then the rest."""
        label, *_ = [self.line(kid).text for kid in kids(tag) if role(kid) == "Lbl"] or ["-"]
        first, *rest = [line for kid in kids(tag) if role(kid) != "Lbl" for line in self.block(kid)] or [""]
        yield f"{label.strip()} {first}"
        yield from rest

    def inside(self, tag: Tag) -> list[str]:
        """The lines of what a tag holds: running words together, each block for itself."""
        lines, running = [], NOTHING
        for kid in kids(tag):
            if is_tag(kid) and (role(kid) in BLOCKS or HEADING.fullmatch(role(kid))):
                lines += [running.text, *self.block(kid)]
                running = NOTHING
            else:
                running = running.then(self.inline(kid, tag))
        return [said(tag, line.strip()) for line in [*lines, running.text] if line.strip()]

    def inline(self, kid: Any, tag: Tag) -> Words:
        """A piece of text, or a tag that stands in a line."""
        if not is_tag(kid):
            place = self.place(kid, tag)
            return NOTHING if place[1] < 0 else self.pieces.get(place, SPACE)
        words = self.line(kid)
        if "/ActualText" in kid:
            words = words.called(str(kid.ActualText))
        if role(kid) != "Link":
            return words.called(said(kid, words.text))
        return words.called(f"[link: {words.text.strip() or description(kid)}]")

    def line(self, tag: Tag) -> Words:
        running, whole = NOTHING, description(tag)
        for kid in kids(tag):
            running = running.then(self.inline(kid, tag), whole)
        return running

    def place(self, kid: Any, tag: Tag) -> tuple[int, int]:
        """Page and number of a piece; a number that nothing has, for a place to click."""
        if isinstance(kid, int):
            return self.pages[tag.Pg.objgen], kid
        return self.pages[kid.get("/Pg", tag.Pg).objgen], int(kid.get("/MCID", -1))


def description(tag: Tag) -> str:
    """What the first place to click in it is called."""
    places = [kid.Obj for kid in kids(tag) if not isinstance(kid, int) and "/Obj" in kid]
    return str(places[0].get("/Contents", "")) if places else ""


def said(tag: Tag, words: str) -> str:
    """With a change of language, and what an abbreviation is short for."""
    if "/E" in tag:
        words = f"{words} (short for {tag.E})"
    return f"[in {tag.Lang}: {words}]" if "/Lang" in tag else words
