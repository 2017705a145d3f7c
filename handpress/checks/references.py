"""References that nobody cites, and cited ones whose details nobody has read in the source."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Problem


def unused(library: Library, manuscripts: tuple[Manuscript, ...]) -> Iterator[Problem]:
    cited = _cited(manuscripts)
    for key, reference in library.references.items():
        if key not in cited and reference.citable:
            yield _problem(library, key, "K302", f"no text cites “{key}”", "Cite it, or take it out.")


def incomplete(library: Library, manuscripts: tuple[Manuscript, ...]) -> Iterator[Problem]:
    for key in sorted(_cited(manuscripts)):
        fields = library.references[key].unverified
        if fields:
            message = f"“{key}” is printed without what nobody has verified: {', '.join(fields)}"
            yield _problem(library, key, "K304", message, "Look it up, then take the fields out of unverified.")


def _cited(manuscripts: tuple[Manuscript, ...]) -> set[str]:
    return {line.id.removeprefix("r-") for manuscript in manuscripts for line in manuscript.bibliography}


def _problem(library: Library, key: str, code: str, message: str, hint: str) -> Problem:
    return Problem(library.places["reference", key], code, message, hint, "note")
