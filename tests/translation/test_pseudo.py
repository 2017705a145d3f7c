"""A trial in a language that nobody speaks: each word is another, each mark and key stays, and it says what it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from handpress.compose import compose, tiers_of
from handpress.desk import run
from handpress.load import load
from handpress.nouns.edition import Edition
from handpress.nouns.library import Library
from handpress.nouns.problem import errors
from handpress.nouns.workspace import Workspace
from handpress.translation.gate import gate
from handpress.translation.pseudo import WORD, WORDS, accented, mirrored, pseudo
from tests.overlay import overlaid, stock

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = {"stock": load(stock()), "house": load(Workspace(ROOT))}
MARKS = re.compile(r"\{\{.*?\}\}|\[@[^\]]*\]|\]\([^)]*\)|^:::.*?(?=\s|$)|\{tier=\w+\}|^#+ ", re.MULTILINE)
EVERY = [(name, tag) for name in LIBRARIES for tag in WORDS]


@pytest.mark.parametrize(("name", "tag"), EVERY)
def test_marks_and_keys_stay(name: str, tag: str) -> None:
    library = LIBRARIES[name]
    trial = pseudo(library, tag)
    for slug, handout in library.handouts.items():
        before, after = handout.texts["en"].body, trial.handouts[slug].texts[tag].body
        assert marks(before) == marks(after) != []
        assert before != after


def marks(body: str) -> list[str]:
    return [" ".join(mark.split()) for mark in MARKS.findall(body)]


@pytest.mark.parametrize(("name", "tag"), EVERY)
def test_every_tier_is_composed_as_a_draft_without_a_fault(name: str, tag: str) -> None:
    trial = pseudo(LIBRARIES[name], tag)
    hold = gate(trial, dict)  # type: ignore[arg-type]
    for slug, handout in trial.handouts.items():
        assert list(handout.texts) == [tag]
        for tier in tiers_of(trial, handout, tag):
            manuscript = hold(compose(trial, Edition(slug, tier, tag, "a4")))
            assert errors(manuscript.problems) == ()
            assert manuscript.facts.draft and not manuscript.facts.translated
            assert "TRIAL" in manuscript.locale.words["draft"]
            assert manuscript.glossary and manuscript.bibliography


def test_nothing_of_the_library_is_changed() -> None:
    library = load(stock())
    before = repr(library)
    pseudo(library, "en-XA")
    assert repr(library) == before


def test_no_word_is_left_in_english() -> None:
    library = LIBRARIES["house"]
    text = next(iter(pseudo(library, "en-XA").handouts.values())).texts["en-XA"]
    left = [word for word in WORD.findall(MARKS.sub("", text.body)) if word.isascii() and len(word) > 3]
    assert {word for word in left if not found_in_marks(word, text.body)} == set()


def found_in_marks(word: str, body: str) -> bool:
    """Keys of YAML, slugs of terms and names of blocks are no words."""
    return bool(
        re.search(
            rf"\|[^\]]*{word}[^\]]*\]\]|^\s*(?:- )?\{{?{word}:|::: .*{word}|[\w-]*{word}[\w-]*\.\w+|: .*{word}",
            body,
            re.M,
        )
    )


def test_it_is_two_fifths_longer() -> None:
    words = WORD.findall(LIBRARIES["house"].written["sources/handouts/bone-density-after-anastrozole/en.md"])
    assert 1.35 < sum(map(len, map(accented, words))) / sum(map(len, words)) < 1.45
    assert all(len(accented(word)) > len(word) for word in words)


def test_each_block_stands_in_brackets() -> None:
    body = pseudo(LIBRARIES["stock"], "en-XA").handouts["bread"].texts["en-XA"].body
    assert body.count("‹") == body.count("›") > 30
    assert re.search(r"^# ‹[^›]+›", body, re.MULTILINE) and re.search(r"^- ‹[^›]+›$", body, re.MULTILINE)


@pytest.mark.parametrize("face", sorted((ROOT / "styles" / "fonts").glob("[as]*/*.ttf")), ids=lambda face: face.stem)
def test_every_accented_letter_has_a_face(face: Path) -> None:
    letters = {
        letter for word in ("abcdefghijklm", "nopqrstuvwxyz") for letter in accented(word) + accented(word.upper())
    }
    assert {letter for letter in (*letters, "‹", "›") if ord(letter) not in TTFont(face).getBestCmap()} == set()


def test_arabic_letters_run_from_right_to_left_and_abbreviations_do_not() -> None:
    assert mirrored("bone") == "بوني"
    assert mirrored("DXA") == "DXA"
    locale = pseudo(LIBRARIES["stock"], "ar-XB").locales["ar-XB"]
    assert (locale.direction, locale.script) == ("rtl", "Arab")


def test_a_trial_never_takes_the_place_of_what_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workspace = overlaid(tmp_path)
    words = ["--pseudo", "en-XA", "--workspace", str(workspace.root)]
    assert run("build", [*words, "--out", str(workspace.root / "dist")]) == 2
    assert not (workspace.root / "dist").exists()
    assert "another folder" in capsys.readouterr().err


def test_a_trial_is_printed_into_a_folder_of_its_own(tmp_path: Path) -> None:
    workspace = overlaid(tmp_path)
    words = ["--tier", "fundamentals", "--format", "a4", "--imprint", "none", "--workspace", str(workspace.root)]
    assert run("build", [*words, "--pseudo", "ar-XB"]) == 0
    made = {path.relative_to(workspace.root).as_posix() for path in workspace.root.glob("dist*/**/*.pdf")}
    assert made == {"dist.ar-XB/ar-XB/bread.fundamentals.a4.pdf"}
    assert isinstance(load(workspace), Library)
