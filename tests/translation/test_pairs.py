"""One block missing, added or moved stands alone; all others keep their partners. Fingerprints follow the words."""

from __future__ import annotations

import re
import time
from collections import defaultdict
from pathlib import Path

import pytest

from handpress.nouns.translation import Pair, Unit
from handpress.translation.pairs import fingerprint, pairs, whole_pairs
from handpress.translation.units import units

FOLDER = Path(__file__).resolve().parent / "aligned"
TIERS = ("fundamentals", "intermediate", "academic")
ORIGINAL = (FOLDER / "en.md").read_text(encoding="utf-8")
SPANISH = (FOLDER / "es.md").read_text(encoding="utf-8")
HEAD = "---\ntitle: T\npurpose: P\nwho_for: W\n---\n\n"
BLOCKS = SPANISH.split("\n\n")


def partners(translated: str, original: str = ORIGINAL) -> list[tuple[Unit | None, Unit | None]]:
    return [(pair.original, pair.translation) for pair in pairs(units("en", original), units("es", translated), TIERS)]


TRUE: dict[str, set[str]] = defaultdict(set)
for ours, theirs in partners(SPANISH):
    if ours and theirs:
        TRUE[theirs.text].add(ours.path)


def strangers(rows: list[tuple[Unit | None, Unit | None]]) -> list[str]:
    """The units of the translation that have another partner than in the whole translation."""
    return [two.path for one, two in rows if one and two and one.path not in TRUE[two.text]]


def test_the_whole_translation_is_paired() -> None:
    assert all(one and two and one.kind == two.kind for one, two in partners(SPANISH))


@pytest.mark.parametrize("at", range(1, len(BLOCKS)))
def test_a_missing_block_stands_alone(at: int) -> None:
    rows = partners("\n\n".join(BLOCKS[:at] + BLOCKS[at + 1 :]))
    missing = len(units("es", SPANISH)) - len(units("es", "\n\n".join(BLOCKS[:at] + BLOCKS[at + 1 :])))
    assert sum(two is None for _, two in rows) == missing
    assert not [two for one, two in rows if one is None]
    assert not strangers(rows)


@pytest.mark.parametrize("at", range(2, len(BLOCKS)))
def test_an_added_block_stands_alone(at: int) -> None:
    rows = partners("\n\n".join([*BLOCKS[:at], "Un párrafo que nadie pidió.", *BLOCKS[at:]]))
    assert [two.text for one, two in rows if one is None and two] == ["Un párrafo que nadie pidió."]
    assert not [one for one, two in rows if two is None]
    assert not strangers(rows)


def test_a_moved_block_leaves_the_others_in_place() -> None:
    at = next(number for number, block in enumerate(BLOCKS) if block.startswith("::: warning"))
    rows = partners("\n\n".join([*BLOCKS[:at], *BLOCKS[at + 1 : -1], BLOCKS[at], BLOCKS[-1]]))
    assert {one.block for one, two in rows if one and two is None} == {"warning"}
    assert {two.block for one, two in rows if two and one is None} == {"warning"}
    assert not strangers(rows)


def test_entries_and_rows_are_aligned_too() -> None:
    lines = SPANISH.split("\n")
    entry = next(number for number, line in enumerate(lines) if line.startswith("- Hacer una lista"))
    rows = partners("\n".join(lines[:entry] + lines[entry + 1 :]))
    assert [one.path for one, two in rows if one and two is None] == ["every-2/checklist-1/entry-2"]
    row = next(number for number, line in enumerate(lines) if line.startswith('  - ["ATAC, cadera'))
    rows = partners("\n".join(lines[:row] + lines[row + 1 :]))
    assert {one.path.rpartition("/")[0] for one, two in rows if one and two is None} == {"intermediate-5/table-1/row-2"}
    assert not strangers(rows)


def test_tiers_that_the_translation_does_not_hold_are_left_out() -> None:
    found = pairs(units("en", ORIGINAL), units("es", SPANISH), ("fundamentals",))
    assert {pair.original.tier for pair in found if pair.original} == {"", "fundamentals"}


