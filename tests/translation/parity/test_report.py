"""Differences become problems at their line; a text may waive some of them with a reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from handpress.load import load
from handpress.load.parity import load_parity
from handpress.nouns.library import Library, Waiver
from handpress.nouns.problem import Problem
from handpress.nouns.workspace import Workspace
from handpress.translation.parity import problems

ROOT = Path(__file__).resolve().parents[3]
LIBRARY = load(Workspace(ROOT))
WORDS = load_parity(Workspace(ROOT))
SLUG = "bone-density-after-anastrozole"
FILE = LIBRARY.handouts[SLUG].texts["es"].file


def changed(old: str, new: str, *waivers: Waiver) -> Library:
    """The library of this checkout with one place of its Spanish text otherwise."""
    handout = LIBRARY.handouts[SLUG]
    text = handout.texts["es"]
    assert old in text.body
    titles = text.titles.model_copy(update={"waive": waivers})
    texts = {**handout.texts, "es": replace(text, body=text.body.replace(old, new, 1), titles=titles)}
    written = {**LIBRARY.written, FILE: LIBRARY.written[FILE].replace(old, new, 1)}
    return replace(LIBRARY, handouts={**LIBRARY.handouts, SLUG: replace(handout, texts=texts)}, written=written)


def told(library: Library) -> list[Problem]:
    return [problem for problem in problems(library, SLUG, "es", WORDS) if problem.place.file == FILE]


def line_of(piece: str) -> int:
    return LIBRARY.written[FILE][: LIBRARY.written[FILE].index(piece)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("un tratamiento de cinco años", "un tratamiento de seis años", "T101"),
        ("al menos {{ calcium.uk }}", "como máximo {{ calcium.uk }}", "T103"),
        ("No deje las pastillas", "Deje las pastillas", "T106"),
        ("{{ calcium.uk }}", "{{ alcohol.uk }}", "T111"),
        ("[@niceng101]", "[@kanis1994]", "T110"),
        ("::: quote\n", "::: warning\n", "T115"),
        ("figure remodelling.svg", "figure other.svg", "T115"),
    ],
)
def test_a_fault_is_told_by_its_code(old: str, new: str, code: str) -> None:
    assert code in {problem.code for problem in told(changed(old, new))}


def test_a_fault_is_told_at_the_line_of_its_block() -> None:
    (problem,) = told(changed("un tratamiento de cinco años", "un tratamiento de seis años"))
    assert problem.level == "error"
    assert 0 <= line_of("un tratamiento de cinco años") - problem.place.line <= 2


def test_a_false_alarm_is_waived_with_a_reason() -> None:
    waiver = Waiver(rule="parity-number", reason="said otherwise on purpose", found="tratamiento de seis años")
    (problem,) = told(changed("un tratamiento de cinco años", "un tratamiento de seis años", waiver))
    assert (problem.level, problem.hint) == ("note", waiver.reason)


def test_a_waiver_of_another_kind_or_of_no_one_block_waives_nothing() -> None:
    waivers = (
        Waiver(rule="parity-unit", reason="said otherwise on purpose", found="tratamiento de seis años"),
        Waiver(rule="parity-number", reason="said otherwise on purpose", found="hueso"),
    )
    found = told(changed("un tratamiento de cinco años", "un tratamiento de seis años", *waivers))
    assert sorted(problem.code for problem in found) == ["K332", "K332", "T101"]


def test_a_waiver_without_words_covers_no_whole_text() -> None:
    waiver = Waiver(rule="parity-negation", reason="said otherwise on purpose")
    found = told(changed("No deje las pastillas antes de tiempo", "Deje las pastillas antes de tiempo", waiver))
    assert {problem.code for problem in found if problem.level == "error"} == {"T106"}
    assert ["names no words" in problem.message for problem in found if problem.code == "K332"] == [True]


def test_a_waiver_excuses_nothing_written_later() -> None:
    waiver = Waiver(rule="parity-negation", reason="said otherwise on purpose", found="nunca se lo salte")
    found = told(changed("nunca se lo salte", "siempre se lo salte", waiver))
    assert "T106" in {problem.code for problem in found if problem.level == "error"}


def test_a_value_is_never_waived() -> None:
    waiver = Waiver(rule="parity-value", reason="said otherwise on purpose", found="británicas")
    found = told(changed("{{ calcium.uk }}", "{{ alcohol.uk }}", waiver))
    assert "T111" in {problem.code for problem in found if problem.level == "error"}


def test_a_line_of_a_warning_that_is_missing_is_no_matter_of_waivers() -> None:
    waiver = Waiver(rule="parity-warning", reason="said otherwise on purpose", found="tómelo con el estómago vacío")
    body = LIBRARY.handouts[SLUG].texts["es"].body
    entry = body[body.index("- **[[Denosumab]]") : body.index("- **[[Risedronato]]")]
    found = told(changed(entry, "", waiver))
    assert "T114" in {problem.code for problem in found if problem.level == "error"}


def test_a_language_without_a_list_is_told() -> None:
    library = LIBRARY
    words = replace(WORDS, files={tag: file for tag, file in WORDS.files.items() if tag != "es"})
    found = problems(library, SLUG, "es", words)
    assert "T117" in {problem.code for problem in found if problem.level == "warning"}
    assert {problem.code for problem in found if problem.level == "error"} <= {"T101"}  # digits for words, at most
