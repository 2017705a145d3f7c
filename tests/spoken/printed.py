"""The editions whose spoken text is kept, and the PDF of each, printed anew."""

from __future__ import annotations

from pathlib import Path

from handpress.nouns.edition import Edition
from handpress.nouns.workspace import Workspace
from handpress.run.line import Line

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
HANDOUT = "bone-density-after-anastrozole"
KEPT = {
    "fundamentals.en": (ROOT, Edition(HANDOUT, "fundamentals", "en", "a4")),
    "fundamentals.ar": (ROOT, Edition(HANDOUT, "fundamentals", "ar", "a4", "example-clinic")),
    "fundamentals.es": (ROOT, Edition(HANDOUT, "fundamentals", "es", "a4")),
    "fundamentals.zh-Hans": (ROOT, Edition(HANDOUT, "fundamentals", "zh-Hans", "a4", "example-clinic")),
    "library.academic.en": (ROOT / "tests" / "library", Edition("bread", "academic", "en", "a4")),
    "library.fundamentals.es-with-en": (
        ROOT / "tests" / "library",
        Edition("bread", "fundamentals", "es", "a4", "example-bakery", "en"),
    ),
}


def golden(name: str) -> Path:
    return HERE / f"{name}.txt"


def printed(name: str) -> bytes:
    """The PDF of one of KEPT. A fault of the printing is an error."""
    root, edition = KEPT[name]
    line, workspace = Line(), Workspace(root)
    galley = line.lay_out(line.compose(line.load(workspace), edition), workspace)
    publication = line.print_galley(galley, {})
    faults = [problem for problem in publication.problems if problem.level == "error"]
    if faults:
        raise RuntimeError(f"{edition.path} could not be printed: {faults}")
    return publication.pdf
