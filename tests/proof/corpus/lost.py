"""Lost: what the manuscript says is not in the printed text, or is there twice, or says something else."""

from __future__ import annotations

from functools import partial

from tests.proof.corpus import pages
from tests.proof.corpus.case import Case, Edit, cut, swap
from tests.proof.corpus.knife import LINE, line, without_text
from tests.proof.corpus.scripts import leaflet_in
from tests.proof.corpus.specimens import leaflet

FAMILY = "lost"

# What the press is given in place of what the manuscript says: a word or a sign of the leaflet.
SLIPS: dict[str, Edit] = {
    "a-paragraph": cut(r"<p>In 1,234 people.*?</p>"),
    "a-heading": cut(r"<h2[^>]*>What to mind</h2>"),
    "a-list-entry": cut(r"<li>Do not crush it.</li>"),
    "the-word-not": swap("and do not drive", "and do drive"),
    "a-digit": swap("12 of 100", "72 of 100"),
    "digits-changed-round": swap("1,234 people", "1,243 people"),
    "a-decimal-point": swap("2.5 mg", "25 mg"),
    "a-zero-before-the-point": swap("−0.5 mg", "−.5 mg"),
    "a-minus-sign": swap("−0.5 mg", "0.5 mg"),
    "minus-turned-plus": swap("−0.5 mg", "+0.5 mg"),
    "a-thousands-separator": swap("1,234", "1234"),
    "a-range-dash": swap("15–25 °C", "1525 °C"),
    "a-unit": swap("2.5 mg", "2.5 g"),
    "a-degree-sign": swap("25 °C", "25 C"),
    "a-telephone-digit": swap("01632 960 001", "01632 960 007"),
    "a-comparator": swap("(P = 0.03)", "(P > 0.03)"),
    "doses-exchanged": swap("than 5 mg in 24 hours", "than 24 mg in 5 hours"),
    "a-paragraph-twice": swap("<p>Keep the", "<p>Keep the tablets at 15–25 °C.</p><p>Keep the"),
    "a-word-twice": swap("in the morning", "in the the morning"),
    "words-added": swap("Do not crush it.", "Do not crush it, unless you like."),
    "the-colophon": cut(r"<section class=\"appendix colophon\".*?</section>"),
    "the-title": swap("How to take your tablets</h1>", "Tablets</h1>"),
    "the-revision-in-the-strip": cut(r"Revision 2(?=<)"),
}

CASES = (
    *(Case(name, FAMILY, leaflet, printed=slip) for name, slip in SLIPS.items()),
    Case(
        "a-space-between-numbers", FAMILY, lambda: pages.text("Take 2 5 mg tablets."), printed=swap("2 5 mg", "25 mg")
    ),
    Case("a-line-from-the-file", FAMILY, leaflet, pdf=line(LINE, without_text)),
    Case("a-row-in-a-long-table", FAMILY, pages.long_table, printed=cut(r"<tr[^>]*>(?:(?!</tr>).)*?Day 37<.*?</tr>")),
    Case("a-cell", FAMILY, pages.table, printed=swap(">5\u00a0mg<", "><")),
    Case("a-caption", FAMILY, pages.table, printed=swap("Doses by day", "")),
    Case("a-telephone-of-contacts", FAMILY, pages.contacts, printed=swap(">01632 960 002<", "><")),
    Case("a-value-of-a-chart", FAMILY, pages.chart, printed=swap("−1.35 cm", "1.35 cm")),
    Case("a-label-of-a-figure", FAMILY, pages.figure, printed=swap(">Baked<", "><")),
    Case("a-reference", FAMILY, pages.back_matter, printed=swap("Oven C. The cold rest.", "The cold rest.")),
    Case("a-glossary-entry", FAMILY, pages.back_matter, printed=cut("The net that proteins of flour make in water;")),
    Case(
        "a-citation-number", FAMILY, pages.back_matter, printed=cut(r'<span class="citation">\[<a id="c-2".*?\]</span>')
    ),
    Case("a-page-number", FAMILY, pages.back_matter, printed=swap('data-for="t-2"', 'data-for="c-2"')),
    Case("in-arabic-a-word", FAMILY, partial(leaflet_in, "ar"), printed=swap("ولا تتجاوز", "تتجاوز")),
    Case("in-arabic-a-digit", FAMILY, partial(leaflet_in, "ar"), printed=swap("2.5 mg", "2.6 mg")),
    Case("in-hebrew-a-letter", FAMILY, partial(leaflet_in, "he"), printed=swap("אל תמעכו", "תמעכו")),
    Case("in-chinese-the-sign-not", FAMILY, partial(leaflet_in, "zh"), printed=swap("不要压碎。", "要压碎。")),
    Case("in-hindi-the-word-not", FAMILY, partial(leaflet_in, "hi"), printed=swap("अधिक न लें", "अधिक लें")),
    Case("in-hindi-a-vowel-sign", FAMILY, partial(leaflet_in, "hi"), printed=swap("गोली पूरी", "गोल पूरी")),
    Case("in-russian-a-comma", FAMILY, partial(leaflet_in, "ru"), printed=swap("2,5\u00a0мг", "25\u00a0мг")),
)
