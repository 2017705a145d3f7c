# ruff: noqa: E501 (running text)
"""A manuscript with one of every block, on baking bread: for tests of layouts and for looking at pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from markupsafe import Markup

from handpress.nouns.edition import Edition
from handpress.nouns.library import Contact, Imprint
from handpress.nouns.locale import Locale
from handpress.nouns.manuscript import (
    BibliographyLine,
    Block,
    ContentsLine,
    Facts,
    GlossaryLine,
    Manuscript,
    Section,
)

CONTACTS = (
    {"label": "Urgent advice line", "telephone": "01632 960 001", "hours": "day and night, every day", "always": True},
    {"label": "The bakers", "telephone": "01632 960 002", "hours": "Monday to Friday, 9 am to 5 pm", "always": False},
)

TEXT = """<p>Bread is flour, water, salt and time. The flour brings starch and protein; the water wakes both. When you mix
them, the proteins join into long threads, and the threads into a net that can hold air.</p>
<p>Nothing you do in the first hour is wasted, and very little of it is hard. Keep the dough warm, keep it covered, and
leave it alone. A kitchen at the temperature of a mild spring day is warm enough; a colder one only asks for patience.</p>"""

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 90" role="img"><g fill="#eaf2f6" stroke="#000" stroke-width="1.5"><ellipse cx="50" cy="74" rx="36" ry="12"/>
<ellipse cx="150" cy="66" rx="36" ry="20"/><ellipse cx="250" cy="56" rx="36" ry="30"/><ellipse cx="350" cy="46" rx="36" ry="40"/>
</g></svg>"""


def block(kind: str, body: str = "", **fields: Any) -> Block:
    return Block(kind, 1, Markup(body), fields=fields)


def term(n: int, slug: str, text: str) -> str:
    return (
        f'<a class="term" id="t-{n}" href="#g-{slug}">{text}</a> <span class="term-page">(p. '
        f'<span class="folios" data-plain data-for="g-{slug}"></span>)</span>'
    )


def cite(n: int, key: str, number: int) -> str:
    return f'<span class="citation">[<a id="c-{n}" href="#r-{key}">{number}</a>]</span>'


def callout(variant: str, title: str, body: str, **fields: Any) -> Block:
    return block("callout", body, variant=variant, title=title, **fields)


def row(
    id: str, label: str, value: float | None, low: float | None = None, high: float | None = None, **more: Any
) -> dict[str, Any]:
    text = "" if value is None else f"{value:+.2f} cm".replace("-", "−")
    interval = "" if low is None or high is None else f"{low:.2f} to {high:.2f} cm".replace("-", "−")
    base = {"id": id, "label": label, "value": value, "low": low, "high": high, "text": text, "interval": interval}
    return {**base, "comparison": False, "state": "", **more}


CHART = block(
    "chart",
    id="chart-1",
    number=2,
    caption=Markup(f"Change in the height of a loaf in the two hours after shaping {cite(5, 'mill', 1)}"),
    axis="Average change",
    minimum=-2.0,
    maximum=2.0,
    zero=0.0,
    ticks=tuple({"label": f"{n:+d} cm".replace("-", "−") if n else "0", "at": float(n)} for n in range(-2, 3)),
    groups=(
        {
            "label": "Top of the loaf",
            "rows": (
                row("x-1", "After a warm rest", 1.25, 0.73, 1.77),
                row("x-2", "After a cold rest", 0.14, -0.29, 0.56, comparison=True),
            ),
        },
        {
            "label": "Side of the loaf",
            "rows": (
                row("x-3", "After a warm rest", None, state="no change"),
                row("x-4", "After a cold rest", -1.35, -1.7, -0.98, comparison=True),
            ),
        },
    ),
    note=Markup("Each bar is an average. The thin line shows how sure the bakers are: the shorter, the surer."),
    sources=Markup(),
)

FIGURE = block(
    "figure",
    number=1,
    asset="figures/loaves.svg",
    alt="Four loaves in a row. Each one is taller than the one before.",
    caption=Markup("How a loaf rises."),
    labels=("Mixed", "After one hour", "After two hours", "Baked"),
)

CELLS = (
    (
        "White flour",
        '<span class="value">+1.25%</span> (95% CI <span class="value">0.73% to 1.77%</span>)',
        "A small gain.",
    ),
    ("Wholemeal flour", '<span class="value">+0.14%</span>', "Too small to see. The loaf is close, dark and good."),
    ("Rye flour", "no change", "Rye holds little air, whatever you do; give it a tin."),
)

TABLE = block(
    "table",
    number=1,
    caption=Markup("How much comes back after knocking down"),
    note=Markup("Every loaf was baked twice."),
    sources=Markup('<span class="citation">[1]</span>'),
    columns=(Markup("Flour"), Markup("Average change"), Markup("What it means")),
    rows=tuple(tuple(Markup(cell) for cell in cells) for cells in CELLS),
)


