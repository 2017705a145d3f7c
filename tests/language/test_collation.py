"""Words stand where a reader of the language looks for them; the orders are those that ICU 78 gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as some

from handpress.language.collation import sort_key
from handpress.nouns.locale import Locale

ORDERS = {
    "en-GB": "a, aromatase, bone, bone density, bone-building, Bone-forming, bonesetter, DXA, T score, T-score",
    "es-ES": "ácido, acto, año luz, dosis, nuez, ñame, oído, uña, Útero",
    "sv-SE": "apa, zebra, ångest, ärr, öga",
    "cs-CZ": "cena, čas, hlava, chata, ide",
    "de-DE": "Arzt, Ärztin, Straße, Strich",
    "pl-PL": "lek, łokieć, osoba, otwór, ósmy",
    "fr-FR": "cote, coté, côte, côté, œuf, ordre",
    "ar": "إستروجين, ألم, أناستروزول, تاء, ترقق, كسر, هشاشة, ورم, ياء",
    "vi-VN": "an, áo, ăn, ắn, ân, di, dz, đi",
    "ru-RU": "еда, ёж, если, игла, йод, кость",
}


def collate(locale: Locale, words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda text: sort_key(locale, text))


@pytest.mark.parametrize("tag", ORDERS)
def test_order(speaking: Callable[[str], Locale], tag: str) -> None:
    words = ORDERS[tag].split(", ")
    assert collate(speaking(tag), reversed(words)) == words


def test_simplified_chinese_stands_by_sound_and_before_latin() -> None:
    chinese = Locale(tag="zh-Hans", lang="zh-Hans-CN", name="简体中文", script="Hans")
    words = ["阿那曲唑", "安慰剂", "雌激素", "地舒单抗", "骨密度", "骨质疏松", "绝经", "双能", "芳香化酶", "DXA"]
    assert collate(chinese, words) == [
        "阿那曲唑",
        "安慰剂",
        "雌激素",
        "地舒单抗",
        "芳香化酶",
        "骨密度",
        "骨质疏松",
        "绝经",
        "双能",
        "DXA",
    ]


def test_small_letters_come_before_capitals(english: Locale) -> None:
    assert collate(english, ["US", "us", "Us", "used"]) == ["us", "Us", "US", "used"]


@given(some.text(), some.text())
def test_different_words_have_different_keys(one: str, other: str) -> None:
    spanish = Locale(tag="es", lang="es-ES", name="Español")
    assert (sort_key(spanish, one) == sort_key(spanish, other)) == (one == other)
