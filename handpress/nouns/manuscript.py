"""A manuscript: one edition's complete text and apparatus, before design."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup

from handpress.nouns.edition import Edition
from handpress.nouns.problem import Problem

if TYPE_CHECKING:
    from handpress.nouns.library import Imprint
    from handpress.nouns.locale import Locale
    from handpress.nouns.review import Review


EMPTY = Markup()


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a section: `kind` names its layout and style (`components/<kind>`), `line` its place in the source.

    `prose` has only a body. Every other kind may have a body, and fields of its own, which its rule in
    `handpress/dialect/components/` documents.
    """

    kind: str
    line: int
    body: Markup = EMPTY
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """A first-level heading and what follows it; `tier` is empty where the section belongs to every edition."""

    id: str
    title: Markup
    tier: str
    line: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: a heading's text, the anchor to find its page by, and its depth (1 or 2)."""

    title: Markup
    anchor: str
    depth: int


@dataclass(frozen=True, slots=True)
class GlossaryLine:
    """An entry; `also` are other words for it in this edition, `uses` the anchors where it stands, in order."""

    id: str
    term: str
    also: tuple[str, ...]
    definition: Markup
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BibliographyLine:
    """A numbered reference; `uses` are the anchors in the text, in reading order, where it is cited."""

    id: str
    number: int
    text: Markup
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What masthead, control strip, metadata and catalogue say of an edition. Texts are in its locale.

    Of a translation, `stale` says which of its blocks are older than the original: some, or some that are for safety.
    """

    id: str
    revision: int
    issued: date
    next_review: date
    draft: bool
    title: str
    subtitle: str
    tier_name: str
    tier_about: str
    purpose: str
    who_for: str
    topics: tuple[str, ...]
    issued_text: str
    next_review_text: str
    issued_short: str
    next_review_short: str
    original_title: str = ""
    translated: bool = False
    translator: str = ""
    reviser: str = ""
    stale: Literal["", "parts", "safety"] = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The same words in both languages of a bilingual edition; empty on the side where they are missing."""

    translation: Markup
    original: Markup


@dataclass(frozen=True, slots=True)
class FacingSection:
    """A section with its original beside it: wherever a block has words, in its fields, it has a Row of them.

    The body of a block is its field `pieces`: {kind, rows}, where a kind is p, ul or ol. `line` is that of the
    translation, 0 where it lacks the section or the block.
    """

    id: str
    title: Row
    line: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Facing:
    """The original beside a translation: its locale and facts, the text in rows, its words for the glossary's terms.

    `terms` are by the id of their entry in the glossary.
    """

    locale: Locale
    facts: Facts
    sections: tuple[FacingSection, ...]
    terms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One edition's complete text and apparatus; errors among its problems forbid printing it.

    `file` is where its text is written; `facing` is there in a bilingual edition alone, `review` in a proof
    for its translator and reviser.
    """

    edition: Edition
    file: str
    locale: Locale
    imprint: Imprint | None
    publisher: str
    facts: Facts
    sections: tuple[Section, ...]
    contents: tuple[ContentsLine, ...]
    glossary: tuple[GlossaryLine, ...]
    bibliography: tuple[BibliographyLine, ...]
    assets: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    facing: Facing | None = None
    review: Review | None = None
