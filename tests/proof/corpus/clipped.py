"""Clipped: the words stand in the file, and may be copied, but no ink shows them; or the press left them out."""

from __future__ import annotations

from tests.proof.corpus import pages
from tests.proof.corpus.case import Case
from tests.proof.corpus.knife import LINE, line, within
from tests.proof.corpus.pages import text
from tests.proof.corpus.specimens import leaflet

FAMILY = "clipped"
SECOND = ".prose p:nth-child(2)"
LONG = "".join(f"<p>Line {n} of many, each with a number.</p>" for n in range(1, 61))
WINDOW = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40">'


def drawn(inside: str) -> str:
    return f"{WINDOW}<title>Dose</title>{inside}</svg>"


CASES = (
    Case("overflow-hidden", FAMILY, leaflet, css=f"{SECOND} {{ height: 18pt; overflow: hidden }}"),
    Case("overflow-hidden-half-a-line", FAMILY, leaflet, css=f"{SECOND} {{ height: 8pt; overflow: hidden }}"),
    Case("overflow-hidden-sideways", FAMILY, leaflet, css=f"{SECOND} {{ white-space: nowrap; overflow: hidden }}"),
    Case("section-cut", FAMILY, leaflet, css=".section { max-height: 30mm; overflow: hidden }"),
    Case(
        "cell-cut", FAMILY, pages.table, css="td { display: block; width: 6mm; white-space: nowrap; overflow: hidden }"
    ),
    Case("box-cut", FAMILY, pages.callouts, css=".callout { height: 8mm; overflow: hidden }"),
    Case("max-lines", FAMILY, leaflet, css=f"{SECOND} {{ max-lines: 1; continue: discard }}"),
    Case("section-under-the-next", FAMILY, leaflet, css=".section { height: 30mm }"),
    Case(
        "ellipsis",
        FAMILY,
        leaflet,
        css=f"{SECOND} {{ white-space: nowrap; overflow: hidden; text-overflow: ellipsis }}",
    ),
    Case(
        "block-ellipsis", FAMILY, leaflet, css=f"{SECOND} {{ max-lines: 1; continue: discard; block-ellipsis: auto }}"
    ),
    Case(
        "float-cut-at-the-page-end",
        FAMILY,
        lambda: text(f'<div class="aside">{LONG}</div>'),
        css=".aside { float: left }",
    ),
    Case("float-of-a-table", FAMILY, pages.long_table, css=".table { float: left; width: 80mm }"),
    Case("absolute-longer-than-the-page", FAMILY, lambda: text(LONG), css=".prose { position: absolute; width: 90mm }"),
    Case("clip", FAMILY, leaflet, css=".prose { position: absolute; clip: rect(0, 200pt, 30pt, 0) }"),
    Case("columns-overflow", FAMILY, leaflet, css=".prose { columns: 40mm; height: 20mm; overflow: hidden }"),
    Case("drawing-outside-its-window", FAMILY, lambda: text(drawn('<text x="150" y="20">Take 2.5 mg a day</text>'))),
    Case("drawing-far-outside", FAMILY, lambda: text(drawn('<text x="900" y="20">Take 2.5 mg</text>'))),
    Case("flex-of-fixed-height", FAMILY, leaflet, css=".prose { display: flex; height: 20pt; overflow: hidden }"),
    Case("clipped-in-the-file", FAMILY, leaflet, pdf=line(LINE, within("0 0 1 1 re W n"))),
    Case("half-clipped-in-the-file", FAMILY, leaflet, pdf=line(LINE, within("0 0 400 9000 re W n"))),
    Case("strip-cut", FAMILY, leaflet, css=".control-strip { display: block; height: 3mm; overflow: hidden }"),
    Case(
        "one-letter-cut",
        FAMILY,
        lambda: text('Take <span class="cut">25</span> mg.'),
        css=".cut { display: inline-block; width: 0.6em; overflow: hidden; vertical-align: bottom }",
    ),
)
