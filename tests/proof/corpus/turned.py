"""Turned: numbers in right-to-left text that print backwards, since nothing isolates them."""

from __future__ import annotations

from functools import partial

from tests.proof.corpus.case import Case, Edit, swap
from tests.proof.corpus.scripts import leaflet_in, right_to_left
from tests.proof.corpus.specimens import leaflet

FAMILY = "turned"


def bare(inside: str) -> Edit:
    """Take away the span that keeps a number from turning."""
    return swap(f'<span dir="ltr">{inside}</span>', inside)


BARE = {
    "a-range": "5–10 mg",
    "an-interval": "95% CI 0.73–1.77",
    "a-temperature": "15–25 °C",
    "a-telephone": "01632 960 001",
    "a-date": "2021-04-07",
    "a-minus-sign": "−0.5 mg",
    "a-dose": "2.5 mg",
    "a-comparator": "&lt; 40 kg",
    "a-plus-sign": "+1.25%",
}
IN_HEBREW = ("a-range", "an-interval", "a-telephone", "a-minus-sign", "a-dose")

CASES = (
    *(Case(f"in-arabic-{name}", FAMILY, partial(leaflet_in, "ar"), html=bare(BARE[name])) for name in BARE),
    *(Case(f"in-hebrew-{name}", FAMILY, partial(leaflet_in, "he"), html=bare(BARE[name])) for name in IN_HEBREW),
    Case("range-printed-backwards", FAMILY, partial(leaflet_in, "ar"), printed=swap("5–10 mg", "10–5 mg")),
    Case("range-of-the-other-way", FAMILY, partial(leaflet_in, "he"), html=swap('dir="ltr">5–10', 'dir="rtl">5–10')),
    Case("page-of-the-other-way", FAMILY, leaflet, css="html { direction: rtl; unicode-bidi: bidi-override }"),
    Case("a-number-of-the-other-way", FAMILY, leaflet, css=".prose li { direction: rtl; unicode-bidi: bidi-override }"),
    Case(
        "signs-copied-as-others",
        FAMILY,
        right_to_left,
        css='[dir="rtl"] [dir="ltr"] { font-family: "Vazirmatn" }',
        html=swap('<span dir="ltr">≥ 65</span>', "≥ 65"),
    ),
)
