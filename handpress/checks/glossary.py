"""Terms that no text uses, and plain definitions that are too long to be plain."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Problem

MOST_WORDS = 25


def unused(library: Library, manuscripts: tuple[Manuscript, ...]) -> Iterator[Problem]:
    """Terms declared and never used in any edition of that locale."""
    used = {(m.edition.locale, line.id.removeprefix("g-")) for m in manuscripts for line in m.glossary}
    locales = {manuscript.edition.locale for manuscript in manuscripts}
    for tag in sorted(locales):
        for slug in library.glossaries.get(tag, {}):
            if (tag, slug) not in used:
                place = library.places["term", f"{tag}/{slug}"]
                yield Problem(place, "K303", f"no text uses the term “{slug}”", "Use it, or take it out.", "note")


def too_long(library: Library, manuscripts: tuple[Manuscript, ...]) -> Iterator[Problem]:
    """Plain definitions of more than 25 words."""
    for tag, glossary in library.glossaries.items():
        for slug, entry in glossary.items():
            count = len(entry.plain.split())
            if count > MOST_WORDS:
                message = f"the plain definition of “{slug}” has {count} words; {MOST_WORDS} are the most"
                place = library.places["term", f"{tag}/{slug}"]
                yield Problem(place, "K306", message, "Say less; the full definition may hold the rest.", "warning")
