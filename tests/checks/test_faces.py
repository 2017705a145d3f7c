"""Letters that the faces of a language lack are told before anything is printed, with file, line and letter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from handpress.checks.faces import uncovered
from handpress.load import load
from handpress.load.faces import load_faces
from handpress.nouns.locale import Locale
from handpress.nouns.workspace import Workspace
from tests.overlay import overlaid, stock

ROOT = Path(__file__).resolve().parents[2]
TEXT = "sources/handouts/bread/en.md"


def found(workspace: Workspace) -> list[str]:
    library = load(workspace)
    return [str(problem) for problem in uncovered(library, load_faces(workspace, library.locales.values()))]


def with_words(tmp_path: Path, words: str) -> list[str]:
    workspace = overlaid(tmp_path)
    text = (workspace.root / TEXT).read_text(encoding="utf-8")
    (workspace.root / TEXT).write_text(text.replace("you cut it.", f"you cut it.{words}", 1), encoding="utf-8")
    return found(workspace)


def test_the_stock_library_and_the_shipped_sources_lack_nothing() -> None:
    assert found(stock()) == []
    assert found(Workspace(ROOT)) == []


def test_a_letter_that_no_face_has_is_an_error(tmp_path: Path) -> None:
    (told,) = with_words(tmp_path, " 용 ")
    assert told.startswith(f"{TEXT}:13: error K341: “용” (U+C6A9) is in no face of styles/fonts/")


def test_a_letter_is_told_once_in_a_file_with_its_count(tmp_path: Path) -> None:
    (told,) = with_words(tmp_path, " 용용 용 ")
    assert "(U+C6A9), and 2 more like it, is" in told


def test_a_letter_of_another_script_is_a_warning(tmp_path: Path) -> None:
    (told,) = with_words(tmp_path, " 骨 ")
    assert "warning K341: “骨” (U+9AA8) is in no face of en (Atkinson" in told
    assert "only in Noto Sans SC" in told


def test_signs_that_nothing_draws_are_no_letters(tmp_path: Path) -> None:
    assert with_words(tmp_path, "\u00a0\u2009") == []


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("Arab", "تناول ٢٫٥ ملغ، (≥ 65)؛ «نعم»؟ پچگکی ٹڈے"),
        ("Hebr", "נטלי 2.5 מ״ג, ״כן״ – שָׁלוֹם ₪"),
        ("Cyrl", "Принимайте 2,5 мг №1, «да» — ёЁ їґ"),
        ("Grek", "Πάρτε 2,5 mg· «ναι» ΐ"),
        ("Deva", "हर दिन २.५ मिग्रा लें। क्ष ज्ञ ₹"),
        ("Hans", "每天服用2.5毫克，“是”——《阿那曲唑》、（双膦酸盐）：噁唑…①％"),
    ],
)
def test_the_faces_of_a_script_hold_its_letters(script: str, words: str) -> None:
    faces = load_faces(Workspace(ROOT), [Locale(tag="xx", lang="xx", name="x", script=script)])
    assert {letter for letter in words if ord(letter) not in faces.of("xx") and not letter.isspace()} == set()


def test_the_fonts_of_a_locale_come_before_those_of_its_script() -> None:
    locale = Locale(tag="vi", lang="vi", name="x", fonts=("Source Sans 3",))
    families = load_faces(Workspace(ROOT), [locale]).families["vi"]
    assert families[0] == "Source Sans 3"


def test_nothing_of_the_engine_is_imported() -> None:
    code = "import sys; import handpress.load.faces, handpress.checks.faces; print('weasyprint' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert said.stdout.strip() == "False"
