"""Words: interface words that a locale lacks, and straight quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.checks.passages import of_sections
from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Place, Problem

STRAIGHT = re.compile(r"""(?<!\w)\w+["']\w*|["']\w*""")  # from the word's start, so that a long one is read once


def missing(library: Library, manuscripts: tuple[Manuscript, ...]) -> Iterator[Problem]:
    """Interface words that a locale in print takes from English."""
    for tag in sorted({manuscript.edition.locale for manuscript in manuscripts}):
        borrowed = library.locales[tag].borrowed
        if borrowed:
            message = f"{tag} takes {len(borrowed)} words from another locale: {', '.join(borrowed[:6])}"
            yield Problem(library.places["locale", tag], "K310", message, "Translate them.", "warning")


def straight_quotes(library: Library, manuscript: Manuscript) -> Iterator[Problem]:
    """Typographers' quotation marks are easier to read, and each language has its own."""
    file = library.handouts[manuscript.edition.handout].texts[manuscript.edition.locale].file
    for passage in of_sections(manuscript.sections):
        for match in STRAIGHT.finditer(passage.text):
            message = f"a straight quotation mark in {match.group()}"
            yield Problem(
                Place(file, passage.line), "K307", message, "Write ’ “ ” or this language's own marks.", "warning"
            )
