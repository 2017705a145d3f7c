"""Checks of whole texts: each rule is a function from a library or a manuscript to problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from handpress.checks import glossary, imprints, numbers, reading, references, review, words
from handpress.checks.lint import linted
from handpress.nouns.library import Library
from handpress.nouns.lint import Lint
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Problem

LibraryRule = Callable[[Library, tuple[Manuscript, ...]], Iterator[Problem]]
ManuscriptRule = Callable[[Library, Manuscript], Iterator[Problem]]

LIBRARY_RULES: tuple[LibraryRule, ...] = (
    references.unused,
    references.incomplete,
    glossary.unused,
    glossary.too_long,
    numbers.unverified,
    words.missing,
    imprints.untranslated,
)
MANUSCRIPT_RULES: tuple[ManuscriptRule, ...] = (
    reading.too_hard,
    numbers.telephone,
    numbers.typed,
    words.straight_quotes,
    words.foreign_quotes,
)


def check(library: Library, manuscripts: tuple[Manuscript, ...], today: date, lint: Lint) -> tuple[Problem, ...]:
    """Every problem of the library and of these manuscripts, each once, in the order of files and lines."""
    found = [*library.problems, *review.past(library, today)]
    for manuscript in manuscripts:
        found.extend(manuscript.problems)
    own = tuple(manuscript for manuscript in manuscripts if not spelled_anew(manuscript))
    for manuscript in own:
        for rule in MANUSCRIPT_RULES:
            found.extend(rule(library, manuscript))
    for library_rule in LIBRARY_RULES:
        found.extend(library_rule(library, manuscripts))
    found.extend(linted(library, own, lint))
    return tuple(sorted(dict.fromkeys(found)))


def spelled_anew(manuscript: Manuscript) -> bool:
    """Whether its text is another locale's in other spelling: what holds for that one holds for it."""
    return manuscript.locale.spelled_from is not None and not manuscript.file.endswith(f"/{manuscript.locale.tag}.md")
