"""The accessibility report: what was counted, what people said, and no more than that."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from handpress.accessibility import SETTLED, accessibility, asked_of_people
from handpress.load import load
from handpress.load.quality import load_quality
from handpress.nouns.library import Library
from handpress.nouns.quality import Answer, Judgement, Quality
from handpress.nouns.workspace import Workspace
from tests.overlay import stock
from tests.test_catalogue import entry

WORKSPACE = Workspace(Path(__file__).resolve().parent.parent)
COUNTED: dict[str, Any] = {
    "language": "en-GB",
    "headings_in_order": True,
    "table_headings": 5,
    "table_headings_with_scope": 4,
    "figures": 0,
    "figures_with_alternative": 0,
    "links": 7,
    "links_to_follow": 7,
    "languages": ["es"],
    "abbreviations": 0,
    "scripts_and_forms": 0,
}
QUESTIONS = {"09-001": "Do the tags stand in order?", "14-001": "Is every heading tagged?"}

# The conditions that the Matterhorn Protocol 1.1 leaves to a person, by checkpoint.
LEFT_TO_PEOPLE = """
1: 1 2 6, 2: 2, 3: 1 2 3, 4: 1, 5: 1 2 3, 6: 4, 8: 1 2, 9: 1 2 3, 11: 7, 12: 1, 13: 1 2 3 5 6 7 8, 14: 1 4 5,
15: 1 2 4 5, 16: 1 2 3, 17: 1, 18: 1 2, 19: 1 2, 22: 1, 24: 1, 28: 1 3 13, 29: 1
"""


def report(asked: dict[str, Any] | None = None, **fields: Any) -> str:
    given = asked or {"questions": QUESTIONS, "answers": {}}
    return accessibility((entry(accessibility=COUNTED, **fields),), given, WORKSPACE)["accessibility.html"].decode()


def test_the_report_tells_what_was_counted() -> None:
    cells = re.findall("<td>(.*?)</td>", report())
    assert cells == ["en-GB", "in order", "4 of 5", "none", "7 of 7", "es", "none", "none"]


def test_a_skipped_level_and_a_script_are_told() -> None:
    html = report().replace("in order", "")
    bad = {**COUNTED, "headings_in_order": False, "scripts_and_forms": 2}
    told = accessibility((entry(accessibility=bad),), {}, WORKSPACE)["accessibility.html"].decode()
    assert "a level is skipped" in told and "a level is skipped" not in html
    assert "<td>2</td>" in told


def test_an_edition_of_an_older_press_is_said_to_be_one() -> None:
    told = accessibility((entry(),), {}, WORKSPACE)["accessibility.html"].decode()
    assert "printed before this was counted" in told


def test_what_nobody_judged_is_not_judged() -> None:
    html = report()
    assert "0 of 2 judged" in html
    assert html.count("not yet judged by a person") == len(QUESTIONS)


def test_an_answer_is_told_with_its_person() -> None:
    said = {"answer": "yes", "why": "heard in full", "person": "Ada Example, nurse, 2026-01-02"}
    html = report({"questions": QUESTIONS, "answers": {"bread/en/fundamentals": {"09-001": said}}})
    assert "1 of 2 judged" in html
    assert "<strong>yes</strong>, Ada Example, nurse, 2026-01-02: heard in full" in html


@pytest.fixture(scope="module")
def library() -> Library:
    return load(stock())


def judged(revision: int, day: int, said: str) -> Judgement:
    answers = {"matterhorn": {"09-001": Answer(answer=said)}}  # type: ignore[arg-type]
    return Judgement(
        locale="en",
        tier="academic",
        revision=revision,
        person="Ada Example, nurse",
        date=date(2026, 1, day),
        answers=answers,
    )


def test_the_last_answer_about_this_revision_counts(library: Library) -> None:
    now = library.handouts["bread"].settings.revision
    read = load_quality(stock(), library)
    given = (judged(now, 3, "no"), judged(now, 2, "yes"), judged(now - 1, 9, "yes"))
    answers = asked_of_people(library, Quality(read.instruments, {"bread": given}, {}))["answers"]
    assert {key: {number: one["answer"] for number, one in found.items()} for key, found in answers.items()} == {
        "bread/en/academic": {"09-001": "no"}
    }


def test_every_condition_left_to_people_is_asked_or_settled(library: Library) -> None:
    asked = set(asked_of_people(library, load_quality(stock(), library))["questions"])
    settled = {number for numbers in SETTLED for number in numbers.split(", ")}
    pairs = [line.strip().split(": ") for line in LEFT_TO_PEOPLE.split(",")]
    every = {f"{int(checkpoint):02}-{int(number):03}" for checkpoint, found in pairs for number in found.split()}
    assert len(every) == 47
    assert asked | settled == every
    assert not asked & settled


def test_no_source_text_becomes_markup() -> None:
    html = report(title="<script>alert(1)</script>")
    assert "<script" not in html


def test_every_published_edition_is_counted(dist: Path) -> None:
    html = (dist / "accessibility.html").read_text(encoding="utf-8")
    assert "printed before" not in html
    assert "a level is skipped" not in html
    listed = re.findall(r'<th scope="row"><a href="([^"]+)"', html)
    assert sorted(listed) == sorted(pdf.relative_to(dist).as_posix() for pdf in dist.glob("*/*.pdf"))
    shares = re.findall(r"<td>(\d+) of (\d+)</td>", html)
    assert shares and all(some == every for some, every in shares)
