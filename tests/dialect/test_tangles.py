"""A text that would keep Markdown's reader busy is told from one that would not, at once."""

from __future__ import annotations

import time

import pytest

from handpress.dialect.marks import scan
from handpress.dialect.prose import html
from handpress.dialect.split import split
from handpress.dialect.tangles import DEEPEST, MOST_LISTS, MOST_STARS, tangle

WHOLE = 200_000  # what load takes at most


@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEPEST + "]" * DEEPEST + "[x](y)",
        "(a) b) c) " * 100,
        "*a* " * (MOST_STARS // 2),
        "- **Word.** Text.\n" * 200,
        "".join("    " * depth + "- a\n" for depth in range(MOST_LISTS)),
        "a - b - c - d - e - f - g - h - i - j",
    ],
)
def test_what_people_write_is_not_tangled(text: str) -> None:
    assert tangle(text) is None


@pytest.mark.parametrize(
    ("text", "what", "at"),
    [
        ("a\n" + "[" * (DEEPEST + 1), "more than 20 brackets open at once", DEEPEST + 2),
        (
            "*" * (MOST_STARS + 1),
            "more than 1000 stars, underlines and backslashes in one paragraph or list",
            MOST_STARS,
        ),
        ("a\n" + "- " * 9 + "b", "more than 8 lists inside one another", 2),
        ("a\n" + "\t" * 9 + "b", "more than 8 lists inside one another", 2),
        ("".join("    " * depth + "1. a\n" for depth in range(9)), "more than 8 lists inside one another", 152),
    ],
)
def test_what_is_tangled_is_named_with_its_place(text: str, what: str, at: int) -> None:
    assert tangle(text) == (what, at)


BOMBS = [
    "[", "]", "![", "[a](", '[a](b "', "*", "_", "*a ", "**a *b", "_a __b ", "*_", "\\", "{{", "}}", "[[a", "[@a ",
    "[@a]", "[[a]] ", "{{ a }} ", "<", "<a ", '<a b="', "&", "&amp;", " ", "a\n", "a  \n", "- a\n", "- a\n\n", "- ",
    "1. ", "-\t", "> ", "a\n\n", "    ", "[a](#) ", "# ", "# {", "::: do ", "::: do {", "a" + " " * 999 + "[",
]  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS)
def test_no_text_that_load_takes_keeps_the_reader_busy(bomb: str) -> None:
    """Ten seconds stand for minutes: a machine that does much else is slow. Most take less than one."""
    text = (bomb * (WHOLE // len(bomb) + 1))[:WHOLE]
    started = time.perf_counter()
    split(text)
    html(scan(text, 1)[0])
    assert time.perf_counter() - started < 10


def test_a_tangled_text_is_printed_as_it_is_written() -> None:
    assert html("[" * 21 + "<b>") == f"<p>{'[' * 21}&lt;b&gt;</p>"
