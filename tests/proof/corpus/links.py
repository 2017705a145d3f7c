"""Links: links and bookmarks that lead nowhere, elsewhere, or are gone."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Name, Pdf, String

from tests.proof.corpus import pages
from tests.proof.corpus.case import Case
from tests.proof.corpus.knife import notes_of, root

FAMILY = "links"


def internal(pdf: Pdf) -> list[Any]:
    return [note for note in notes_of(pdf) if "/Dest" in note]


def outward(pdf: Pdf) -> list[Any]:
    return [note for note in notes_of(pdf) if "/A" in note]


def to_nowhere(pdf: Pdf) -> None:
    internal(pdf)[0].Dest = String("gone")


def no_such_page(pdf: Pdf) -> None:
    """The page that a link leads to is none of the file's."""
    stray = pdf.make_indirect(pdf.pages[0].obj.__copy__())
    internal(pdf)[0].Dest = Array([stray, Name.Fit])


def elsewhere(pdf: Pdf) -> None:
    """A term's link to the sources, and not to its entry."""
    link = next(note for note in internal(pdf) if str(note.Dest) == "g-yeast")
    link.Dest = String("r-oven")


def names_emptied(pdf: Pdf) -> None:
    pdf.Root.Names.Dests.Names = Array([])


def other_page(pdf: Pdf) -> None:
    """A named place on another page."""
    names = pdf.Root.Names.Dests.Names
    place = next(names[at + 1] for at in range(0, len(names), 2) if str(names[at]) == "g-yeast")
    place[0] = pdf.pages[0].obj


def other_address(pdf: Pdf) -> None:
    outward(pdf)[0].A.URI = String("https://example.com/bread")


def one_less(pdf: Pdf) -> None:
    first = next(one for one in pdf.pages if "/Annots" in one.obj)
    del first.obj.Annots[0]


def all_gone(pdf: Pdf) -> None:
    for one in pdf.pages:
        if "/Annots" in one.obj:
            del one.obj["/Annots"]


def moved(pdf: Pdf) -> None:
    internal(pdf)[0].Rect = Array([5, 5, 9, 9])


def flat(pdf: Pdf) -> None:
    """A link without height on its own words."""
    note = internal(pdf)[0]
    left, bottom, right, top = (float(side) for side in note.Rect)
    note.Rect = Array([left, (bottom + top) / 2, right, (bottom + top) / 2])


def bookmark_to_nowhere(pdf: Pdf) -> None:
    pdf.Root.Outlines.First.Dest = String("gone")


def bookmark_renamed(pdf: Pdf) -> None:
    pdf.Root.Outlines.First.Title = String("Something else")


def bookmark_elsewhere(pdf: Pdf) -> None:
    first = pdf.Root.Outlines.First
    first.Dest = first.Next.Next.Next.Dest


def unanchored(html: str) -> str:
    """A link in the text to an entry that is not there."""
    assert 'href="#g-yeast"' in html
    return html.replace('href="#g-yeast"', 'href="#g-gone"')


def anchored(html: str) -> str:
    return html.replace('href="#g-gone"', 'href="#g-yeast"')


CHANGES = {
    "to-nowhere": to_nowhere,
    "to-no-page-of-the-file": no_such_page,
    "to-another-entry": elsewhere,
    "no-names": names_emptied,
    "name-on-another-page": other_page,
    "another-address": other_address,
    "one-taken-away": one_less,
    "all-taken-away": all_gone,
    "over-no-words": moved,
    "without-height": flat,
    "no-bookmarks": root(Outlines=None),
    "bookmark-to-nowhere": bookmark_to_nowhere,
    "bookmark-of-another-name": bookmark_renamed,
    "bookmark-to-another-place": bookmark_elsewhere,
}

CASES = (
    *(Case(name, FAMILY, pages.back_matter, pdf=change) for name, change in CHANGES.items()),
    Case("no-anchor-in-the-text", FAMILY, pages.back_matter, html=unanchored, printed=anchored),
    Case("headings-without-bookmarks", FAMILY, pages.chapters, printed_css="h2 { bookmark-level: none }"),
)
