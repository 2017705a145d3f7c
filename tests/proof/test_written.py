"""Written: what the galley's HTML says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handpress.nouns.edition import Edition
from handpress.nouns.galley import Galley
from handpress.proof.written import Written, written

GALLEY = Galley(Edition("h", "t", "en", "a4"), "", (), {}, (), {}, 0)


def read(html: str, css: str = "", folios: Mapping[str, int] | None = None) -> Written:
    return written(replace(GALLEY, html=html, stylesheets=(("s", css),)), folios or {})


def words(html: str) -> list[str]:
    return [word.text for word in read(html).words]


def test_inline_elements_part_no_words() -> None:
    assert words("<p>a <b>b</b>c<sup>2</sup> d<br>e</p><p>f</p>") == ["a", "bc2", "d", "e", "f"]


def test_heads_scripts_and_styles_say_nothing() -> None:
    assert words("<head><title>T</title></head><style>p {}</style><p>a</p>") == ["a"]


def test_a_word_knows_its_line_and_its_block() -> None:
    one, two, three = read('<div data-line="7"><p>a</p><p>b</p></div><p>c</p>').words
    assert (one.around.line, two.around.line, three.around.line) == (7, 7, 0)
    assert len({one.around.block, two.around.block, three.around.block}) == 3


def test_no_break_spaces_tie() -> None:
    assert [word.tied for word in read("<p>5\u00a0mg daily</p>").words] == [True, False, False]


def test_page_numbers_are_filled_in() -> None:
    found = read('<p>see <span class="folios" data-for="a b c d"></span></p>', folios={"a": 4, "b": 2, "c": 3, "d": 9})
    assert [word.text for word in found.words] == ["see", "2–4,", "9"]
    assert found.folios[0].anchors == ("a", "b", "c", "d")


def test_what_is_lifted_out_is_known() -> None:
    found = read('<div class="head">a</div><p>b</p>', css=".head { position: running(top) }")
    assert [word.around.running for word in found.words] == ["top", ""]


def test_headings_links_and_anchors() -> None:
    found = read('<h1>One <i>two</i></h1><p id="x">a <a href="#x">b</a></p>')
    assert [(heading.depth, heading.text) for heading in found.headings] == [(1, "One two")]
    assert [link.target for link in found.links] == ["#x"]
    assert found.words[found.ids["x"]].text == "a"
