"""The proof for translator and reviser: printed in spite of what is to be reviewed, and never among the handouts."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from handpress.commands.translate import proof as command
from handpress.desk import main
from handpress.nouns.galley import Galley
from handpress.nouns.problem import Place, Problem
from handpress.nouns.publication import Publication
from handpress.nouns.verdict import Verdict
from handpress.nouns.workspace import Workspace
from handpress.run.line import Line
from handpress.run.review import Proofed, Unfound, Wish, review
from tests.overlay import overlaid

ES = "sources/handouts/bread/es.md"
MARK = "Proof for translator and reviser: not for patients"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return overlaid(tmp_path)


def change(workspace: Workspace, old: str, new: str, file: str = ES) -> None:
    path = workspace.root / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))


def proofed(workspace: Workspace, **wish: str) -> Proofed:
    made = review(workspace, Wish("bread", "es", out=workspace.root / "proofs", **wish))  # type: ignore[arg-type]
    assert isinstance(made, Proofed)
    return made


def pages(made: Proofed) -> list[str]:
    """The text of each page, in one line."""
    assert made.file
    document = pypdfium2.PdfDocument(made.file)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def test_it_is_printed_in_spite_of_a_wrong_number_and_an_old_block(workspace: Workspace) -> None:
    change(workspace, "3. Hornéela.", "3. Hornéela 20 minutos.")
    change(workspace, "Wear gloves.", "Wear long gloves.", "sources/handouts/bread/en.md")
    change(workspace, "- Deje enfriar el pan antes de cortarlo.\n", "")
    found = pages(proofed(workspace))
    whole = " ".join(found)
    assert "Check failed (T101)" in whole
    assert "Original changed (T201)" in whole
    assert "There is no such block here." in whole
    assert whole.count("Remarks:") >= 3
    assert all(MARK in page and "no es para pacientes" in page for page in found)


def test_its_last_page_names_translator_and_reviser_and_what_they_sign_for(workspace: Workspace) -> None:
    change(workspace, "tiers: [fundamentals]", "tiers: [fundamentals]\ntranslator: Ana Pan\nreviser: Luz Horno")
    last = pages(proofed(workspace))[-1]
    for words in ("Ana Pan", "Luz Horno", "two different people", "Date", "sources/handouts/bread/es.md"):
        assert words in last


def test_it_is_a_file_by_itself_that_no_catalogue_lists(workspace: Workspace) -> None:
    made = proofed(workspace)
    left = [path.name for path in (workspace.root / "proofs").rglob("*")]
    assert left == ["bread.fundamentals.es.proof.pdf"]
    assert made.file
    with pikepdf.open(io.BytesIO(made.file.read_bytes())) as pdf:
        assert len(pdf.pages) == made.pages


def test_a_text_that_cannot_be_composed_is_not_proofed_and_the_last_proof_stays(workspace: Workspace) -> None:
    before = proofed(workspace).file
    assert before
    kept = before.read_bytes()
    change(workspace, "::: quote", "::: quotation")
    made = proofed(workspace)
    assert made.file is None
    assert "D102" in {problem.code for problem in made.problems}
    assert before.read_bytes() == kept


class FindsFault(Line):
    """A line whose proofreader finds a word that is not in print."""

    def judge(self, galley: Galley, publication: Publication) -> Verdict:
        return Verdict((Problem(Place(ES, 7), "F101", "not in print: “masa”"),))


def test_a_proof_that_lost_a_word_in_print_is_not_handed_out(workspace: Workspace) -> None:
    made = review(workspace, Wish("bread", "es", out=workspace.root / "proofs"), FindsFault())
    assert isinstance(made, Proofed)
    assert made.file is None
    assert [problem.code for problem in made.problems] == ["F101"]
    assert not (workspace.root / "proofs").exists()


@pytest.mark.parametrize(
    ("handout", "locale", "tier", "told"),
    [
        ("brot", "es", "", "there is no handout brot; there is bread"),
        ("bread", "en", "", "bread is not translated into en; there is es"),
        ("bread", "es", "academic", "bread has no tier academic in es; there is fundamentals"),
    ],
)
def test_a_wish_for_what_is_not_there_is_told_what_is(
    workspace: Workspace, handout: str, locale: str, tier: str, told: str
) -> None:
    assert review(workspace, Wish(handout, locale, tier, workspace.root / "proofs")) == Unfound(told)


def test_it_does_not_go_where_handouts_are(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace.root / "shelf").mkdir()
    (workspace.root / "shelf" / command.SHELF).write_text("{}")
    for folder in ("dist", "dist/es", "shelf", "shelf/proofs"):
        asked = ["translate", "proof", "es", "bread", "--workspace", str(workspace.root)]
        assert main([*asked, "--out", str(workspace.root / folder)]) == command.USAGE
        assert "holds what patients are given" in capsys.readouterr().err
    assert not list(workspace.root.rglob("*.pdf"))
