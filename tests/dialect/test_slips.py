"""Signs that would be printed as they stand are told; those of the dialect and of plain prose are not."""

from __future__ import annotations

import pytest

from handpress.dialect.marks import scan
from handpress.dialect.prose import html
from handpress.dialect.slips import slips


def found(text: str) -> list[tuple[str, int]]:
    held, _ = scan(text, 1)
    return [(slip.text, slip.below) for slip in slips(held, html(held))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It takes { a.b } days.", "{ a.b }"),
        ("This is [bone loss].", "[bone loss]"),
        ("#Your bones", "#Your bones"),
        ("| a | b |", "| a | b |"),
        ("![x](y.png)", "![x](y.png)"),
        ("~~all~~ gone", "~~all~~ gone"),
        ("As shown @clarke2008.", "@clarke2008"),
        ("> quoted", "> quoted"),
        ("`code`", "`code`"),
        ("**Hormones. Your treatment", "**"),
        ("a *soft word", "*"),
    ],
)
def test_a_slip_is_told(text: str, told: str) -> None:
    assert (told, 1) in found(f"One line.\n{text}") or (told, 0) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "A [[term]], {{ a.value }} and [@source, p. 5; @other].",
        "**Strong** and *soft*, 3 × 4, mail@example.org.",
        "[words](https://example.org/a_b) and a list:\n\n- one\n- two",
        "A bracket \\[as it is\\], 50 % | more, # 1",
    ],
)
def test_what_is_meant_is_left_alone(text: str) -> None:
    assert found(text) == []
