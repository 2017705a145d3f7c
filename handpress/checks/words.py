"""Words: interface words that a locale lacks, and quotation marks that are not its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.checks.passages import of_sections
from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Place, Problem

STRAIGHT = re.compile(r"""(?<!\w)\w+["']\w*|["']\w*""")  # from the word's start, so that a long one is read once

PAIRS = ("“”", "„“", "„”", "«»", "»«", "「」", "『』", "《》")


def missing(library: Library, manuscripts: tuple[Manuscript, ...]) -> Iterator[Problem]:
    """Interface words that a locale in print takes from English."""
    for tag in sorted({manuscript.edition.locale for manuscript in manuscripts}):
        borrowed = library.locales[tag].borrowed
        if borrowed:
            message = f"{tag} takes {len(borrowed)} words from another locale: {', '.join(borrowed[:6])}"
            yield Problem(library.places["locale", tag], "K310", message, "Translate them.", "warning")


def straight_quotes(library: Library, manuscript: Manuscript) -> Iterator[Problem]:
    """Typographers' quotation marks are easier to read, and each language has its own."""
    for passage in of_sections(manuscript.sections):
        for match in STRAIGHT.finditer(passage.text):
            message = f"a straight quotation mark in {match.group()}"
            yield Problem(
                Place(manuscript.file, passage.line),
                "K307",
                message,
                "Write ’ “ ” or this language's own marks.",
                "warning",
            )


def foreign_quotes(library: Library, manuscript: Manuscript) -> Iterator[Problem]:
    """A quotation in the marks of another language; within a quotation, other marks may stand."""
    own = manuscript.locale.quotes
    strange = [pair for pair in PAIRS if own and pair[0] != own[0]]
    for passage in of_sections(manuscript.sections):
        for pair in strange if own and own[0] not in passage.text else ():
            if found := re.search(f"{pair[0]}[^{pair}]*{pair[1]}", passage.text):
                message = f"{found.group()} stands in marks that {manuscript.locale.tag} does not use"
                hint = f"Write {own[0]}…{own[1]}." if own else ""
                yield Problem(Place(manuscript.file, passage.line), "K340", message, hint, "warning")
                break