def sections() -> tuple[Section, ...]:
    listed = "<ul><li>Weigh the flour and the water; do not guess.</li><li>Warm dough rises fast, cold dough tastes better.</li><li>Stop when a pressed finger leaves a dent that fills slowly.</li></ul>"
    ordered = "<ol><li>Mix the flour and the water. Leave them for half an hour.</li><li>Add the salt and the yeast, and fold the dough over itself until it is smooth and no longer sticks to the bowl.</li><li>Let it rise.</li></ol>"
    return (
        Section("s-key", Markup("Key points"), "", 1, (callout("key-points", "What to remember", listed),)),
        Section(
            "s-why",
            Markup("Why dough rises"),
            "fundamentals",
            1,
            (
                block(
                    "prose",
                    f"<p>In dough live {term(1, 'yeast', 'yeast cells')} that eat sugar and give off gas {cite(1, 'mill', 1)}. The gas is caught in the net of "
                    f'{term(2, "gluten", "gluten")}, and the dough rises by <span class="value">+1.25 cm</span> in an hour.</p>'
                    + TEXT,
                ),
                block("quote", "<p>Bread asks for little work and much patience.</p>"),
                block("subheading", "What warmth does", id="s-warm"),
                block(
                    "prose",
                    TEXT
                    + f'<p>See the <a href="https://example.org/bread">bakers’ own page</a> on <strong>warm</strong> and <em>cold</em> rests {cite(2, "oven", 2)}.</p>',
                ),
                FIGURE,
                block("steps", ordered, title="Step by step"),
            ),
        ),
        Section(
            "s-do",
            Markup("What to do"),
            "fundamentals",
            1,
            (
                callout(
                    "do",
                    "Do",
                    "<ul><li>Cover the dough with a damp cloth.</li><li>Turn the loaf once in the oven.</li></ul>",
                ),
                callout("dont", "Do not", "<ul><li>Do not add more flour because the dough is sticky.</li></ul>"),
                callout(
                    "warning",
                    "Take care",
                    "<p>The oven and the tin stay hot for an hour. Use dry gloves; wet ones burn.</p>",
                ),
                callout(
                    "call-your-team",
                    "When to call",
                    "<p>Call if the oven does not heat, or smells of gas.</p>",
                    contacts=CONTACTS,
                ),
                callout("call-your-team", "Your bakery", "<p>Write the numbers here.</p>", contacts=()),
                block(
                    "checklist",
                    title="Before you start",
                    entries=(
                        Markup("Flour, water, salt, yeast"),
                        Markup("A bowl large enough for twice the dough, and a cloth that covers it"),
                        Markup("Half a day"),
                    ),
                ),
            ),
        ),
        Section(
            "s-found",
            Markup("What the bakers measured"),
            "intermediate",
            1,
            (block("prose", TEXT), CHART, TABLE, block("prose", TEXT + TEXT)),
        ),
        Section(
            "s-ask",
            Markup("Questions to ask"),
            "",
            1,
            (
                block(
                    "questions",
                    title="",
                    entries=(Markup("How warm is my kitchen?"), Markup("Which flour do you use, and why?")),
                ),
                block("notes", title="Your notes", lines=5),
            ),
        ),
    )


def manuscript(format: str = "a4", imprint: bool = True, words: dict[str, str] | None = None) -> Manuscript:
    """The specimen; `words` are the interface words of its locale."""
    locale = Locale(tag="en", lang="en-GB", name="English", words=words or {})
    contact = Contact(label="Urgent advice line", telephone="01632 960 001", always=True)
    house = Imprint(
        name="Example Clinic",
        department="Bread Team",
        address=("1 Example Street", "Exampletown EX1 1EX"),
        contacts=(contact,),
        website="https://clinic.example",
    )
    return Manuscript(
        edition=Edition("bread", "academic", "en", format, "example-clinic" if imprint else ""),
        file="sources/handouts/bread/en.md",
        locale=locale,
        imprint=house if imprint else None,
        publisher="Example Clinic" if imprint else "Handpress",
        facts=FACTS,
        sections=sections(),
        contents=(
            *(ContentsLine(section.title, section.id, 1) for section in sections()),
            ContentsLine(Markup("Words explained"), "glossary", 1),
        ),
        glossary=(
            GlossaryLine(
                "g-gluten",
                "gluten",
                (),
                Markup("The net that proteins of flour make in water; it holds the gas."),
                ("t-2",),
            ),
            GlossaryLine(
                "g-yeast",
                "yeast",
                (),
                Markup("A living thing of one cell that turns sugar into gas. Dry yeast sleeps until it is wet."),
                ("t-1",),
            ),
        ),
        bibliography=(
            BibliographyLine(
                "r-mill",
                1,
                Markup(
                    'Miller A, Baker B. Gas held by wheat dough at four temperatures: a measured account. J Crumb. 2021;12(3):1375–82. <a href="https://doi.org/10.1000/crumb.2021.1375">https://doi.org/10.1000/crumb.2021.1375</a>'
                ),
                ("c-1", "c-5"),
            ),
            BibliographyLine("r-oven", 2, Markup("Oven C. The cold rest. Bread Today. 2019;4:1–9."), ("c-2",)),
        ),
        assets={"figures/loaves.svg": DRAWING.encode()},
        problems=(),
    )


FACTS = Facts(
    id="EX-001",
    revision=2,
    issued=date(2026, 3, 2),
    next_review=date(2028, 3, 2),
    draft=True,
    title="How a loaf of bread rises",
    subtitle="What flour, water and warmth do, and what you can do",
    tier_name="Academic",
    tier_about="The evidence in full, for readers who want every detail.",
    purpose="This handout tells you what happens in the dough while you wait, and what to do if it does not happen.",
    who_for="It is for anyone who bakes bread at home, and for the people who share their kitchen.",
    topics=("bread", "baking"),
    issued_text="2 March 2026",
    next_review_text="2 March 2028",
    issued_short="2 Mar 2026",
    next_review_short="2 Mar 2028",
)


def signed() -> Manuscript:
    """The specimen after a clinician has signed it."""
    draft = manuscript()
    return replace(draft, facts=replace(draft.facts, draft=False))
