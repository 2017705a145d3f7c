"""Breaks: a line or a page ends where it must not, or a page holds next to nothing."""

from __future__ import annotations

from functools import partial

from tests.proof.corpus import pages
from tests.proof.corpus.case import Case, Edit, swap
from tests.proof.corpus.pages import text
from tests.proof.corpus.scripts import leaflet_in
from tests.proof.corpus.specimens import leaflet

FAMILY = "breaks"

# At a width of 75 mm a line ends after 2.5.
DOSE = "Before you go to bed at night, take one of the tablets, that is a dose of 2.5 mg, with water."
TIED = DOSE.replace("2.5 mg", '<span class="value">2.5\u00a0mg</span>')
ALONE = ".section > h2 { break-after: auto } .section > h2 + * { break-before: page }"
EMPTY = "content: ''; display: block; break-before: page; break-after: page"
OVER = ".colophon { break-inside: auto; orphans: 1; widows: 1 } .colophon p:last-child { break-before: page }"


def parted(tied: str) -> Edit:
    """End the line at the no-break space."""
    return swap(tied, tied.replace("\u00a0", "<br>"))


CASES = (
    Case("dose-from-its-unit", FAMILY, lambda: text(DOSE), css=".prose p { width: 75mm }"),
    Case("tied-dose-from-its-unit", FAMILY, lambda: text(TIED), printed=parted("2.5\u00a0mg")),
    Case("dose-in-a-cell", FAMILY, pages.table, printed=parted("2.5\u00a0mg")),
    Case("in-spanish", FAMILY, partial(leaflet_in, "es"), printed=parted("a 10\u00a0mg")),
    Case("in-russian", FAMILY, partial(leaflet_in, "ru"), printed=parted("2,5\u00a0мг")),
    Case("percent-sign", FAMILY, partial(leaflet_in, "es"), printed=parted("+1,25\u00a0%")),
    Case("within-a-number", FAMILY, leaflet, printed=swap("1,234 people", "1,2<br>34 people")),
    Case("after-a-minus-sign", FAMILY, leaflet, printed=swap("−0.5", "−<br>0.5")),
    Case("within-a-thousand", FAMILY, partial(leaflet_in, "ru"), printed=parted("1\u00a0234")),
    Case("heading-from-its-text", FAMILY, pages.chapters, css=ALONE),
    Case("one-line-on-the-last-page", FAMILY, leaflet, css=OVER),
    Case("nothing-on-the-last-page", FAMILY, leaflet, css=f".colophon::after {{ {EMPTY} }}"),
    Case(
        "nothing-on-a-page-between",
        FAMILY,
        pages.chapters,
        css=f"#s-3 {{ break-before: page }} #s-2::before {{ {EMPTY} }}",
    ),
)
