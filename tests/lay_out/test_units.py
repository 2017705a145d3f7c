"""Units: a number and its unit are one, where any two characters could be parted by the end of a line."""

from __future__ import annotations

from handpress.lay_out.units import tie_units
from handpress.nouns.locale import Locale

CHINESE = Locale(tag="zh-Hans", lang="zh-Hans", name="简体中文", script="Hans", units={"mg": {"other": "毫克"}})
JOINED = "毫\u2060克"


def test_a_number_and_its_unit_are_tied() -> None:
    assert tie_units("每天 700 毫克。", CHINESE) == f"每天 700\u00a0{JOINED}。"
    assert tie_units("每天700毫克。", CHINESE) == f"每天700\u2060{JOINED}。"
    assert tie_units("700&nbsp;毫克", CHINESE) == f"700\u00a0{JOINED}"


def test_words_that_no_number_stands_before_are_left_alone() -> None:
    assert tie_units("以毫克计", CHINESE) == "以毫克计"


def test_a_pointer_stays_with_its_term() -> None:
    pointer = '骨细胞<span class="term-page">（第 5 页）</span>'
    assert tie_units(pointer, CHINESE) == pointer.replace("（", "\u2060（")


def test_units_with_spaces_are_left_alone() -> None:
    spanish = Locale(tag="es", lang="es-ES", name="Español", units={"years": {"other": "años"}})
    assert tie_units("5 años", spanish) == "5 años"
