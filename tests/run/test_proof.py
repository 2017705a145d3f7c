"""Nothing leaves that was not proven; what fails is kept beside the output folder, and goes when it is mended."""

from __future__ import annotations

import pytest

from handpress.run.quarantine import folder_of
from tests.run.conftest import Shelf, built


def kept(shelf: Shelf) -> set[str]:
    """The files in quarantine."""
    folder = folder_of(shelf.out)
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("word", "state", "code"),
    [
        ("LOST", "refused", "F101"),
        ("PROVE-HANG", "failed", "R101"),
        ("PROVE-EAT", "failed", "R102"),
        ("PROVE-KILL", "failed", "R108"),
        ("PROVE-BOOM", "failed", "R108"),
    ],
)
def test_what_is_not_proven_is_not_published(shelf: Shelf, word: str, state: str, code: str) -> None:
    shelf.say("b", "en", f"first: {word}")
    outcome = shelf.build()
    assert built(outcome, state) == {"en/b.first"}
    assert [problem.code for problem in outcome.problems] == [code]
    assert "en/b.first.a4.pdf" not in shelf.files()
    assert not outcome.good


def test_a_refused_pdf_is_kept_with_its_problems_and_pictures_until_it_is_mended(shelf: Shelf) -> None:
    shelf.say("b", "en", "first: LOST")
    outcome = shelf.build()
    assert kept(shelf) == {"en/b.first.a4.pdf", "en/b.first.a4.txt", "en/b.first.a4.page-1.png"}
    assert "x.md:5: error F101: lost" in (folder_of(shelf.out) / "en/b.first.a4.txt").read_text()
    (fate,) = [fate for fate in outcome.fates if fate.state == "refused"]
    assert "dist.quarantine" in str(fate)
    shelf.say("b", "en", "first: mended")
    assert shelf.build().good
    assert not folder_of(shelf.out).exists()


def test_what_the_press_complains_of_is_kept_too(shelf: Shelf) -> None:
    shelf.say("b", "en", "first: BLOT")
    shelf.build()
    assert "en/b.first.a4.pdf" in kept(shelf)


def test_an_edition_that_is_no_more_leaves_nothing_behind(shelf: Shelf) -> None:
    shelf.build()
    text = shelf.say("b", "en", "first: bones", "second: LOST")
    shelf.build()
    assert "en/b.second.a4.pdf" in kept(shelf)
    text.write_text("first: bones")
    shelf.build()
    assert kept(shelf) == set()


@pytest.mark.usefixtures("flags")
def test_a_proof_killed_once_is_tried_again(shelf: Shelf) -> None:
    shelf.say("b", "en", f"first: PROVE-KILL ONCE:{shelf.root / 'flag'}")
    assert shelf.build().good
