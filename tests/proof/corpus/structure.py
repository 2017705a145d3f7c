"""Structure: what a screen reader goes by is wrong or gone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests.proof.corpus import pages
from tests.proof.corpus.case import Case
from tests.proof.corpus.knife import root
from tests.proof.corpus.specimens import leaflet

FAMILY = "structure"


def tags(pdf: Pdf, kind: str) -> Iterator[Object]:
    """The tags of one kind, in the order of the file."""
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/S") == Name(f"/{kind}") and "/P" in thing:
            yield thing


def as_paragraph(pdf: Pdf) -> None:
    next(tags(pdf, "H2")).S = Name.P


def deeper(pdf: Pdf) -> None:
    next(tags(pdf, "H2")).S = Name.H4


def no_alternative(pdf: Pdf) -> None:
    del next(tags(pdf, "Figure"))["/Alt"]


def turned(pdf: Pdf) -> None:
    """The parts of the document read from the last to the first."""
    document = pdf.Root.StructTreeRoot.K
    while isinstance(document, Array):
        document = document[0]
    parts = list(document.K)
    document.K = Array(parts[::-1])


def no_title(pdf: Pdf) -> None:
    del pdf.docinfo["/Title"], pdf.Root["/Metadata"]


def other_title(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = String("untitled")


def mind_deeper(html: str) -> str:
    """One heading three steps too deep."""
    changed, places = re.subn(r"<h2([^>]*)>What to mind</h2>", r"<h5\1>What to mind</h5>", html)
    assert places == 1
    return changed


CHANGES = {
    "no-tags": root(StructTreeRoot=None),
    "no-language": root(Lang=None),
    "another-language": root(Lang=String("de")),
    "heading-as-paragraph": as_paragraph,
    "heading-skipped-in-the-file": deeper,
    "read-from-the-end": turned,
    "no-title": no_title,
    "another-title": other_title,
}

CASES = (
    Case("heading-skipped", FAMILY, pages.chapters, html=lambda html: re.sub(r"(</?h)3\b", r"\g<1>4", html)),
    Case("first-heading-skipped", FAMILY, leaflet, html=lambda html: re.sub(r"(</?h)2\b", r"\g<1>3", html)),
    Case(
        "one-heading-skipped",
        FAMILY,
        leaflet,
        html=mind_deeper,
    ),
    *(Case(name, FAMILY, leaflet, pdf=change) for name, change in CHANGES.items()),
    Case("figure-without-alternative", FAMILY, pages.figure, pdf=no_alternative),
)
