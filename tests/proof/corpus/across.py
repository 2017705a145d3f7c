"""Across: Arabic with numbers in every place where a page has words, and each of them with its isolation taken away."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from markupsafe import Markup

from handpress.nouns.galley import Galley
from handpress.nouns.manuscript import BibliographyLine, ContentsLine, GlossaryLine
from tests.proof.corpus.case import CLEAN, Case, swap
from tests.proof.corpus.scripts import WORKSPACE, locale, read, right_to_left
from tests.proof.corpus.specimens import FACTS, WORDS, block, laid, prose, section, sheet
from tests.specimens.manuscript import CHART, callout, cite

FAMILY = "turned"
RUN = '<span dir="ltr">{}</span>'

TAKEN = "تناول قرصًا واحدًا من 2.5&nbsp;mg كل يوم"
CALLED = ({"label": "خط المشورة", "telephone": "01632 960 001", "hours": "من 9 إلى 5", "always": False},)
ROW = {"label": "بعد العلاج", "text": Markup("+1.25%"), "interval": Markup("0.73%–1.77%")}


@cache
def everywhere() -> Galley:
    """Headings, contents, captions, cells, a chart, steps, telephone numbers, citations, glossary, sources, strip."""
    text = read("ar")
    words = {**WORDS, **text["words"], "folios.between": "، "}
    (group, _) = CHART.fields["groups"]
    rows = ({**group["rows"][0], **ROW},)
    chart = {
        "caption": Markup("التغير بعد 5 سنوات"),
        "axis": "التغير",
        "note": "",
        "groups": ({"label": "", "rows": rows},),
    }
    dose = section(
        "s-dose",
        "الجرعة 5–10 mg",
        prose(f"{TAKEN} {cite(1, 'one', 1)}، وليس −0.5&nbsp;mg.", f"العمر ≥ 65 سنة أو &lt; 40 kg {cite(2, 'two', 2)}."),
        block("steps", "<ol><li>انتظري 15–20 دقيقة.</li><li>ثم اشربي.</li></ol>", title=""),
    )
    ask = section(
        "s-ask",
        "بمن تتصلين",
        replace(CHART, fields={**CHART.fields, **chart}),
        callout("call-your-team", "اتصلي بفريقك", "<p>إذا سقطتِ.</p>", contacts=CALLED),
    )
    back: dict[str, Any] = {
        "contents": (
            ContentsLine(Markup("الجرعة 5–10 mg"), "s-dose", 1),
            ContentsLine(Markup("بمن تتصلين"), "s-ask", 1),
        ),
        "glossary": (GlossaryLine("g-dxa", "فحص DXA", (), Markup("فحص بأشعة قدرها 0.001–0.01 mSv."), ("c-1", "c-2")),),
        "bibliography": (
            BibliographyLine("r-one", 1, Markup("Smith J. Doses of 2.5 mg. Lancet. 2021;12(3):4–9."), ("c-1",)),
            BibliographyLine("r-two", 2, Markup("Jones K. Age ≥ 65. متاح على: https://example.org/a/"), ("c-2",)),
        ),
    }
    arabic = locale(text).model_copy(update={"words": words})
    return laid(sheet(dose, ask, locale=arabic, facts=replace(FACTS, **text["facts"]), **back), WORKSPACE)


@cache
def in_the_title() -> Galley:
    """A dose in the running head, of which a digit stands in the strip at the foot, too."""
    text = read("ar")
    facts = replace(FACTS, **{**text["facts"], "title": "الجرعة 1–10 mg", "revision": 1})
    return laid(sheet(section("s-dose", "الجرعة", prose(*[TAKEN] * 40)), locale=locale(text), facts=facts), WORKSPACE)


BARE = {
    "a-dose-in-words": "2.5&nbsp;mg",
    "a-change-below-zero": "−0.5&nbsp;mg",
    "an-age": "≥ 65",
    "a-weight": "&lt; 40 kg",
    "minutes-in-a-step": "15–20",
    "a-value-beside-a-bar": "+1.25%",
    "an-interval-beside-a-bar": "0.73%–1.77%",
    "a-dose-in-the-glossary": "0.001–0.01 mSv",
}

FAULTLESS = (
    Case("in-ar-everywhere", CLEAN, everywhere),
    Case("in-ar-a-dose-in-the-title", CLEAN, in_the_title),
    Case("in-ar-signs-of-both-ways", CLEAN, right_to_left),
)

BAD = (
    *(Case(f"everywhere-{name}", FAMILY, everywhere, html=swap(RUN.format(run), run)) for name, run in BARE.items()),
    Case("a-telephone-in-a-table", FAMILY, everywhere, html=swap('<a dir="ltr" href="tel', '<a href="tel')),
    Case("a-reference", FAMILY, everywhere, html=swap('<p dir="ltr" lang="en">Smith', "<p>Smith")),
)
