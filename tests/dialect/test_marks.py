"""Marks are taken out of a text before Markdown sees it, each with its line."""

import pytest

from handpress.dialect.marks import Broken, Citation, Cited, Quantity, Term, scan


def marks(text: str) -> tuple[object, ...]:
    return scan(text, 5)[1]


def test_terms() -> None:
    assert marks("[[osteoblast]]\n[[cells that build|osteoblast]]") == (
        Term("osteoblast", "osteoblast", 5),
        Term("cells that build", "osteoblast", 6),
    )


def test_a_bar_may_be_escaped_for_tables() -> None:
    assert marks(r"[[cells\|osteoblast]] {{ a.b \| size }}") == (
        Term("cells", "osteoblast", 5),
        Quantity("a.b", "size", 5),
    )


def test_citations() -> None:
    assert marks("[@one, p. 5; @two]") == (Citation((Cited("one", "p. 5"), Cited("two", "")), 5),)


def test_values() -> None:
    assert marks("{{ ibis2.spine.after }} {{x|interval}}") == (
        Quantity("ibis2.spine.after", "value", 5),
        Quantity("x", "interval", 5),
    )


@pytest.mark.parametrize("text", ["[[open", "shut]]", "{{ open", "shut }}", "[@open", "{% raw %}", "{{ }}"])
def test_what_does_not_close_is_found_with_its_line(text: str) -> None:
    found = marks(f"first line\n{text}")
    assert found
    assert all(isinstance(mark, Broken) and mark.line == 6 for mark in found)


def test_a_citation_that_cannot_be_read_is_broken() -> None:
    assert marks("[@one; two]") == (Broken("[@one; two]", 5),)


def test_placeholders_in_the_text_itself_cannot_stand_for_marks() -> None:
    text, found = scan("\ue0007\ue001 [[a]]", 1)
    assert text == "7 \ue0000\ue001"
    assert len(found) == 1
