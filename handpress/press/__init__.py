"""The press: a galley goes in; a finished publication comes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from handpress.nouns.galley import Galley
from handpress.nouns.problem import Place, Problem
from handpress.nouns.publication import Publication
from handpress.press.engine import listening, warm

if TYPE_CHECKING:
    from handpress.press.render import Rendering

__all__ = ["prepare", "print_galley", "warm"]

NO_GLYPH = ".notdef"
NO_PICTURE = "Failed to load image"


def prepare(galley: Galley) -> None:
    """Parse a galley's stylesheets now, so that children forked from here need not."""
    warm(galley.fonts)
    from handpress.press.render import parsed

    parsed(galley)


def print_galley(galley: Galley, remembered: Mapping[str, int] | None = None) -> Publication:
    """Print one edition. `remembered` are the pages of the last printing: they save a round, and are never trusted.

    A publication with errors among its problems is not fit to leave: what the engine complained of, a page number that
    leads nowhere, or numbers that did not settle.
    """
    warm(galley.fonts)
    from handpress.press.faces import strangers
    from handpress.press.finish import finish
    from handpress.press.render import render

    rendering = render(galley, remembered or {})
    with listening() as lines:
        pdf = finish(rendering.document, galley)
    said = dict.fromkeys((*rendering.lines, *lines.kept))
    problems = (*faults(galley, rendering, said), *foreign(galley, strangers(rendering.document, galley.fonts)))
    facts = {**galley.facts, "accessibility": rendering.document.survey}
    return Publication(galley.edition, pdf, len(rendering.document.pages), facts, rendering.folios, problems)


def faults(galley: Galley, rendering: Rendering, said: Iterable[str]) -> Iterator[Problem]:
    """Everything that forbids this printing."""
    place = Place(galley.edition.path)
    for line in said:
        yield Problem(
            place, code(line), line.strip(), "The engine said this; the edition is not printed until it is mended."
        )
    for anchor in rendering.missing:
        yield Problem(place, "P104", f"no page holds the anchor {anchor}", "Set an element with this id in the layout.")
    if not rendering.settled:
        message = f"page numbers still moved after {rendering.rounds} rounds"
        yield Problem(place, "P105", message, "Set the page numbers where their width moves nothing.")


def foreign(galley: Galley, families: Iterable[str]) -> Iterator[Problem]:
    """A face that is not ours breaks lines and pages elsewhere, and may show wrong glyphs."""
    for name in families:
        hint = "Name a family of styles/fonts/ in the styles."
        yield Problem(Place(galley.edition.path), "P106", f"the typeface {name} is not one of ours", hint)


def code(line: str) -> str:
    """The problem code of a line of the engine's log."""
    return "P103" if NO_GLYPH in line else "P102" if NO_PICTURE in line else "P101"
