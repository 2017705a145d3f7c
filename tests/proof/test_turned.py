"""Turned: letters by where they stand."""

from __future__ import annotations

import pytest

from handpress.proof.turned import turned


def read(visual: str, backwards: bool) -> str:
    """A line as it is seen, from left to right, put in the order of reading."""
    boxes = [(float(at), 0.0, at + 0.9, 1.0) for at in range(len(visual))]
    return "".join(visual[at] for at in turned(visual, boxes, backwards))


@pytest.mark.parametrize(
    ("visual", "reading"),
    [
        ("גבא", "אבג"),
        ("דג5–10mgבא", "אב5–10mgגד"),
        (".בא", "אב."),
        (")בא(", "(אב)"),
        ("2.5mg", "2.5mg"),
        (".2028בא", "אב2028."),
    ],
)
def test_a_line_from_right_to_left(visual: str, reading: str) -> None:
    assert read(visual, backwards=True) == reading


def test_a_word_of_another_script_in_a_line_from_left_to_right() -> None:
    assert read("aגבאb", backwards=False) == "aאבגb"


def test_letters_of_one_glyph_stand_as_the_file_gives_them() -> None:
    assert turned("לא", [(1.0, 0.0, 2.0, 1.0), (1.0, 0.0, 2.0, 1.0)], backwards=True) == [0, 1]
