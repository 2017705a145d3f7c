"""The gate: a manuscript comes in; it goes out with the faults of its translation, and the mark of what is old."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.parity import ParityWords
from handpress.translation.beside import is_translation, written_in
from handpress.translation.faults import faults
from handpress.translation.reminders import Found

Gate = Callable[[Manuscript], Manuscript]


def gate(library: Library, words: Callable[[], ParityWords]) -> Gate:
    """What every manuscript of this library passes; `words` loads the words that translations are compared by.

    A translation is looked at once, however many editions are printed of it, and only if there is one at all.
    """
    loaded = cache(words)

    @cache
    def found(slug: str, tag: str) -> tuple[Found, ...]:
        return tuple(faults(library, slug, tag, loaded()))

    def hold(manuscript: Manuscript) -> Manuscript:
        edition = manuscript.edition
        if not is_translation(library.handouts[edition.handout], edition.locale):
            return manuscript
        return marked(manuscript, found(edition.handout, written_in(manuscript.file)), library)

    return hold


def marked(manuscript: Manuscript, found: tuple[Found, ...], library: Library) -> Manuscript:
    """The manuscript with the faults of what it prints, and with the mark of what is old in it."""
    names = [tier.name for tier in library.house.tiers]
    tiers = names[: names.index(manuscript.edition.tier) + 1]
    terms = [line.id.removeprefix("g-") for line in manuscript.glossary]
    here = [one for one in found if one.reaches(tiers, terms)]
    told = (*manuscript.problems, *(one.problem for one in here if one.problem))
    marks = {one.stale for one in here}
    facts = replace(manuscript.facts, stale="safety" if "safety" in marks else "parts" if "parts" in marks else "")
    return replace(manuscript, facts=facts, problems=tuple(dict.fromkeys(told)))
