"""Page numbers in print: each page once, rising, closed up, linked where a link may stand."""

from __future__ import annotations

import pytest

from handpress.press.folios import fill, guess, wanted


def span(anchors: str, more: str = "") -> str:
    return f'<span class="folios" data-for="{anchors}"{more}></span>'


@pytest.mark.parametrize(
    ("pages", "printed"),
    [
        ({"a": 4}, "4"),
        ({"a": 4, "b": 4}, "4"),
        ({"a": 9, "b": 4}, "4, 9"),
        ({"a": 4, "b": 5}, "4, 5"),
        ({"a": 4, "b": 5, "c": 6}, "4–6"),
        ({"a": 6, "b": 1, "c": 5, "d": 4}, "1, 4–6"),
        ({}, ""),
    ],
)
def test_numbers_are_single_rising_and_closed_up(pages: dict[str, int], printed: str) -> None:
    assert fill(span("a b c d", " data-plain"), pages) == f'<span class="folios">{printed}</span>'


def test_each_page_links_to_its_first_anchor() -> None:
    assert '<a href="#b">2</a>, <a href="#a">4</a>' in fill(span("b c a"), {"a": 4, "b": 2, "c": 2})


def test_inside_a_link_and_where_plain_the_numbers_are_bare() -> None:
    html = f'<a href="#a">A {span("a")}</a> <b>{span("a", " data-plain")}</b> <i>{span("a")}</i>'
    assert fill(html, {"a": 3}).count("<a ") == 2


def test_wanted_are_the_printed_anchors_only() -> None:
    assert wanted(f'<p id="x">{span("b a")}{span("a")}</p>') == ("b", "a")


def test_a_guess_follows_what_is_known_before_it() -> None:
    html = '<p id="a"></p>' + "x" * 20_000 + '<p id="b"></p><p id="c"></p>' + span("a b c")
    assert guess(html, ("a", "b", "c"), {}) == {"a": 1, "b": 6, "c": 6}
    assert guess(html, ("a", "b", "c"), {"b": 30}) == {"a": 1, "b": 30, "c": 30}


def test_in_right_to_left_text_a_run_is_isolated() -> None:
    html = f'<html dir="rtl">{span("a b c", " data-plain")}</html>'
    assert '<span dir="ltr">4–6</span>' in fill(html, {"a": 4, "b": 5, "c": 6})
