"""The step: tiers are dropped first, then the text is set in order, then the apparatus is gathered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sized
from dataclasses import replace

from handpress.apparatus.gather import gather
from handpress.compose.contacts import with_contacts
from handpress.compose.facts import facts, publisher
from handpress.compose.tiers import kept
from handpress.dialect.read import Draft, drafts, set_section
from handpress.dialect.setter import Setter
from handpress.nouns.edition import Edition
from handpress.nouns.library import House, Library
from handpress.nouns.manuscript import Block, ContentsLine, Manuscript, Section

# A tier in other brackets than braces would put a deep section before every reader.
TIER_IN_WORDS = re.compile(r"\S*\btier\s*=.*")

NAME = re.compile(r"[a-z][a-z0-9]+(-[a-z][a-z0-9]*)*")
APPENDICES = ("contents", "glossary", "bibliography", "colophon")


def compose(library: Library, edition: Edition) -> Manuscript:
    """Compose one edition. Faults are the manuscript's problems; what can't be set is left out of it."""
    handout = library.handouts[edition.handout]
    locale = library.locales[edition.locale]
    imprint = library.imprints.get(edition.imprint)
    text = handout.texts[edition.locale]
    setter = Setter(library, locale, text.file, handout.figures)
    before, written = drafts(text.body, text.first_line)
    if before:
        setter.fault("D105", before[0].line, "text before the first section", "Open a section with “# Title” above it.")
    _look_at_tiers(library.house, written, setter)
    _look_at_names(written, setter)
    sections = tuple(set_section(draft, setter) for draft in kept(library.house, written, edition.tier))
    sections = tuple(_numbered(with_contacts(sections, imprint, locale)))
    tier = next(tier for tier in library.house.tiers if tier.name == edition.tier)
    glossary, bibliography = gather(setter, tier, library.house.citation_style)
    appendices = {"glossary": glossary, "bibliography": bibliography}
    logo = library.logos.get(edition.imprint)
    logos = {f"logos/{imprint.logo}": logo} if imprint and imprint.logo and logo else {}
    return Manuscript(
        edition=edition,
        file=text.file,
        locale=locale,
        imprint=imprint,
        publisher=publisher(library.house, imprint, locale),
        facts=facts(library.house, handout, text, locale, tier),
        sections=sections,
        contents=_contents(sections, appendices, setter) if tier.contents else (),
        glossary=glossary,
        bibliography=bibliography,
        assets={**setter.assets, **logos},
        problems=tuple(dict.fromkeys(setter.problems)),
    )


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


def _contents(
    sections: tuple[Section, ...], appendices: Mapping[str, Sized], setter: Setter
) -> tuple[ContentsLine, ...]:
    """The sections, then each appendix that has something in it; `appendices` are keyed by the words that name them."""
    text = [ContentsLine(section.title, section.id, 1) for section in sections]
    back = [ContentsLine(setter.word(name), name, 1) for name, lines in appendices.items() if lines]
    return (*text, *back)
