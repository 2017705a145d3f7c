"""Numbers: none typed that should be a value, no telephone number in a text, and which values wait for verification."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.checks.passages import of_sections
from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Place, Problem

TELEPHONE = re.compile(r"\+?\d[\d ()\u00a0-]{6,}\d")
DIGITS_OF_A_TELEPHONE = 8
TYPED = re.compile(r"[-−+]?\d[\d.,]{0,12}\s?(?:%|mg\b|mcg\b|µg\b|g\b|IU\b|ml\b)")


def telephone(library: Library, manuscript: Manuscript) -> Iterator[Problem]:
    """Telephone numbers change, and belong to an imprint."""
    for match, place in _matches(library, manuscript, TELEPHONE):
        if sum(character.isdigit() for character in match) >= DIGITS_OF_A_TELEPHONE:
            yield Problem(place, "K305", f"“{match.strip()}” looks like a telephone number", "Put it into an imprint.")


def typed(library: Library, manuscript: Manuscript) -> Iterator[Problem]:
    """A percentage or a dose typed by hand has no source and no check."""
    for match, place in _matches(library, manuscript, TYPED):
        yield Problem(
            place, "K312", f"“{match}” is typed by hand", "Declare it under reference/data and write {{ key }}."
        )


def unverified(library: Library, manuscripts: tuple[Manuscript, ...]) -> Iterator[Problem]:
    """Values, or fields of them, that nobody has read in the source; the press refuses to print them."""
    for key, value in library.values.items():
        fields = "it" if not value.verified else ", ".join(value.unverified)
        if fields:
            message = f"“{key}”: nobody has verified {fields}"
            yield Problem(library.places["value", key], "K309", message, "Read the source and say so here.", "note")


def _matches(library: Library, manuscript: Manuscript, pattern: re.Pattern[str]) -> Iterator[tuple[str, Place]]:
    file = library.handouts[manuscript.edition.handout].texts[manuscript.edition.locale].file
    for passage in of_sections(manuscript.sections, values=False):
        for match in pattern.finditer(passage.text):
            yield match.group(), Place(file, passage.line)
