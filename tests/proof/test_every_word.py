"""Each word taken out, and each digit changed, alone: proof misses it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from handpress.press import print_galley
from tests.proof.corpus.specimens import leaflet
from tests.proof.table import judge

BODY = re.compile(r"<body.*</body>", re.DOTALL)
TAG = re.compile(r'<div class="running-head".*?</div>|<[^>]*>|&\w+;', re.DOTALL)
WORD = re.compile(r"\S+")
DIGIT = re.compile(r"\d")


def places(html: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the pattern stands in the text, outside tags; the running head is not printed on the first page."""
    body = BODY.search(html)
    assert body
    silent = TAG.sub(lambda tag: " " * len(tag[0]), html)
    yield from (found.span() for found in pattern.finditer(silent, body.start(), body.end()))


@pytest.mark.slow
def test_each_word_taken_out_is_found() -> None:
    html = leaflet().html
    cuts = [(begin, end, "") for begin, end in places(html, WORD)]
    assert len(cuts) > 100
    assert not unnoticed(cuts)


@pytest.mark.slow
def test_each_digit_changed_is_found() -> None:
    html = leaflet().html
    changes = [(begin, end, str((int(html[begin]) + 1) % 10)) for begin, end in places(html, DIGIT)]
    assert len(changes) > 40
    assert not unnoticed(changes)


def unnoticed(changes: list[tuple[int, int, str]]) -> list[str]:
    """The changes of the leaflet's printed text that proof does not tell of."""
    told, proof = leaflet(), judge()
    missed = []
    for begin, end, new in changes:
        printed = replace(told, html=told.html[:begin] + new + told.html[end:])
        if not proof(told, replace(print_galley(printed), problems=())):
            missed.append(f"{told.html[begin - 20 : begin]}[{told.html[begin:end]} → {new}]{told.html[end : end + 20]}")
    return missed
