"""Spanish reading ease: syllables against words parted by hand, scores against the formulas worked by hand."""

from __future__ import annotations

import unicodedata

import pytest

from handpress.readability.spanish import measure, syllables

PARTED = (
    "a-nas-tro-zol den-si-to-me-trí-a den-si-dad me-no-pau-sia hue-so es-tró-ge-nos os-te-o-clas-tos os-te-o-po-ro-sis "
    "ri-se-dro-na-to re-mo-de-la-ción o-ír re-ír o-í-a le-í-a a-ún aun rí-o rui-do cons-trui-do in-clui-da que quie-re "
    "pa-que-te a-gua guí-a gue-rra an-ti-güe-dad pin-güi-no y muy hay ma-yor le-yes yo rey ahu-mar bú-ho al-co-hol "
    "prohi-bir pro-hí-be ve-hí-cu-lo cau-sa ciu-dad es-tu-diáis pa-ís lin-fo-ci-tos te-ra-peu-ta bis-fos-fo-na-to "
    "des-pués cuí-de-se hom-bro a-yu-da de-sa-yu-no"
)


@pytest.mark.parametrize("parted", PARTED.split())
def test_syllables_as_a_hand_parts_them(parted: str) -> None:
    assert syllables(parted.replace("-", "")) == parted.count("-") + 1


def test_an_accent_may_be_written_as_a_mark_of_its_own() -> None:
    assert syllables(unicodedata.normalize("NFD", "guía")) == syllables("guía") == 2


def test_scores_of_a_passage_worked_by_hand() -> None:
    # El hue-so se re-pa-ra. Ca-mi-ne ca-da dí-a: seven words, two sentences; 1+2+1+3 and 3+2+2 syllables.
    reading = measure("El hueso se repara. Camine cada día.")
    assert reading is not None
    assert (reading.counts.words, reading.counts.sentences, reading.counts.syllables) == (7, 2, 14)
    assert reading.counts.polysyllables == 2
    values = {score.key: score.value for score in reading.scores}
    assert values["inflesz"] == pytest.approx(206.835 - 62.3 * 2 - 3.5)
    assert values["fernandez-huerta"] == pytest.approx(206.84 - 60 * 2 - 1.02 * 3.5)


def test_a_decimal_comma_a_percentage_and_a_thousands_point_are_parts_of_one_word() -> None:
    reading = measure("Subió un 1,25\u00a0% en 11.767 mujeres.")
    assert reading is not None
    assert (reading.counts.words, reading.counts.sentences) == (6, 1)
    assert reading.counts.syllables == 2 + 1 + 4 + 1 + 5 + 3


def test_opening_marks_and_quotation_marks_hide_no_sentence_end() -> None:
    reading = measure("¿Qué hago? «Espere.» Llame.")
    assert reading is not None
    assert (reading.counts.words, reading.counts.sentences) == (4, 3)


def test_longer_sentences_and_longer_words_are_harder() -> None:
    plain = measure("Pida ayuda. Beba agua.")
    long = measure("Pida ayuda, beba agua.")
    heavy = measure("Solicite asesoramiento. Consuma hidratación.")
    assert plain and long and heavy
    for at in range(len(plain.scores)):
        assert plain.scores[at].value > long.scores[at].value
        assert plain.scores[at].value > heavy.scores[at].value


def test_nothing_to_measure() -> None:
    assert measure(" — ") is None
