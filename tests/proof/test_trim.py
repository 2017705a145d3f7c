"""Trim: what the styles say of the sheet."""

from __future__ import annotations

import pytest

from handpress.proof.rules import lifted, not_on_first
from handpress.proof.trim import trim

MM = 72 / 25.4


def test_tokens_count_in_their_last_meaning() -> None:
    page = "@page { size: var(--w) 10cm; margin-inline: var(--m) }"
    found = trim([":root { --w: 1in }", page, ":root { --w: 2in; --m: 5mm }"])
    assert found.size == pytest.approx((144, 100 * MM))
    assert [found.left, found.right] == pytest.approx([5 * MM, 5 * MM])
    assert found.top is None


@pytest.mark.parametrize(
    ("margin", "sides"),
    [
        ("1pt", (1, 1, 1, 1)),
        ("1pt 2pt", (1, 2, 1, 2)),
        ("1pt 2pt 3pt", (1, 2, 3, 2)),
        ("1pt 2pt 3pt 4pt", (1, 2, 3, 4)),
    ],
)
def test_margins_in_short(margin: str, sides: tuple[float, ...]) -> None:
    found = trim([f"@page {{ margin: {margin} }}"])
    assert (found.top, found.right, found.bottom, found.left) == sides


def test_papers_by_name() -> None:
    assert trim(["@page { size: A4 landscape }"]).size == pytest.approx((297 * MM, 210 * MM))


def test_rules_of_boxes_and_of_single_pages_are_not_those_of_the_page() -> None:
    found = trim(["@page { margin: 9pt; @top-left { margin: 1pt } } @page :first { margin: 2pt }"])
    assert found.left == 9


def test_what_the_first_page_goes_without() -> None:
    texts = [
        ".head { position: running(head) } .foot { position: running(foot) }",
        "@page { @top-left { content: element(head) } @bottom-left { content: element(foot) } }",
        "@page :first { @top-left { content: none } }",
    ]
    assert lifted(texts) == {"head": "head", "foot": "foot"}
    assert not_on_first(texts) == {"head"}
