"""Faithful sentences are passed and faults found: one line a case in cases/<language>.txt, read in both directions."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from handpress.load import load
from handpress.load.parity import load_parity
from handpress.nouns.translation import Pair, Unit
from handpress.nouns.workspace import Workspace
from handpress.translation.parity import Difference, Speech, differences, speech

ROOT = Path(__file__).resolve().parents[3]
FOLDER = Path(__file__).parent / "cases"
CASES = [
    tuple(line.split(" || "))
    for file in sorted(FOLDER.glob("*.txt"))
    for line in file.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@cache
def spoken(tag: str) -> Speech:
    workspace = Workspace(ROOT)
    library, words = load(workspace), load_parity(workspace)
    assert not words.problems
    return speech(library, tag, words) if tag in library.locales else Speech(library.locales["en"], words.of(tag), {})


def told(tag: str, original: str, translation: str) -> tuple[Difference, ...]:
    one, two = (Unit("every-1/paragraph-1", "paragraph", text, "x.md", 1) for text in (original, translation))
    return differences(Pair(one, two), spoken("en"), spoken(tag))


@pytest.mark.parametrize(("tag", "kind", "original", "translation"), CASES)
def test_a_case(tag: str, kind: str, original: str, translation: str) -> None:
    found = told(tag, original, translation)
    if kind == "ok":
        assert not found
    else:
        assert found and (kind in {one.kind for one in found} or kind == "negation")


# A list of verbs has its “not” before each of them in Russian and Arabic; English from there would repeat it.
REPEATED = {"Do not crush or chew the tablets.", "Never miss or stop it without a plan."}


@pytest.mark.parametrize(
    ("tag", "original", "translation"), [(t, o, x) for t, k, o, x in CASES if k == "ok" and o not in REPEATED]
)
def test_the_other_way_round(tag: str, original: str, translation: str) -> None:
    """The gate takes no side: English made from a faithful translation is faithful too."""
    one, two = (Unit("every-1/paragraph-1", "paragraph", text, "x.md", 1) for text in (translation, original))
    assert not [one for one in differences(Pair(one, two), spoken(tag), spoken("en")) if one.kind != "direction"]
