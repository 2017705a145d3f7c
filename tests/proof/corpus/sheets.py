"""Sheets: pages that are missing, twice, turned or of another size than planned."""

from __future__ import annotations

import random
from dataclasses import replace

from pikepdf import Array, Dictionary, Pdf

from handpress.nouns.publication import Publication
from tests.proof.corpus import pages
from tests.proof.corpus.case import Case
from tests.proof.corpus.knife import page
from tests.proof.corpus.specimens import leaflet

FAMILY = "sheets"
HEAVY = 2_000_000  # bytes, far over any budget of the house


def without_second(pdf: Pdf) -> None:
    del pdf.pages[1]


def without_last(pdf: Pdf) -> None:
    del pdf.pages[-1]


def twice(pdf: Pdf) -> None:
    pdf.pages.insert(1, pdf.pages[1])


def exchanged(pdf: Pdf) -> None:
    second = pdf.pages[1]
    pdf.pages.insert(4, second)
    del pdf.pages[1]


def blank_between(pdf: Pdf) -> None:
    pdf.add_blank_page(page_size=(595.28, 841.89))
    last = pdf.pages[-1]
    pdf.pages.insert(2, last)
    del pdf.pages[-1]


def one_larger(pdf: Pdf) -> None:
    pdf.pages[2].obj.MediaBox = Array([0, 0, 842, 1191])


def emptied(pdf: Pdf) -> None:
    """A page without its contents."""
    pdf.pages[2].Contents = pdf.make_stream(b"")


def heavy(pdf: Pdf) -> None:
    """A picture that nobody sees, and everybody has to send."""
    pdf.pages[0].obj.Resources.XObject = Dictionary({"/More": pdf.make_stream(random.Random(1).randbytes(HEAVY))})


def one_page_more(publication: Publication) -> Publication:
    return replace(publication, pages=publication.pages + 1)


CASES = (
    Case("a-page-is-missing", FAMILY, pages.chapters, pdf=without_second),
    Case("the-last-page-is-missing", FAMILY, pages.chapters, pdf=without_last),
    Case("a-page-twice", FAMILY, pages.chapters, pdf=twice),
    Case("pages-exchanged", FAMILY, pages.chapters, pdf=exchanged),
    Case("a-blank-page-between", FAMILY, pages.chapters, pdf=blank_between),
    Case("a-page-emptied", FAMILY, pages.chapters, pdf=emptied),
    Case("one-page-larger", FAMILY, pages.chapters, pdf=one_larger),
    Case("turned-on-its-side", FAMILY, leaflet, pdf=page(Rotate=90)),
    Case("turned-upside-down", FAMILY, leaflet, pdf=page(Rotate=180)),
    Case("in-other-units", FAMILY, leaflet, pdf=page(UserUnit=2)),
    Case("letter-for-a4", FAMILY, leaflet, printed_css="@page { size: 8.5in 11in }"),
    Case("landscape", FAMILY, leaflet, printed_css="@page { size: 297mm 210mm }"),
    Case("told-one-page-more", FAMILY, leaflet, claim=one_page_more),
    Case("two-megabytes", FAMILY, leaflet, pdf=heavy),
)
