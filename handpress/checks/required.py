"""Blocks that every edition needs: what to remember, what to do, when to call, what to ask; and its sources."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.checks.findings import Asked, Finding
from handpress.nouns.lint import Rule
from handpress.nouns.manuscript import Block, Manuscript
from handpress.nouns.problem import Place


def blocks(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Groups of which an edition has no block."""
    for manuscript in asked.manuscripts:
        present = names(manuscript)
        for name, any_of in rule.groups.items():
            if not present.intersection(any_of):
                yield Finding(Place(asked.file), name, count=manuscript.edition.tier, key=name)


def sources(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Editions whose bibliography is empty."""
    for manuscript in asked.manuscripts:
        if not manuscript.bibliography:
            yield Finding(Place(asked.file), count=manuscript.edition.tier)


def names(manuscript: Manuscript) -> set[str]:
    """The blocks of a manuscript, as an author calls them."""
    return {_name(block) for section in manuscript.sections for block in section.blocks}


def _name(block: Block) -> str:
    return str(block.fields.get("variant", block.kind))
