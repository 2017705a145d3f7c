"""Clean pages: nothing is lost on them, and proof has to say nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import yaml

from tests.proof.corpus import pages
from tests.proof.corpus.case import CLEAN, Case, swap
from tests.proof.corpus.pages import LARGE, text
from tests.proof.corpus.scripts import TAGS, isolated, leaflet_in, mixed, own_digits
from tests.proof.corpus.specimens import PARAGRAPHS, leaflet

LINES: dict[str, str] = yaml.safe_load((Path(__file__).parent / "lines.yaml").read_text())
TWICE = "Do not stop the tablets without talking to your team."
DARK = ".callout.warning { background: #000 } .callout.warning > * { color: #fff }"
CLOSER = ":root { --line: 15pt }"

CASES = (
    Case("leaflet", CLEAN, leaflet),
    Case("leaflet-letter", CLEAN, partial(leaflet, "letter")),
    Case("leaflet-large-print", CLEAN, leaflet, css=LARGE),
    Case("everything", CLEAN, pages.back_matter),
    Case("everything-letter", CLEAN, partial(pages.back_matter, "letter")),
    Case("everything-of-the-house", CLEAN, partial(pages.back_matter, "a4", False)),
    Case("callouts-large-print", CLEAN, pages.callouts, css=LARGE),
    Case("table-large-print", CLEAN, pages.table, css=LARGE),
    Case("steps-large-print", CLEAN, pages.steps, css=LARGE),
    *(Case(f"in-{tag}", CLEAN, partial(leaflet_in, tag)) for tag in TAGS),
    *(Case(f"in-{tag}-letter", CLEAN, partial(leaflet_in, tag, "letter")) for tag in ("ar", "es")),
    *(Case(f"in-{tag}-letter", CLEAN, partial(leaflet_in, tag, "letter"), css=CLOSER) for tag in ("hi", "zh")),
    Case("in-ar-own-digits", CLEAN, own_digits),
    Case("in-ar-isolating-signs", CLEAN, isolated),
    Case("words-of-other-scripts", CLEAN, mixed),
    *(Case(name, CLEAN, partial(text, line)) for name, line in LINES.items()),
    Case("the-same-twice", CLEAN, partial(text, TWICE, PARAGRAPHS[0], TWICE)),
    Case("table", CLEAN, pages.table),
    Case("table-letter", CLEAN, partial(pages.table, "letter")),
    Case("table-with-intervals", CLEAN, pages.bread_table),
    Case("table-over-pages", CLEAN, pages.long_table),
    Case("table-over-pages-letter", CLEAN, partial(pages.long_table, "letter")),
    Case("table-dense", CLEAN, pages.dense_table),
    Case("chart", CLEAN, pages.chart),
    Case("chart-letter", CLEAN, partial(pages.chart, "letter")),
    Case("figure", CLEAN, pages.figure),
    Case("photograph", CLEAN, pages.photograph),
    Case("steps", CLEAN, pages.steps),
    Case("list-over-pages", CLEAN, pages.long_list),
    Case("checklist", CLEAN, pages.checklist),
    Case("questions", CLEAN, pages.questions),
    Case("ruled-notes", CLEAN, pages.notes),
    Case("callouts", CLEAN, pages.callouts),
    Case("callout-white-on-black", CLEAN, pages.callouts, css=DARK),
    Case("contacts", CLEAN, pages.contacts),
    Case("logo", CLEAN, pages.logo),
    Case("quotation", CLEAN, pages.quotation),
    Case("chapters", CLEAN, pages.chapters),
    Case("hyphenated", CLEAN, partial(text, LINES["syllables"]), css=".prose p { hyphens: auto; width: 42mm }"),
    Case("spaced-out", CLEAN, leaflet, css=".prose p { letter-spacing: 1pt; word-spacing: 3pt }"),
    Case("centred", CLEAN, leaflet, css=".prose p { text-align: center } .prose li { text-align: end }"),
    Case("boxed", CLEAN, leaflet, css=".prose { border: 2pt solid #000; padding: 3mm; overflow: hidden }"),
    Case("on-tint", CLEAN, pages.steps, css=".steps { background: #eee; border-radius: 4mm }"),
    Case("justified", CLEAN, leaflet, css=".prose p { text-align: justify }"),
    Case("indented", CLEAN, leaflet, css=".prose p { text-indent: 8mm } .prose li { margin-inline-start: 4mm }"),
    Case("columns", CLEAN, leaflet, css=".section { columns: 2; column-gap: 8mm }"),
    Case("highlighted", CLEAN, leaflet, css=".prose p { background: #ff0; border: 1pt solid #000 }"),
    Case("section-as-part", CLEAN, pages.chapters, html=swap("Chapter 3<", "Chapter 3 of 6<")),
)