@pytest.mark.parametrize("tier", TIERS)
def test_a_translation_of_one_tier_pairs_with_that_tier_alone(tier: str) -> None:
    parts = re.split(r"(?m)^(?=# )", SPANISH)
    held = "".join(part for part in parts if "{tier=" not in part.split("\n")[0] or f"{{tier={tier}}}" in part)
    ours, theirs = units("en", ORIGINAL), units("es", held)
    rows = [(pair.original, pair.translation) for pair in whole_pairs(ours, theirs)]
    assert [one for one, _ in rows] == list(ours)
    assert {one.tier for one, two in rows if one and two} == {"", tier}
    assert all(two for one, two in rows if one and one.tier in ("", tier))
    assert not strangers(rows)


def test_keys_of_a_block_pair_in_any_order() -> None:
    one = units("en", f"{HEAD}# A\n\n::: figure x.svg\nalt: An x.\ncaption: C\n:::\n")
    two = units("es", f"{HEAD}# B\n\n::: figure x.svg\ncaption: D\nalt: Una x.\n:::\n")
    assert {
        (pair.original.kind, pair.translation.kind)
        for pair in pairs(one, two, ())
        if pair.original and pair.translation
    } == {(unit.kind, unit.kind) for unit in one}


def test_keys_pair_glossaries_in_any_order() -> None:
    one = units("en", "terms:\n  a-1: {term: x, plain: X}\n  a-2: {term: y, plain: Y}\n  a-3: {term: z}\n")
    two = units("es", "terms:\n  a-3: {term: c}\n  a-2: {term: b, plain: B}\n  b: {term: d}\n")
    found = {
        (pair.original and pair.original.text, pair.translation and pair.translation.text)
        for pair in pairs(one, two, ())
    }
    assert found == {("x", None), ("X", None), ("y", "b"), ("Y", "B"), ("z", "c"), (None, "d")}
    name = units("en", "name: English\nwords: {a: b}\n")
    assert Pair(name[0], name[0]) in pairs(name, name, ())


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Words  and\nmore.", "Words and more."),
        ("“Quoted” and ‘so’, it’s", "\"Quoted\" and 'so', it's"),
        ("**Never** stop *this*, _please_.", "Never stop this, please."),
        ("***Both*** at once", "Both at **once**"),
        ("5\u00a0mg", "5 mg"),
        ("e\u0301", "\u00e9"),
        ("{{ a.b }} x", "{{a.b}} x"),
    ],
)
def test_looks_do_not_change_a_fingerprint(one: str, two: str) -> None:
    assert fingerprint(one) == fingerprint(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("5 mg", "50 mg"),
        ("5 mg", "5 Mg"),
        ("Do not stop.", "Do stop."),
        ("Stop.", "Stop!"),
        ("2*3 mg", "23 mg"),
        ("2 * 3 * 4", "2 3 4"),
        (r"\*a\*", "*a*"),
        ("{{ a_b }}", "{{ ab }}"),
        ("snake_case_word", "snakecaseword"),
        ("[@a]", "[@b]"),
        ("5 − 3", "5 + 3"),
        ("5–7", "57"),
        ("<5", ">5"),
        ("1,5", "1.5"),
    ],
)
def test_every_other_change_does(one: str, two: str) -> None:
    assert fingerprint(one) != fingerprint(two)
    assert len(fingerprint(one)) == 16


@pytest.mark.parametrize(
    "text",
    [
        "- a\n" * 40_000,
        "a\n\n" * 60_000,
        "_a " * 60_000,
        "*a _b " * 30_000,
        "[[" * 90_000,
        "](" * 90_000,
        "{{ " * 60_000,
        "[[a|" * 45_000,
        "::: do\n- a\n:::\n" * 12_000,
        "# a\n" * 45_000,
    ],
)
def test_no_text_keeps_the_pairing_busy(text: str) -> None:
    began = time.process_time()
    ours, theirs = units("a", f"{HEAD}# A\n\n{text}"), units("b", f"{HEAD}# B\n\n{text[: len(text) // 2]}")
    assert pairs(ours, theirs, ())
    assert [fingerprint(unit.text) for unit in ours]
    assert time.process_time() - began < 20
