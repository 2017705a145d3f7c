"""A review: what a machine found stands at its block, counted, and the files that are signed for are named."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from handpress.compose import compose
from handpress.load import load
from handpress.load.parity import load_parity
from handpress.nouns.edition import Edition
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import errors
from handpress.nouns.review import Review
from handpress.translation.review import reviewed, shown
from tests.overlay import STOCK, overlaid

ES = "sources/handouts/bread/es.md"
EN = "sources/handouts/bread/en.md"


def proofed(tmp_path: Path, *changes: tuple[str, str, str]) -> Manuscript:
    """The Spanish stock text, reviewed after these changes: (file, old words, new words)."""
    workspace = overlaid(tmp_path)
    for file, old, new in changes:
        path = workspace.root / file
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new, 1))
    library = load(workspace)
    manuscript = compose(library, Edition("bread", "fundamentals", "es", "a4", "", "en"))
    return reviewed(library, manuscript, load_parity(workspace, library.locales))


def review(manuscript: Manuscript) -> Review:
    assert manuscript.review
    return manuscript.review


def at(found: Review, name: str) -> list[tuple[str, str, str]]:
    """What is remarked at the block of this name."""
    lines = [line for line, path in found.names.items() if path == name]
    assert len(lines) == 1
    return [(remark.code, remark.kind, remark.path) for remark in found.remarks.get(lines[0], ())]


def test_each_block_has_its_name_and_a_sound_one_no_remark(tmp_path: Path) -> None:
    found = review(proofed(tmp_path))
    names = set(found.names.values())
    assert {"every-1/heading", "every-1/key-points-1", "fundamentals-1/figure-1", "fundamentals-1/warning-1"} <= names
    assert (found.changed, found.made_from) == (0, 2)
    assert at(found, "fundamentals-1/quote-1") == []


def test_a_wrong_digit_is_a_failed_check_at_its_block(tmp_path: Path) -> None:
    found = review(proofed(tmp_path, (ES, "3. Hornéela.", "3. Hornéela 20 minutos."), (EN, "3. Bake", "3. Bake")))
    assert ("T101", "failed", "entry-3") in at(found, "fundamentals-1/steps-1")
    assert found.failed > 0


def test_a_waived_check_is_told_and_not_counted(tmp_path: Path) -> None:
    waiver = "waive: [{rule: parity-number, reason: It is agreed with the bakers., found: Hornéela 20 minutos}]"
    wrong = (ES, "3. Hornéela.", "3. Hornéela 20 minutos.")
    plain, told = (
        review(proofed(tmp_path / "one", wrong)),
        review(proofed(tmp_path / "two", wrong, (ES, "tiers: [fundamentals]", f"tiers: [fundamentals]\n{waiver}"))),
    )
    assert ("T101", "waived", "entry-3") in at(told, "fundamentals-1/steps-1")
    assert told.failed == plain.failed - 1


def test_a_changed_original_marks_the_block_that_was_made_from_it(tmp_path: Path) -> None:
    found = review(proofed(tmp_path, (EN, "The oven is hot. Wear gloves.", "The oven is hot. Wear long gloves.")))
    assert ("T201", "changed", "paragraph-1") in at(found, "fundamentals-1/warning-1")
    assert found.changed == 1


def test_a_block_too_few_can_be_seen_and_forbids_nothing(tmp_path: Path) -> None:
    manuscript = proofed(tmp_path, (ES, "- Deje enfriar el pan antes de cortarlo.\n", ""))
    assert "T401" not in {problem.code for problem in manuscript.problems}
    assert errors(manuscript.problems) == ()
    ((_, kind, path),) = at(review(manuscript), "every-1/key-points-1")
    assert (kind, path) == ("failed", "entry-2")


def test_faults_of_the_head_stand_under_it_and_those_of_the_glossary_at_the_term(tmp_path: Path) -> None:
    found = review(
        proofed(
            tmp_path, (ES, "un pan en casa", "2 panes en casa"), ("sources/glossary/es.yaml", "plain: ", "plain: 7 ")
        )
    )
    assert "head/purpose" in {remark.path for remark in found.head}
    assert [entry for entry, remarks in found.terms.items() if "T101" in {remark.code for remark in remarks}]


def test_the_fingerprint_is_that_of_the_files_that_are_signed_for(tmp_path: Path) -> None:
    found = review(proofed(tmp_path / "one"))
    assert [file for file, _ in found.files] == [EN, ES, "sources/glossary/es.yaml"]
    assert all(value == hashlib.sha256((STOCK / file).read_bytes()).hexdigest() for file, value in found.files)
    listed = "".join(f"{value}  {file}\n" for file, value in found.files)
    assert found.fingerprint == hashlib.sha256(listed.encode()).hexdigest()
    other = review(proofed(tmp_path / "two", (ES, "Un pan necesita calor", "Un pan  necesita calor")))
    assert other.fingerprint != found.fingerprint


def test_nobody_signs_twice(tmp_path: Path) -> None:
    names = "tiers: [fundamentals]\ntranslator: Ana Pan\nreviser: {}"
    same = proofed(tmp_path / "one", (ES, "tiers: [fundamentals]", names.format("ana  PAN")))
    assert (same.facts.translator, same.facts.reviser) == ("Ana Pan", "")
    assert "T208" in {remark.code for remark in review(same).head}
    other = proofed(tmp_path / "two", (ES, "tiers: [fundamentals]", names.format("Luz Horno")))
    assert other.facts.reviser == "Luz Horno"


def test_signs_that_cannot_be_printed_are_left_out_of_remarks() -> None:
    assert shown("“5\ue002\u202e mg”\nis missing") == "“5 mg” is missing"


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("not in the original: “Read this first…”", "not in the original: “Read this first…”"),
        ("not in the original: “خذي (مرتين)…”", "not in the original: “خذي (مرتين)” (cut)"),
        ("a sign that\u200b is\nnot seen", "a sign that is not seen"),
    ],
)
def test_a_remark_is_told_so_that_it_can_be_printed(told: str, printed: str) -> None:
    assert shown(told) == printed
