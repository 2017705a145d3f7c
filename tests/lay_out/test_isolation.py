"""Isolation: what runs across the text stands in elements of its own, wherever it stands, and nothing else changes."""

from __future__ import annotations

import re

import pytest

from handpress.lay_out.isolation import isolate
from handpress.lay_out.runs import MARK
from handpress.nouns.locale import Locale

ARABIC = Locale(tag="ar", lang="ar", name="العربية", script="Arab", direction="rtl")
SPANISH = Locale(tag="es", lang="es-ES", name="Español")
LTR, END = '<span dir="ltr">', "</span>"

ACROSS = {
    "a dose in a paragraph": ("<p>تناول 2.5 mg.</p>", f"<p>تناول {LTR}2.5 mg{END}.</p>"),
    "emphasis in a dose": ("<p><strong>2.5</strong> mg هنا</p>", f"<p>{LTR}<strong>2.5</strong> mg{END} هنا</p>"),
    "a dose over the edge of emphasis": (
        "<p><strong>الجرعة 2.5</strong> mg</p>",
        f"<p><strong>الجرعة </strong>{LTR}<strong>2.5</strong> mg{END}</p>",
    ),
    "a dose that ends in emphasis": (
        '<p>2.5 <strong id="x">mg يوميًا</strong></p>',
        f'<p>{LTR}2.5 <strong id="x">mg</strong>{END}<strong> يوميًا</strong></p>',
    ),
    "links in a citation": (
        '<p>عن <span class="citation">[<a href="#r-1">1</a>,<a href="#r-2">2</a>]</span>.</p>',
        f'<p>عن <span class="citation">{LTR}[<a href="#r-1">1</a>,<a href="#r-2">2</a>]{END}</span>.</p>',
    ),
    "signs that HTML escapes": ("<p>وزن &lt;&nbsp;40&nbsp;kg</p>", f"<p>وزن {LTR}&lt;&nbsp;40&nbsp;kg{END}</p>"),
    "what has a direction": ('<a dir="ltr" href="tel:1">01 23</a>', '<a dir="ltr" href="tel:1">01 23</a>'),
    "a number beside what has a direction": (
        '<td><a dir="ltr">01 23</a> أو 5</td>',
        f'<td><a dir="ltr">01 23</a> أو {LTR}5{END}</td>',
    ),
    "two cells": ("<td>5</td><td>mg</td>", f"<td>{LTR}5{END}</td><td>{LTR}mg{END}</td>"),
    "a line break": ("<p>5<br>mg</p>", f"<p>{LTR}5{END}<br>{LTR}mg{END}</p>"),
    "a dose over the edge of emphasis that holds a line break": (
        "<p><strong>الجرعة<br>2.5</strong> mg</p>",
        f"<p><strong>الجرعة<br></strong>{LTR}<strong>2.5</strong> mg{END}</p>",
    ),
    "marks of direction": ("<p>\u200f23\u200f/11\u200f/2026</p>", f"<p>{LTR}23/11/2026{END}</p>"),
    "a heading": ("<h2>عن 5 mg</h2>", f"<h2>عن {LTR}{MARK}5 mg{MARK}{END}</h2>"),
    "a title": ("<head><title>عن 5 mg</title></head>", f"<head><title>عن {MARK}5 mg{MARK}</title></head>"),
    "an alternative": ('<img alt="رسم 5–6 mg">', f'<img alt="رسم {MARK}5–6 mg{MARK}">'),
    "a name": ("<p>دراسة IBIS-II</p>", '<p>دراسة <span dir="ltr" lang="en">IBIS-II</span></p>'),
    "a name in a language": (
        '<p><em lang="fr">Salut 5</em> نعم</p>',
        f'<p><em lang="fr">{LTR}Salut 5{END}</em> نعم</p>',
    ),
    "a reference": (
        '<p dir="ltr">Smith J. 2020. متاح على: x</p>',
        '<p dir="ltr">Smith J. 2020. <span dir="rtl" lang="ar">متاح على</span>: x</p>',
    ),
    "its own words in a reference": (
        '<p dir="ltr">Smith J. <span dir="rtl">في ص 3</span></p>',
        f'<p dir="ltr">Smith J. <span dir="rtl">في ص {LTR}3{END}</span></p>',
    ),
    "styles": ("<style>a { top: 5px }</style>", "<style>a { top: 5px }</style>"),
}


@pytest.mark.parametrize("name", ACROSS)
def test_what_runs_across_arabic_stands_in_an_element(name: str) -> None:
    html, laid = ACROSS[name]
    assert isolate(html, ARABIC) == laid


def test_spanish_stays_as_it_is() -> None:
    html = "<p>Tome 2.5 mg de anastrozole</p>"
    assert isolate(html, SPANISH) == html


def test_arabic_beside_spanish_is_isolated() -> None:
    html = '<p dir="rtl" lang="ar">تناول 2.5 mg</p><p>Tome 2.5 mg</p>'
    assert isolate(html, SPANISH) == f'<p dir="rtl" lang="ar">تناول {LTR}2.5 mg{END}</p><p>Tome 2.5 mg</p>'


@pytest.mark.parametrize("name", ACROSS)
def test_nothing_is_lost_and_every_element_is_closed(name: str) -> None:
    html, _ = ACROSS[name]
    bare = [re.sub(r"<[^>]*>|[\u200e\u200f]", "", text) for text in (html, isolate(html, ARABIC))]
    assert bare[0] == bare[1]
    open_: list[str] = []
    for close, tag in re.findall(r"<(/?)(\w+)", re.sub(r"<(?:br|img)\b[^>]*>", "", isolate(html, ARABIC))):
        if close:
            assert open_.pop() == tag
        else:
            open_.append(tag)
    assert not open_
