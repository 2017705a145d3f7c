"""Markdown becomes HTML, and nothing else does."""

import pytest

from handpress.dialect.prose import foreign_links, html, inline


def test_plain_forms() -> None:
    assert html("A **strong** and *soft* word.") == "<p>A <strong>strong</strong> and <em>soft</em> word.</p>"
    assert html("- one\n- two") == "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"
    assert inline("one\nline") == "one line"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("INR <target> & more", "<p>INR &lt;target&gt; &amp; more</p>"),
        ("<tel:+441632960123>", "<p>&lt;tel:+441632960123&gt;</p>"),
        ("![alt](x.png)", None),
        ("    indented", "<p>indented</p>"),
        ("`code`", "<p>`code`</p>"),
        ("a < b", "<p>a &lt; b</p>"),
    ],
)
def test_nothing_vanishes_and_no_html_passes(written: str, printed: str | None) -> None:
    page = html(written)
    assert printed is None or page == printed
    assert "<script" not in page
    assert "<img" not in page


def test_links_lead_to_the_web() -> None:
    page = html("[a](https://a.example) [b](javascript:x) [c](file:///etc/passwd)")
    assert foreign_links(page) == ["javascript:x", "file:///etc/passwd"]
