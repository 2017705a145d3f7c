"""Lines break as late as they can, whatever follows the text in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from handpress.nouns.workspace import shipped
from handpress.press import warm

TEXT = "A large cell that breaks down old bone, making room for new bone"
CITED = f'{TEXT}\u00a0<span style="white-space: nowrap">[18]</span>.'
SPACED = f'{TEXT} <em style="font-style: normal; white-space: nowrap">explained</em>.'
LINKED = f'<a href="#a">Oestrogen</a> <span style="white-space: nowrap">(p. 5)</span> is {CITED}'
WIDTHS = range(200, 620, 3)


def boxes(body: str, width: int, kind: str) -> Iterator[Any]:
    engine = warm((str(shipped("styles") / "fonts"),))
    font = "16px 'Atkinson Hyperlegible Next'"
    style = f"@page {{ size: 2000px 400px }} body {{ font: {font}; width: {width}px }}"
    (page,) = engine.HTML(string=f"<style>{style}</style><body>{body}").render().pages
    return (box for box in page._page_box.descendants() if type(box).__name__ == kind)


def lines(body: str, width: int) -> list[str]:
    return [
        "".join(box.text for box in line.descendants() if hasattr(box, "text"))
        for line in boxes(body, width, "LineBox")
    ]


@cache
def width_of(text: str) -> float:
    return sum(float(box.width) for box in boxes(text, 1900, "TextBox"))


def early(body: str) -> list[tuple[str, str]]:
    """The lines, at any of the widths, that had room for the first word of the next one."""
    return [
        (line, following)
        for width in WIDTHS
        for line, following in pairwise(lines(body, width))
        if width_of(f"{line.rstrip()} {following.removeprefix('(p. ').split(' ')[0]}") < width - 1
    ]


@pytest.mark.parametrize("body", [CITED, SPACED, LINKED])
def test_no_line_ends_before_it_must(body: str) -> None:
    assert early(body) == []


def test_the_engine_still_needs_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    """When this fails, the engine or its Pango has been mended: take line_breaks.py out."""
    warm()
    from weasyprint.layout import inline

    monkeypatch.setattr(inline, "split_first_line", inline.split_first_line.__wrapped__)
    assert early(CITED)
