"""Off the page: words stand outside the paper or outside its margins, where printers do not print."""

from __future__ import annotations

import math

from pikepdf import Array

from tests.proof.corpus import pages
from tests.proof.corpus.case import Case
from tests.proof.corpus.knife import LINE, line, moved, page, placed
from tests.proof.corpus.pages import LARGE, text
from tests.proof.corpus.specimens import leaflet

FAMILY = "off-page"
SECOND = ".prose p:nth-child(2)"
LONG_NOTE = "Sleep well." + "".join(f" Sentence {n} of a note that goes on and on." for n in range(200))
NOTE = f'Rest for 2 days<span class="foot">{LONG_NOTE}</span>.'
FOOT = ".foot { float: footnote } .foot::footnote-call { content: '*' } .foot::footnote-marker { content: '*' }"
TURN = [math.cos(1.2), math.sin(1.2), math.sin(1.2), -math.cos(1.2)]

STYLES = {
    "position-left": f"{SECOND} {{ position: absolute; left: -500mm }}",
    "position-below": f"{SECOND} {{ position: absolute; top: 400mm }}",
    "relative-right": f"{SECOND} {{ position: relative; left: 90mm }}",
    "translated": f"{SECOND} {{ transform: translate(-150mm, 0) }}",
    "translated-a-little": f"{SECOND} {{ transform: translate(-60mm, 0) }}",
    "turned": f"{SECOND} {{ transform: rotate(80deg) }}",
    "scaled-up": f"{SECOND} {{ transform: scale(3) }}",
    "negative-indent": f"{SECOND} {{ text-indent: -70mm }}",
    "negative-indent-of-all": f"{SECOND} {{ text-indent: -9999px }}",
    "negative-margin": ".section { margin-left: -52mm }",
    "no-wrap": f"{SECOND} {{ white-space: nowrap }}",
    "in-the-lower-margin": f"{SECOND} {{ position: absolute; top: 268mm }}",
    "wide-box": ".prose { width: 190mm }",
    "list-to-the-left": ".prose ul { list-style: none; margin-left: -60mm }",
}

CASES = (
    *(Case(name, FAMILY, leaflet, css=css) for name, css in STYLES.items()),
    Case("long-word", FAMILY, lambda: text("The substance " + "methionyl" * 20 + "isoleucine is long.")),
    Case("wide-table", FAMILY, pages.dense_table, css="td { min-width: 60mm }"),
    Case(
        "wide-table-no-wrap",
        FAMILY,
        pages.table,
        css=".table th, .table td { white-space: nowrap; padding-inline-end: 60mm }",
    ),
    Case("wide-row-of-contacts", FAMILY, pages.contacts, css=".callout > .contacts { inline-size: 260mm }"),
    Case("intervals-in-large-print", FAMILY, pages.chart, css=LARGE),
    Case("footnote-longer-than-the-page", FAMILY, lambda: text(NOTE), css=FOOT),
    Case("moved-in-the-file", FAMILY, leaflet, pdf=line(LINE, moved(2000, 0))),
    Case("moved-half-in-the-file", FAMILY, leaflet, pdf=line(LINE, moved(300, 0))),
    Case("turned-in-the-file", FAMILY, leaflet, pdf=line(LINE, placed(lambda at: [*TURN, *at[4:]]))),
    Case("smaller-sheet", FAMILY, leaflet, pdf=page(MediaBox=Array([0, 0, 420, 595]))),
    Case("smaller-crop", FAMILY, leaflet, pdf=page(CropBox=Array([0, 0, 595, 500]))),
)
