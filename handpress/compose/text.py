"""A text in one locale comes in; its sections, set in order for an edition, go out, and the setter has counted them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from handpress.compose.contacts import with_contacts
from handpress.compose.tiers import kept
from handpress.dialect.read import Draft, drafts, set_section
from handpress.dialect.setter import Setter
from handpress.nouns.edition import Edition
from handpress.nouns.library import House, Text
from handpress.nouns.manuscript import Block, Section

# A tier in other brackets than braces would put a deep section before every reader.
TIER_IN_WORDS = re.compile(r"\S*\btier\s*=.*")

NAME = re.compile(r"[a-z][a-z0-9]+(-[a-z][a-z0-9]*)*")
APPENDICES = ("contents", "glossary", "bibliography", "colophon")


def set_text(text: Text, edition: Edition, setter: Setter) -> tuple[Section, ...]:
    """The sections of the edition's tier and the shallower ones. Faults are the setter's problems."""
    library = setter.library
    before, written = drafts(text.body, text.first_line)
    if before:
        setter.fault("D105", before[0].line, "text before the first section", "Open a section with “# Title” above it.")
    _look_at_tiers(library.house, written, setter)
    _look_at_names(written, setter)
    sections = tuple(set_section(draft, setter) for draft in kept(library.house, written, edition.tier))
    return tuple(_numbered(with_contacts(sections, library.imprints.get(edition.imprint), setter.locale)))


def _look_at_tiers(house: House, written: tuple[Draft, ...], setter: Setter) -> None:
    names = [tier.name for tier in house.tiers]
    for draft in written:
        if slip := TIER_IN_WORDS.search(draft.heading.text):
            hint = "Write {tier=intermediate}, in braces, at the end of the line."
            setter.fault("D114", draft.heading.line, f"there is no tier in “{slip.group()}”", hint)
        if draft.tier and draft.tier not in names:
            hint = setter.guess(draft.tier, names) or f"Tiers are {', '.join(names)}."
            setter.fault("D114", draft.heading.line, f"there is no tier “{draft.tier}”", hint)
        for name in set(draft.heading.attributes) - {"tier", "id"}:
            setter.fault("D115", draft.heading.line, f"a section has no attribute “{name}”", "It has tier and #id.")


def _look_at_names(written: tuple[Draft, ...], setter: Setter) -> None:
    """A link to a name must find one place: names are unlike those that the press gives, which end in numbers."""
    taken = set(APPENDICES)
    for draft in written:
        name = draft.heading.attributes.get("id")
        if name and (name in taken or not NAME.fullmatch(name)):
            hint = "Take small letters, two at least, and a name that stands nowhere else: {#what-we-know}."
            setter.fault("D121", draft.heading.line, f"a section cannot be named “{name}”", hint)
        taken.add(name or "")


def _numbered(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Number figures, charts and tables through the edition, each kind by itself; a chart is a figure."""
    counts = {"figure": 0, "table": 0}

    def number(block: Block) -> Block:
        kind = "figure" if block.kind == "chart" else block.kind
        if kind not in counts:
            return block
        counts[kind] += 1
        return replace(block, fields={**block.fields, "number": counts[kind]})

    for section in sections:
        yield replace(section, blocks=tuple(number(block) for block in section.blocks))
