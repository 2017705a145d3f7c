"""Order: every word is there, but not where or when a reader needs it."""

from __future__ import annotations

import re

from pikepdf import Pdf

from tests.proof.corpus import pages
from tests.proof.corpus.case import Case, swap
from tests.proof.corpus.knife import LINE, NEXT_LINE, line, moved
from tests.proof.corpus.pages import text
from tests.proof.corpus.specimens import leaflet

FAMILY = "order"
ASIDE = ".prose strong { position: absolute; inset-inline-start: 90mm; inset-block-start: 120mm }"


def turned(html: str) -> str:
    """The first paragraph after the second."""
    first, second = re.findall(r"<p>(?:Take|In 1,234).*?</p>", html)
    return html.replace(first, "\0").replace(second, first).replace("\0", second)


def sections_turned(html: str) -> str:
    first, second = re.findall(r'<section class="section".*?</section>', html, re.DOTALL)[:2]
    return html.replace(first, "\0").replace(second, first).replace("\0", second)


def columns_turned(html: str) -> str:
    """The doses under the head of the times, and the times under that of the doses."""
    rows = re.compile(r"(<td[^>]*>)(?P<one>[^<]*)</td>(<td[^>]*>)(?P<other>[^<]*)</td>")
    return rows.sub(r"\1\g<other></td>\3\g<one></td>", html)


def lines_exchanged(pdf: Pdf) -> None:
    """Each line at the other's place: the text layer reads on in the old order."""
    line(LINE, moved(0, 24))(pdf)
    line(NEXT_LINE, moved(0, -24))(pdf)


CASES = (
    Case("paragraphs", FAMILY, leaflet, printed=turned),
    Case("sections", FAMILY, leaflet, printed=sections_turned),
    Case("cells", FAMILY, pages.table, printed=columns_turned),
    Case("a-step-twice", FAMILY, pages.steps, printed=swap("Step 3: wait 9 minutes", "Step 4: wait 12 minutes")),
    Case(
        "doses-of-two-sentences",
        FAMILY,
        leaflet,
        printed=swap("Take one tablet of 2.5 mg", "Take 2.5 tablets of one mg"),
    ),
    Case("upwards", FAMILY, leaflet, css=".section { display: flex; flex-direction: column-reverse }"),
    Case("backwards-in-a-grid", FAMILY, leaflet, css=".prose { display: flex; flex-direction: column-reverse }"),
    Case("list-from-below", FAMILY, leaflet, css=".prose ul { display: flex; flex-direction: column-reverse }"),
    Case("a-word-set-aside", FAMILY, lambda: text("Do <strong>not</strong> take two."), css=ASIDE),
    Case("lines-in-the-file", FAMILY, leaflet, pdf=lines_exchanged),
)
