"""The manuscripts of one text come in; each piece of words that they print goes out, once, with its tier and line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from handpress.checks.passages import PIECE, plain
from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript, Section
from handpress.nouns.problem import Place

Kind = Literal["prose", "label", "definition"]
TERM = re.compile(r'<(a|span) class="term"[^>]*>.*?</\1>')
SOURCE = re.compile(r'href="#r-([\w-]+)"')
UNSPOKEN = {"id", "asset", "variant", "sources", "contacts", "entries", "state"}
SENTENCE = re.compile(r"(?<=[.!?])[”’\")\]]*\s+(?=[^\Wa-z_]|[“‘(¿¡])")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words as a reader speaks them, and as the author typed them: without values and without terms of the glossary."""

    text: str
    typed: str
    place: Place
    tier: str
    kind: Kind
    cited: tuple[str, ...] = ()

    @property
    def sentences(self) -> list[str]:
        return SENTENCE.split(self.text)


def pieces(library: Library, manuscripts: tuple[Manuscript, ...]) -> tuple[Piece, ...]:
    """What the editions of one text print: head, sections (each by the tier that adds it), definitions."""
    found = [*_of_head(library, manuscripts[0])]
    seen: set[int] = set()
    for manuscript in manuscripts:
        for section in manuscript.sections:
            if section.line not in seen:
                seen.add(section.line)
                found.extend(of_section(library, manuscript, section))
        found.extend(_of_glossary(library, manuscript))
    return tuple(dict.fromkeys(found))


def of_section(library: Library, manuscript: Manuscript, section: Section) -> Iterator[Piece]:
    """The pieces of one section."""
    file = file_of(library, manuscript)
    tier = section.tier or library.house.tiers[0].name
    yield from _piece(section.title, Place(file, section.line), tier, "label")
    for block in section.blocks:
        place = Place(file, block.line)
        for body in (block.body, *block.fields.get("entries", ())):
            for part in PIECE.split(str(body)):
                yield from _piece(part, place, tier, "label" if block.kind == "subheading" else "prose")
        for label in _labels(block.fields):
            yield from _piece(label, place, tier, "label")


def file_of(library: Library, manuscript: Manuscript) -> str:
    return library.handouts[manuscript.edition.handout].texts[manuscript.edition.locale].file


def _of_head(library: Library, manuscript: Manuscript) -> Iterator[Piece]:
    facts, tier = manuscript.facts, library.house.tiers[0].name
    for words in (facts.title, facts.subtitle, facts.purpose, facts.who_for):
        yield from _piece(words, Place(file_of(library, manuscript)), tier, "label")


def _of_glossary(library: Library, manuscript: Manuscript) -> Iterator[Piece]:
    for line in manuscript.glossary:
        place = library.places["term", f"{manuscript.edition.locale}/{line.id.removeprefix('g-')}"]
        yield from _piece(line.definition, place, manuscript.edition.tier, "definition")


def _labels(field: Any) -> Iterator[str]:
    """Titles, captions, labels, cells and notes, wherever they stand among a block's fields."""
    if isinstance(field, str):
        yield field
    elif isinstance(field, Mapping):
        for name, inner in field.items():
            if name not in UNSPOKEN:
                yield from _labels(inner)
    elif isinstance(field, tuple | list):
        for inner in field:
            yield from _labels(inner)


def _piece(markup: str, place: Place, tier: str, kind: Kind) -> Iterator[Piece]:
    text = plain(markup)
    if text:
        typed = plain(TERM.sub(" ", markup), values=False) if "<" in markup else text
        yield Piece(text, typed, place, tier, kind, tuple(SOURCE.findall(markup)))
