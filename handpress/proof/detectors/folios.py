"""Every page number in print is that of the page where its anchor stands."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.proof.mark import Mark
from handpress.proof.reading import Reading

HINT = "This is a fault of the press: print again, and tell us."


def wrong_folios(reading: Reading) -> Iterator[Mark]:
    """The pages that the press has set, against those where the words after each anchor stand."""
    for folio in reading.written.folios:
        for anchor in folio.anchors:
            told, there = reading.publication.folios.get(anchor), page_of(reading, anchor)
            if told is None or (there is not None and told != there):
                said = f"page {told}" if told else "no page"
                seen = f"page {there}" if there else "no page that the proof finds"
                yield Mark("F123", f"{said} is told for the anchor {anchor}, which stands on {seen}", HINT, folio.line)


def page_of(reading: Reading, anchor: str) -> int | None:
    """The page, from 1, of the first word after an anchor."""
    place = reading.after(anchor)
    return None if place is None else reading.printed.pages[place] + 1
