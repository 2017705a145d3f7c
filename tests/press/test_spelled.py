"""Tags spell what readers would have to guess at, with the spaces that were between the words."""

from __future__ import annotations

import pytest

from handpress.press.tags.spelled import ended, spelled


@pytest.mark.parametrize("text", ["علاج", "01632 960 001", "(", "doi:10.1038/s41416"])
def test_a_page_from_right_to_left_is_spelled_whole(text: str) -> None:
    assert spelled(text, backwards=True) == text


def test_a_page_from_left_to_right_is_read_from_its_glyphs() -> None:
    assert spelled("01632 960 001", backwards=False) == ""
    assert spelled("علاج", backwards=False) == "علاج"


@pytest.mark.parametrize("text", ["فقدان العظم", "Jones, et al."])
def test_the_end_of_a_line_parts_words(text: str) -> None:
    assert ended(text) == f"{text} "


@pytest.mark.parametrize("text", ["had ", "Off-", "doi:", "doi:10.1038/", "doi:10.1016/j.tem."])
def test_the_end_of_a_line_does_not_part_an_address(text: str) -> None:
    assert ended(text) == text
