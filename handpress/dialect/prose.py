"""Markdown comes in; HTML goes out. Raw HTML in the text is text; only the plain forms of Markdown are read."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from markdown import Markdown
from markupsafe import escape

from handpress.dialect.marks import OPEN
from handpress.dialect.tangles import tangle

BLOCKS = ("code", "hashheader", "setextheader", "hr", "quote", "reference")
LINES = (
    "backtick", "reference", "image_link", "image_reference", "short_reference", "short_image_ref",
    "autolink", "automail", "html", "entity",
)  # fmt: skip
TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>|<!--")
IN_A_TAG = re.compile(f"<[^<>]*{OPEN}[^<>]*>")
LINK = re.compile(r'<a href="([^"]*)"')
SCHEMES = ("https://", "http://", "mailto:", "#")


@cache
def _markdown() -> Markdown:
    reader = Markdown(extensions=["sane_lists"], output_format="html")
    reader.preprocessors.deregister("html_block")
    for name in BLOCKS:
        reader.parser.blockprocessors.deregister(name)
    for name in LINES:
        reader.inlinePatterns.deregister(name)
    return reader


@lru_cache(maxsize=8192)
def html(text: str) -> str:
    """Paragraphs and lists as HTML; a tangled text as it is written, in one paragraph: `tangle` says what is wrong."""
    if tangle(text):
        return f"<p>{escape(text)}</p>"
    # To the reader `&#8238;` would be the sign that turns a text round, which nobody sees.
    return _markdown().reset().convert(text.replace("&", "&amp;"))


def inline(text: str) -> str:
    """One line as HTML, without a paragraph around it."""
    return html(in_line(text)).removeprefix("<p>").removesuffix("</p>")


def in_line(text: str) -> str:
    """The text without its line ends."""
    return " ".join(text.split())


def foreign_links(page: str) -> list[str]:
    """The addresses in HTML that lead to anything but a web page or a mail address."""
    return [address for address in LINK.findall(page) if not address.startswith(SCHEMES)]
