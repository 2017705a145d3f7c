"""What is extracted from an Arabic line are the words that were written."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]
import pytest

from handpress.nouns.workspace import shipped
from handpress.press import warm
from handpress.press.fonts import configuration

FONTS = (str(shipped("styles") / "fonts"),)


def extracted(text: str, style: str = "") -> str:
    engine = warm(FONTS)
    page = f"<body dir=rtl lang=ar style=\"font: 15px 'Vazirmatn'; {style}\"><p>{text}"
    with pypdfium2.PdfDocument(engine.HTML(string=page).write_pdf(font_config=configuration(FONTS))) as document:
        return str(document[0].get_textpage().get_text_range())


@pytest.mark.parametrize("text", ["لا تشربي", "علاج الأقراص", "الإستروجين", "قرأت الآن"])
def test_letters_of_one_glyph_stay_in_order(text: str) -> None:
    assert extracted(text) == text


@pytest.mark.parametrize("text", ["عظامكِ حية", "فريقكِ الطبي يعرف عظامكِ جيدا", "تخبركِ هذه النشرة"])
def test_a_mark_stays_with_its_letter(text: str) -> None:
    assert extracted(text) == text


@pytest.mark.parametrize("marked", ["لعظامكِ عندما", "أنتِ وفريقكِ الطبي"])
def test_a_mark_moves_no_letter(marked: str) -> None:
    """Every reader of the file agrees: the line is as wide with the mark as without it."""
    assert inked(marked) == pytest.approx(inked(marked.replace("\u0650", "")), abs=0.5)


def inked(text: str) -> tuple[float, float]:
    """From where to where, in points, the line's glyphs reach in the reader that Chromium has, too."""
    engine = warm(FONTS)
    page = f"<body dir=rtl lang=ar style=\"font: 15px 'Vazirmatn'\"><p>{text}"
    with pypdfium2.PdfDocument(engine.HTML(string=page).write_pdf(font_config=configuration(FONTS))) as document:
        words = document[0].get_textpage()
        boxes = [words.get_charbox(at) for at in range(words.count_chars()) if words.get_text_range(at, 1).strip()]
    return min(box[0] for box in boxes), max(box[2] for box in boxes)
