"""Text becomes headings, paragraphs and fences, each with its line."""

from handpress.dialect.split import Fence, Heading, Paragraph, Stray, attributes, split


def test_a_heading_carries_its_attributes_and_line() -> None:
    assert split("\n# What we know {tier=academic #known}", 10) == (
        Heading(1, "What we know", {"tier": "academic", "id": "known"}, 11),
    )


def test_paragraphs_end_at_blank_lines() -> None:
    assert split("one\nline\n\ntwo") == (Paragraph("one\nline", 1), Paragraph("two", 4))


def test_a_list_with_blank_lines_stays_one_list_and_keeps_its_lines() -> None:
    (entry,) = split("- one\n\n\n- two\n  more")
    assert entry == Paragraph("- one\n\n\n- two\n  more", 1)


def test_a_fence_keeps_what_stands_inside_it() -> None:
    assert split("::: warning {x=1} Take care\nDo not.\n:::\nafter") == (
        Fence("warning", {"x": "1"}, "Take care", "Do not.", 1, True),
        Paragraph("after", 4),
    )


def test_the_next_fence_ends_an_open_one() -> None:
    open_one, closed_one = split("::: do\n- go\n::: steps\n1. go\n:::")
    assert isinstance(open_one, Fence)
    assert isinstance(closed_one, Fence)
    assert (open_one.body, open_one.closed) == ("- go", False)
    assert (closed_one.body, closed_one.closed, closed_one.line) == ("1. go", True, 3)


def test_an_open_fence_says_so_and_a_stray_end_is_found() -> None:
    (fence,) = split("::: do\ntext")
    assert isinstance(fence, Fence)
    assert not fence.closed
    assert split("text\n:::") == (Paragraph("text", 1), Stray(2))


def test_attributes_without_a_value_are_kept() -> None:
    assert attributes('a b="c" #d') == {"a": "", "b": "c", "id": "d"}
