"""Pages: clean manuscripts in English, each with one kind of block or of typography, at its usual size or long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from io import BytesIO

from markupsafe import Markup
from PIL import Image

from handpress.nouns.galley import Galley
from handpress.nouns.library import Contact, Imprint
from handpress.nouns.manuscript import Block
from tests.proof.corpus.specimens import PARAGRAPHS, WORDS, block, laid, prose, section, sheet
from tests.specimens.manuscript import CHART, CONTACTS, DRAWING, FIGURE, callout, manuscript
from tests.specimens.manuscript import TABLE as SHORT_TABLE

SECTION = "What to know"

LARGE = ":root { --text-size: 18pt; --line: 26pt; --appendix-size: 16pt; --appendix-line: 22pt; --strip-size: 12pt }"


def one(*blocks: Block, format: str = "a4") -> Galley:
    """A manuscript of one section."""
    return laid(sheet(section("s-one", SECTION, *blocks), format=format))


def grid(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]], caption: str = "Doses by day") -> Block:
    cells = tuple(tuple(map(Markup, row)) for row in rows)
    return block(
        "table", number=1, caption=Markup(caption), note="", sources="", columns=tuple(map(Markup, columns)), rows=cells
    )


def picture() -> bytes:
    """A grey wedge."""
    written = BytesIO()
    Image.linear_gradient("L").resize((120, 60)).save(written, "PNG")
    return written.getvalue()


@cache
def text(*paragraphs: str, format: str = "a4") -> Galley:
    """A page of these paragraphs."""
    return one(prose(*paragraphs), format=format)


@cache
def table(format: str = "a4") -> Galley:
    """A short table between two paragraphs."""
    rows = [
        ("Monday", "2.5 mg", "With breakfast"),
        ("Tuesday", "5 mg", "With supper"),
        ("Friday", "none", "A rest day"),
    ]
    named = grid(("Day", "Dose", "When"), [tuple(cell.replace(" mg", "\u00a0mg") for cell in row) for row in rows])
    return one(prose(PARAGRAPHS[0]), named, prose(PARAGRAPHS[2]), format=format)


@cache
def long_table(format: str = "a4") -> Galley:
    """A table over three pages; no two rows are alike."""
    rows = [(f"Day {n}", f"{n / 2:.1f}\u00a0mg", f"{n + 60}.{n % 10}\u00a0kg", f"Note {n * 37}") for n in range(1, 61)]
    return one(grid(("Day", "Dose", "Weight", "Note"), rows), format=format)


@cache
def dense_table() -> Galley:
    """Six narrow columns, with empty cells."""
    rows = [(f"Week {n}", f"{n}.0%", f"−{n}.5%", "", f"{n}/100", "yes" if n % 2 else "") for n in range(1, 9)]
    return one(grid(("Week", "Rise", "Fall", "Extra", "People", "Well"), rows))


@cache
def figure() -> Galley:
    """A drawing with words under its parts."""
    return laid(sheet(section("s-one", SECTION, FIGURE), assets={"figures/loaves.svg": DRAWING.encode()}))


@cache
def photograph() -> Galley:
    """A PNG with a caption and no words under it."""
    shown = replace(FIGURE, fields={**FIGURE.fields, "asset": "figures/grey.png", "labels": ()})
    return laid(sheet(section("s-one", SECTION, shown), assets={"figures/grey.png": picture()}))


@cache
def chart(format: str = "a4") -> Galley:
    return one(replace(CHART, fields={**CHART.fields, "caption": Markup("Change in height")}), format=format)


@cache
def bread_table() -> Galley:
    return one(SHORT_TABLE)


@cache
def steps() -> Galley:
    taken = "<ol>" + "".join(f"<li>Step {n}: wait {n * 3} minutes, then drink.</li>" for n in range(1, 9)) + "</ol>"
    return one(block("steps", taken, title="Step by step"))


@cache
def long_list() -> Galley:
    """A list over three pages, with lists inside."""
    inner = "<ul><li>in the morning</li><li>at night</li></ul>"
    entries = (f"<li>Rule {n}: keep {n * 11} g apart{inner if n % 9 == 0 else ''}</li>" for n in range(1, 71))
    return one(prose("Rules to keep:"), block("prose", "<ul>" + "".join(entries) + "</ul>"))


@cache
def checklist() -> Galley:
    entries = tuple(Markup(f"Pack {n} of the blue boxes") for n in range(2, 9))
    return one(block("checklist", title="Before you start", entries=entries))


@cache
def questions() -> Galley:
    return one(
        block("questions", title="Ask", entries=(Markup("How long, in weeks?"), Markup("What if I forget 2 doses?")))
    )


@cache
def notes() -> Galley:
    """Ruled lines and next to no text: it looks empty, and is meant to."""
    return one(block("notes", title="Your notes", lines=14))


@cache
def callouts() -> Galley:
    kinds = ("key-points", "warning", "do", "dont")
    return one(*(callout(kind, f"Box {n}", f"<p>Keep to {n}.5 hours.</p>") for n, kind in enumerate(kinds, 1)))


@cache
def contacts() -> Galley:
    filled = callout("call-your-team", "When to call", "<p>Call if you feel faint.</p>", contacts=CONTACTS)
    return one(filled, callout("call-your-team", "Your team", "<p>Write here.</p>", contacts=()))


@cache
def logo() -> Galley:
    """Under a clinic's name, with its logo."""
    contacts = (Contact(label="Nurses", telephone="01632 960 002"),)
    house = Imprint(name="Example Clinic", logo="example.png", address=("1 Example Street",), contacts=contacts)
    written = sheet(section("s-one", SECTION, prose(*PARAGRAPHS)), imprint=house, publisher=house.name)
    return laid(replace(written, assets={"logos/example.png": picture()}))


@cache
def quotation() -> Galley:
    return one(block("quote", "<p>Bread asks for little work and much patience.</p>"), prose(PARAGRAPHS[1]))


@cache
def back_matter(format: str = "a4", imprint: bool = True) -> Galley:
    """One of every block, with contents, glossary and bibliography."""
    return laid(manuscript(format, imprint, WORDS))


@cache
def chapters(count: int = 6) -> Galley:
    """Sections with subheadings and much text, over several pages."""
    story = "Bone number {n} is alive, and {n} cells renew it through {n}00 days of a life. " * 9
    return laid(
        sheet(
            *(
                section(
                    f"s-{n}",
                    f"Chapter {n}",
                    prose(story.format(n=n)),
                    block("subheading", f"Part {n} of the story", id=f"p-{n}"),
                    prose(story.format(n=n + 40), story.format(n=n + 80)),
                )
                for n in range(1, count + 1)
            )
        )
    )
