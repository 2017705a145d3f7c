"""Blocks that every edition needs: what to remember, when to call, what to ask."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.nouns.library import Library
from handpress.nouns.manuscript import Block, Manuscript
from handpress.nouns.problem import Place, Problem

REQUIRED = ("key-points", "call-your-team", "questions")


def blocks(library: Library, manuscript: Manuscript) -> Iterator[Problem]:
    """PEMAT-P asks for a summary and actions; patients need to know whom to call."""
    present = {_name(block) for section in manuscript.sections for block in section.blocks}
    file = library.handouts[manuscript.edition.handout].texts[manuscript.edition.locale].file
    for name in REQUIRED:
        if name not in present:
            message = f"the {manuscript.edition.tier} edition has no block “{name}”"
            yield Problem(Place(file), "K308", message, f"Add “::: {name}” in a section without a tier.")


def _name(block: Block) -> str:
    return str(block.fields.get("variant", block.kind))
