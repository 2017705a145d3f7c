"""Every fault of a text is told, with file, line and remedy: one edit of the stock library, and what is said of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from handpress.checks import check
from handpress.checks.texts import texts
from handpress.load import load
from handpress.load.lint import load_lint
from handpress.nouns.codes import CODES
from handpress.nouns.problem import Problem
from handpress.nouns.workspace import Workspace
from tests.overlay import overlaid, stock

TEXT = "handouts/bread/en.md"
TERMS = "glossary/en.yaml"
VALUES = "reference/data/bread.yaml"
HOUSE = "house.yaml"
TODAY = date(2026, 11, 23)


class Case(NamedTuple):
    """Replace `old` by `new` in `file`; then `told` is among the problems, and there are `times` of its code."""

    told: str
    old: str
    new: str
    file: str = TEXT
    times: int = 1


CASES = [
    Case(
        "en.md:10: error D101: the block “key-points” is not closed\n    End it with a line “:::”.",
        "before you cut it.\n:::",
        "before you cut it.",
    ),
    Case(
        "en.md:53: error D102: there is no block “warnings”\n    Did you mean “warning”?",
        "::: warning Hot",
        "::: warnings Hot",
    ),
    Case(
        "en.md:22: error D103: this “:::” closes no block\n    Take it out, or open a block before it.",
        "at all.\n:::\n",
        "at all.\n:::\n:::\n",
    ),
    Case(
        "en.md:37: error D115: a heading inside a section has no attribute “tier”\n    It has none.",
        "## What to do",
        "## What to do {tier=academic}",
    ),
    Case(
        "en.md:27: error D115: the block “quote” has no attribute “lines”\n    It has none.",
        "::: quote",
        "::: quote {lines=4}",
    ),
    Case(
        "en.md:28: error D117: more than 20 brackets open at once\n    Write it simpler, or divide it.",
        "A loaf needs warmth",
        "[" * 21 + "A loaf needs warmth",
        times=1,
    ),
    Case(
        "en.md:27: error D118: the block “quote” prints no title: Short\n    Write it into the block, or take it out.",
        "::: quote",
        "::: quote Short",
    ),
    Case(
        "en.md:37: error D119: a heading without words\n    Write what the part is about.",
        "## What to do",
        "## [](#x)",
    ),
    Case(
        "en.md:37: error D107: the link “file:///x” leads to no web page\n    Links start with https:// or mailto:.",
        "## What to do",
        "## What [to](file:///x) do",
    ),
    Case(
        "en.md:25: error D108: a mark inside the address of a link\n    Write the address out.",
        "[[yeast]]",
        "[yeast](https://bakery.example/{{ rise.warm }})",
    ),
    Case(
        "en.md:25: error D108: a term or a citation inside a link\n    Set it before the link, or after it.",
        "[[yeast]]",
        "[Live [[yeast]]](https://bakery.example/)",
    ),
    Case(
        "en.md:23: error D121: a section cannot be named “glossary”\n    Take small letters, two at least, and a name "
        "that stands nowhere else: {#what-we-know}.",
        "{tier=fundamentals}",
        "{tier=fundamentals #glossary}",
    ),
    Case(
        "en.md:37: error D104: a heading of level 3\n    Sections take # and ## only.",
        "## What to do",
        "### What to do",
        times=1,
    ),
    Case(
        "en.md:7: error D105: text before the first section\n    Open a section with “# Title” above it.",
        "spare.\n---\n",
        "spare.\n---\nHello.\n",
    ),
    Case(
        "en.md:25: error D106: HTML is not taken: <b>\n    Use Markdown or a block; write signs as words.",
        "The gas lifts",
        "The <b>gas lifts",
    ),
    Case(
        "en.md:82: error D107: the link “javascript:alert” leads to no web page\n"
        "    Links start with https:// or mailto:.",
        "https://bakery.example/oven",
        "javascript:alert",
    ),
    Case(
        "en.md:25: error D108: “[[” can't be read\n    Marks are [[term]], {{ value }} and [@source].",
        "[[yeast]]",
        "[[yeast",
    ),
    Case(
        "en.md:23: error D109: the heading “How [[yeast]] works” holds a term, a value or a citation\n"
        "    Move it into the text.",
        "# How bread rises",
        "# How [[yeast]] works",
    ),
    Case(
        "en.md:94: error D110: the block “questions” is not a list\n    Start each entry with “- ”.",
        "- Which flour",
        "Which flour",
    ),
    Case(
        "en.md:101: error D111: “lines=many” is not a number from 1 to 40\n    Write {lines=6}.",
        "lines=4",
        "lines=many",
    ),
    Case(
        "en.md:84: error D112: row 1 has 2 cells where the table has 3 columns\n"
        "    Give each row a cell for each column.",
        ", A high loaf.]",
        "]",
    ),
    Case(
        "en.md:69: error D113: the chart mixes units: %, minutes\n    Draw one chart for each unit.",
        "value: rise.cold, comparison",
        "value: baking.time, comparison",
    ),
    Case(
        "en.md:65: error D114: there is no tier “intermediat”\n    Did you mean “intermediate”?",
        "{tier=intermediate}",
        "{tier=intermediat}",
    ),
    Case(
        "en.md:65: error D115: a section has no attribute “level”\n    It has tier and #id.",
        "{tier=intermediate}",
        "{tier=intermediate level=2}",
    ),
    Case(
        "en.md:31: error D116: the block “figure” is empty\n    Write its keys, one a line.",
        "alt: Two loaves side by side. The left one is low and flat, the right one is twice as high.\n"
        "caption: A loaf from a cold room and one from a warm room.\nlabels: [Cold room, Warm room]\n",
        "",
    ),
    Case(
        "en.md:32 (alt): error L302: `alt` is missing",
        "alt: Two loaves side by side. The left one is low and flat, the right one is twice as high.\n",
        "",
    ),
    Case(
        "en.md:12: error D120: “{ baking.time }” would be printed as it stands\n"
        "    A value takes two braces: {{ key }}.",
        "{{ baking.time }}",
        "{ baking.time }",
    ),
    Case(
        "en.md:23: error D114: there is no tier in “{tier=fundamentals)”",
        "{tier=fundamentals}",
        "{tier=fundamentals)",
    ),
    Case(
        "en.md:25: error C201: there is no source “baker2002”\n    Did you mean “baker2020”?",
        "hour [@baker2020]",
        "hour [@baker2002]",
    ),
    Case(
        "en.md:25: error C203: the glossary of en has no term “yeats”\n    Did you mean “yeast”?",
        "[[yeast]]",
        "[[yeats]]",
    ),
    Case(
        "en.md:12: error C204: there is no value “baking.tim”\n    Did you mean “baking.time”?",
        "baking.time",
        "baking.tim",
    ),
    Case(
        "en.md:67: error C205: the value “rise.warm” has no form “median”\n"
        "    It can be printed as value, size, rounded, interval, with-interval, n, p.",
        "rise.warm | n ",
        "rise.warm | median ",
    ),
    Case(
        "en.md:12: error C206: the value “baking.time” is not verified\n"
        "    Read the source, then set verified: true; until then keep it out of the text.",
        "    cite: ovenguide\n    checked: 2026-01-31\n    verified: true",
        "    cite: ovenguide\n    verified: false",
        VALUES,
        2,
    ),
    Case(
        "en.md:82: error C206: bounds of the value “rise.warm” is not verified\n    Print the value without it.",
        "    bounds: [10.25, 14.75]",
        "    bounds: [10.25, 14.75]\n    unverified: [bounds]",
        VALUES,
        2,
    ),
    Case(
        "en.md:67: error C207: en has no word for “soggy”, which “crust.cold” needs\n"
        "    Add it to the states of the locale file.",
        "state: unchanged",
        "state: soggy",
        VALUES,
    ),
    Case(
        "en.md:31: error C208: the figure “loaves.svg” is missing\n    Did you mean “loaf.svg”?",
        "loaf.svg",
        "loaves.svg",
    ),
    Case(
        "en.md: error K301: fundamentals reads at Flesch-Kincaid grade",
        "A warm room helps: the loaf",
        "Fermentation microorganisms simultaneously manufacturing considerable quantities of carbonaceous gaseous "
        "byproducts necessarily elevate temperature-dependent consistency particularly in inadequately ventilated "
        "accommodation, notwithstanding considerable variability of individual circumstances: the loaf",
        times=2,
    ),
    Case(
        "en.yaml:3 (terms.crumb): note K303: no text uses the term “crumb”\n    Use it, or take it out.",
        "[[crumb]]",
        "crumb",
    ),
    Case(
        "en.md:18: error K305: “01632 960 123” looks like a telephone number\n    Put it into an imprint.",
        "Your oven smokes.",
        "Your oven smokes: 01632 960 123.",
    ),
    Case(
        "en.yaml:3 (terms.crumb): warning K306: the plain definition of “crumb” has 30 words; 25 are the most\n"
        "    Say less; the full definition may hold the rest.",
        "The soft inside of a loaf.",
        "word " * 29 + "word.",
        TERMS,
    ),
    Case(
        "en.md:94: warning K307: a straight quotation mark in \"my\n    Write ’ “ ” or this language's own marks.",
        "How warm is my room?",
        'How warm is "my room"?',
        times=2,
    ),
    Case(
        "en.md:94: warning K340: «my room» stands in marks that en does not use\n    Write “…”.",
        "How warm is my room?",
        "How warm is «my room»?",
    ),
    Case(
        "en.md: error K308: the academic edition has no block “questions”\n"
        "    Add “::: questions” in a section without a tier.",
        "::: questions",
        "::: checklist",
        times=3,
    ),
    Case(
        "nobody has verified bounds\n    Read the source and say so here.",
        "    bounds: [2.5, 5.5]",
        "    bounds: [2.5, 5.5]\n    unverified: [bounds]",
        VALUES,
    ),
    Case(
        "“bread” was due for review on 2026-02-15",
        "issued: 2026-02-01",
        "issued: 2024-02-15",
        "handouts/bread/handout.yaml",
    ),
    Case(
        "en.md:10: error K312: “40 %” is typed by hand\n    Declare it under reference/data and write {{ key }}.",
        "before you cut it",
        "by 40 % before you cut it",
    ),
]


def problems(workspace: Workspace) -> tuple[Problem, ...]:
    library = load(workspace)
    return check(library, texts(library), TODAY, load_lint(workspace))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.new[:24] or "nothing")
def test_fault(case: Case, tmp_path: Path) -> None:
    workspace = overlaid(tmp_path)
    file = workspace.sources / case.file
    text = file.read_text(encoding="utf-8")
    assert case.old in text
    file.write_text(text.replace(case.old, case.new, 1), encoding="utf-8")
    found = problems(workspace)
    told = "\n".join(map(str, found))
    assert case.told in told
    code = next(word for word in case.told.replace(":", "").split() if word in CODES) if "error" in case.told else ""
    assert not code or sum(problem.code == code for problem in found) == case.times


def test_the_stock_library_has_no_fault() -> None:
    assert [problem for problem in problems(stock()) if problem.level == "error"] == []


def test_every_code_of_texts_has_a_case() -> None:
    told = "".join(case.told for case in CASES)
    elsewhere = {"K302", "K303", "K304", "K309", "K310", "K311", "C202"}  # tests/checks/test_rules.py
    elsewhere |= {code for code in CODES if code > "K312"}  # tests/checks/test_lint.py
    missing = {code for code in CODES if code[0] in "DCK" and f" {code}:" not in told}
    assert missing <= elsewhere
