"""The sheets are as many and as large as they should be, and the last one is worth its paper."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handpress.proof.mark import Mark
from handpress.proof.reading import Reading

DARK = 200  # of 255
SLACK = 1.0  # point
BOXES = ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox")
FEWEST_LINES = 5
LINE = 6.0  # points that part two lines at least


def wrong_sheets(reading: Reading) -> Iterator[Mark]:
    """The number of pages, and the size of each."""
    sheets, told = reading.printed.sheets, reading.publication.pages
    if len(sheets) != told:
        yield Mark("F117", f"the PDF has {len(sheets)} pages, and not {told}")
    for number, page in enumerate(reading.file.pages):
        if "/UserUnit" in page.obj:
            yield Mark(
                "F116", "a sheet that is measured in units of its own", "Leave the unit at a point.", page=number
            )
        if len({tuple(map(float, page.obj[name])) for name in BOXES if name in page.obj}) > 1:
            yield Mark("F116", "a sheet that is to be cut", "Bleed and trim are for printers' files.", page=number)
    for number, sheet in enumerate(sheets):
        wanted = reading.trim.size
        if wanted and max(abs(sheet.width - wanted[0]), abs(sheet.height - wanted[1])) > SLACK:
            given = f"{sheet.width:.0f} × {sheet.height:.0f} points, not {wanted[0]:.0f} × {wanted[1]:.0f}"
            yield Mark("F116", f"a sheet of {given}", "Set the size once, in the format's tokens.", page=number)


def blank(reading: Reading) -> Iterator[Mark]:
    """A page that holds no text and no picture."""
    full = {run.page for run in reading.runs}
    trim = reading.trim
    for number, sheet in enumerate(reading.printed.sheets):
        inside = (0.0, trim.bottom or 0.0, sheet.width, sheet.height - (trim.top or 0.0))
        if number not in full and sheet.darkest(inside) >= DARK:
            yield Mark("F118", "a page without text", "Take out the page break that is one too many.", page=number)


def nearly_empty(reading: Reading) -> Iterator[Mark]:
    """A last page with a few lines costs a sheet, and looks like a mistake."""
    last = len(reading.printed.sheets) - 1
    tops = sorted(run.box[1] for run in reading.runs if run.page == last)
    lines = sum(1 for one, other in pairwise(tops) if other - one > LINE) + bool(tops)
    if last > 0 and 0 < lines < FEWEST_LINES:
        hint = "Shorten the text a little, or let a picture be smaller."
        yield Mark("F118", f"the last page has only {lines} lines of text", hint, page=last, level="warning")
