"""Quality sheets: the program answers what it can see, people the rest, and nobody's answer is made up."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from handpress.checks.texts import texts
from handpress.desk import main
from handpress.load import load
from handpress.load.lint import load_lint
from handpress.load.quality import load_quality
from handpress.nouns.quality import Line, Quality, Sheet
from handpress.nouns.workspace import Workspace
from handpress.quality import sheets, tell
from handpress.quality.measures import MEASURES
from tests.overlay import overlaid, stock

JUDGEMENT = """judgements:
  - locale: en
    tier: fundamentals
    revision: {revision}
    person: A. Reader, baker
    date: 2026-03-01
    answers:
      pemat-p:
        {question}: {{answer: {answer}, why: read aloud twice}}
"""


def quality_of(workspace: Workspace) -> tuple[tuple[Sheet, ...], Quality]:
    library = load(workspace)
    quality = load_quality(workspace, library)
    return sheets(library, texts(library), load_lint(workspace), quality), quality


def line(sheet: Sheet, instrument: str, question: str) -> Line:
    return next(each for each in sheet.lines if (each.instrument, each.question) == (instrument, question))


def judged(tmp_path: Path, **answer: str) -> tuple[tuple[Sheet, ...], Quality]:
    workspace = overlaid(tmp_path)
    file = workspace.sources / "handouts" / "bread" / "quality.yaml"
    file.write_text(JUDGEMENT.format(**answer), encoding="utf-8")
    return quality_of(workspace)


STOCK, QUALITY = quality_of(stock())
(FUNDAMENTALS, INTERMEDIATE, ACADEMIC, SPANISH) = STOCK


def test_there_is_a_sheet_for_each_text_and_tier() -> None:
    told = [(sheet.edition.locale, sheet.edition.tier) for sheet in STOCK]
    assert told == [("en", "fundamentals"), ("en", "intermediate"), ("en", "academic"), ("es", "fundamentals")]


def test_every_instrument_asks_all_its_questions() -> None:
    asked = {name: len(instrument.questions) for name, instrument in QUALITY.instruments.items()}
    assert asked.items() >= {"pemat-p": 24, "cdc-index": 20, "discern": 16, "nhs-standard": 17, "pif-tick": 10}.items()
    parts = Counter(question.part for question in QUALITY.instruments["pemat-p"].questions.values())
    assert parts == {"understandability": 17, "actionability": 7}


def test_every_question_has_its_measure_or_a_person() -> None:
    questions = [question for each in QUALITY.instruments.values() for question in each.questions.values()]
    assert {question.by for question in questions if question.by} == set(MEASURES)
    assert all((question.kind == "person") == (question.by is None) for question in questions)
    assert all(len(question.asks.split()) <= 25 for question in questions)
    assert QUALITY.problems == ()


def test_nobody_has_answered_what_takes_a_person() -> None:
    assert all(not each.person for sheet in STOCK for each in sheet.lines)
    assert all(not each.answer for sheet in STOCK for each in sheet.lines if each.kind != "program")
    assert all(not each.suggested for sheet in STOCK for each in sheet.lines if each.kind == "person")


@pytest.mark.parametrize(
    ("sheet", "question", "answer", "evidence"),
    [
        (FUNDAMENTALS, "q11", "yes", "box of key points in line 10"),
        (FUNDAMENTALS, "q19", "n/a", "no table"),
        (ACADEMIC, "q19", "yes", "at most 3 columns, headings of at most 3 words"),
        (INTERMEDIATE, "q17", "yes", "figures, charts and tables: 2, without a caption: 0"),
        (FUNDAMENTALS, "q20", "yes", "thing to do in line 39, 45, 59"),
        (SPANISH, "q12", "yes", "box in line 11, 19, 46, 50"),
    ],
)
def test_what_the_program_can_see(sheet: Sheet, question: str, answer: str, evidence: str) -> None:
    found = line(sheet, "pemat-p", question)
    assert (found.answer, found.evidence) == (answer, evidence)


def test_a_suggestion_does_not_count() -> None:
    found = line(FUNDAMENTALS, "pemat-p", "q3")
    assert (found.answer, found.suggested, found.evidence) == (
        "",
        "yes",
        "words that are not everyday ones: none found",
    )
    score = next(score for score in FUNDAMENTALS.scores if score.part == "actionability")
    assert (score.points, score.possible, score.answered, score.asked, score.partial) == (2, 2, 2, 7, True)


def test_a_word_of_jargon_turns_the_suggestion(tmp_path: Path) -> None:
    workspace = overlaid(tmp_path)
    file = workspace.sources / "handouts" / "bread" / "en.md"
    file.write_text(file.read_text("utf-8").replace("A loaf needs warmth", "Commence with warmth"), encoding="utf-8")
    found = line(quality_of(workspace)[0][0], "pemat-p", "q3")
    assert (found.suggested, found.evidence) == (
        "no",
        "words that are not everyday ones: 1 found, such as “Commence” (line 27)",
    )


def test_a_language_without_rules_is_left_to_people() -> None:
    library, lint = load(stock()), load_lint(stock())
    english = replace(lint, rules={tag: rules for tag, rules in lint.rules.items() if tag != "es"})
    found = line(sheets(library, texts(library), english, QUALITY)[-1], "pemat-p", "q3")
    assert line(SPANISH, "pemat-p", "q3").suggested == "yes"
    assert (found.suggested, found.evidence) == ("", "there are no such rules for this language yet")


def test_the_program_gives_discern_5_or_1() -> None:
    assert line(FUNDAMENTALS, "discern", "q4").answer == "5"
    assert line(FUNDAMENTALS, "discern", "q8").suggested == "1"


def test_a_persons_answer_counts_with_name_and_day(tmp_path: Path) -> None:
    (first, second, *_), _ = judged(tmp_path, revision="2", question="q10", answer="no")
    found = line(first, "pemat-p", "q10")
    assert (found.answer, found.person, found.evidence) == ("no", "A. Reader, baker, 2026-03-01", "read aloud twice")
    assert line(second, "pemat-p", "q10").answer == "", "another tier was not judged"
    before = next(score for score in FUNDAMENTALS.scores if score.part == "understandability")
    after = next(score for score in first.scores if score.part == "understandability")
    assert (after.points, after.answered) == (before.points, before.answered + 1)


def test_a_person_overrules_the_program(tmp_path: Path) -> None:
    (first, *_), _ = judged(tmp_path, revision="2", question="q11", answer="no")
    assert line(first, "pemat-p", "q11").answer == "no"


def test_an_answer_about_another_revision_does_not_count(tmp_path: Path) -> None:
    (first, *_), quality = judged(tmp_path, revision="7", question="q10", answer="yes")
    assert line(first, "pemat-p", "q10").answer == ""
    assert [problem.code for problem in quality.problems] == ["K336"]


def test_an_answer_to_no_question_is_told(tmp_path: Path) -> None:
    _, quality = judged(tmp_path, revision="2", question="q13", answer="yes")
    assert [(problem.code, problem.message) for problem in quality.problems] == [
        ("K335", "no instrument asks “pemat-p: q13”")
    ]


def test_an_answer_off_the_scale_is_refused(tmp_path: Path) -> None:
    _, quality = judged(tmp_path, revision="2", question="q10", answer="perhaps")
    assert [problem.code for problem in quality.problems] == ["L304"]


def test_the_sheet_in_words_says_what_is_open() -> None:
    told = tell.as_text(STOCK, QUALITY)
    assert "q10 Does one thing follow from another? for a named person\n" in told
    assert "actionability: 2 of 2 points, 100% (partial: 2 of 7 questions answered)\n" in told
    assert "criteria: none of 10 questions answered\n" in told


def test_the_sheet_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--quality", "--report", "json", "--workspace", str(stock().root)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [sheet["tier"] for sheet in told] == ["fundamentals", "intermediate", "academic", "fundamentals"]
    assert all(score["partial"] for sheet in told for score in sheet["scores"])
    assert len(told[0]["questions"]) == sum(len(each.questions) for each in QUALITY.instruments.values())


def test_a_sheet_is_no_list_of_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--quality", "--report", "sarif", "--workspace", str(stock().root)]) == 2
    assert capsys.readouterr().err == "quality sheets are written as text or json\n"
