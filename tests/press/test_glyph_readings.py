"""Glyph readings: each glyph of a cluster is read as what it draws, and one face never serves both directions."""

from __future__ import annotations

import io

import pikepdf
import pytest

from handpress.press import print_galley
from handpress.proof.shown import said
from tests.proof.corpus.scripts import leaflet_in, right_to_left, with_paragraph

NOTHING = "\u200b"
KA, SIGN, VIRAMA, TA = "क", "\u093f", "\u094d", "त"


@pytest.fixture(scope="module", autouse=True)
def engine() -> None:
    """The engine, mended."""
    print_galley(leaflet_in("he"))


def readings(glyphs: list[int], letters: str, drawn: dict[int, str]) -> dict[int, str]:
    from handpress.press import glyph_readings

    return glyph_readings.readings(glyphs, letters, drawn)


def test_one_glyph_is_read_as_all_letters_of_its_cluster() -> None:
    assert readings([7], "لا", {}) == {7: "لا"}


def test_a_vowel_sign_before_its_letter_keeps_its_own_reading() -> None:
    assert readings([9, 5], KA + SIGN, {5: KA}) == {5: KA, 9: SIGN}


def test_a_half_letter_is_read_with_its_joiner() -> None:
    assert readings([3, 6], KA + VIRAMA + TA, {6: TA}) == {6: TA, 3: KA + VIRAMA}


def test_a_letter_of_two_glyphs_is_read_once() -> None:
    assert readings([1, 2], "x", {}) == {1: "x", 2: NOTHING}


def test_a_letter_that_comes_apart_is_read_in_its_parts() -> None:
    assert readings([1, 2, 3], "น\u0e33", {1: "น", 2: "\u0e4d", 3: "\u0e32"}) == {1: "น", 2: "\u0e4d", 3: "\u0e32"}


def test_a_sign_that_is_drawn_by_those_of_others_is_read_as_these() -> None:
    assert readings([7, 8], "ो", {7: "ा", 8: "े"}) == {7: "ा", 8: "े"}


def test_a_glyph_of_several_letters_is_read_as_them_wherever_it_stands() -> None:
    assert readings([8, 4], "ड्डि", {4: "ड्ड", 8: SIGN}) == {8: SIGN, 4: "ड्ड"}
    assert readings([4, 6], "ड्डी", {4: "ड्ड", 6: "ी"}) == {4: "ड्ड", 6: "ी"}


def test_hindi_words_keep_the_letters_of_their_joined_glyphs() -> None:
    faces = fonts(print_galley(with_paragraph("hi", "हड्डियों में हड्डी, दोनों")).pdf)
    hindi = set(next(spoken for name, spoken in faces.items() if "Devanagari" in name and "Bold" not in name).values())
    assert {"ड्ड", "ें", "ि"} <= hindi


@pytest.mark.parametrize("tag", ["ar", "fa", "he", "hi", "th"])
def test_no_glyph_is_read_as_nothing(tag: str) -> None:
    for name, spoken in fonts(print_galley(leaflet_in(tag)).pdf).items():
        assert "" not in spoken.values(), name


def test_a_sign_of_both_directions_is_drawn_by_one_face_and_read_as_it_was_written() -> None:
    paragraph = "العمر ≥ 65 سنة والوزن ≤ 40 kg (أكبر ≥ وأصغر &lt;) ثم HR 2 (CI 1–3) نعم (لا)."
    faces = fonts(print_galley(with_paragraph("ar", paragraph)).pdf)
    arabic = next(spoken for name, spoken in faces.items() if "Vazirmatn" in name and "Bold" not in name)
    latin = next(spoken for name, spoken in faces.items() if "Atkinson" in name and "Bold" not in name)
    assert {"≥", "≤", "<", "("} <= set(latin.values())
    assert not {"≥", "≤", "<", ">"} & set(arabic.values())
    assert "(" in arabic.values()


def test_the_faces_of_a_page_from_right_to_left_are_told_apart() -> None:
    assert {name.partition("+")[2] for name in fonts(print_galley(right_to_left()).pdf)} == {
        "Vazirmatn",
        "Vazirmatn-Bold",
        "Atkinson-Hyperlegible-Next",
        "Atkinson-Hyperlegible-Next-Bold",
    }


def fonts(pdf: bytes) -> dict[str, dict[int, str]]:
    """Every font of a file with what its glyphs are read as."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        found = (thing for thing in file.objects if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing)
        return {str(font.BaseFont): said(font) for font in found}
