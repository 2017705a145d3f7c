"""Markdown comes in; HTML goes out. Raw HTML in the text is text; only the plain forms of Markdown are read."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from markdown import Markdown

BLOCKS = ("code", "hashheader", "setextheader", "hr", "quote", "reference")
LINES = (
    "backtick", "reference", "image_link", "image_reference", "short_reference", "short_image_ref",
    "autolink", "automail", "html", "entity",
)  # fmt: skip
TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>|<!--")
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
    """Paragraphs and lists as HTML."""
    return _markdown().reset().convert(text)


def inline(text: str) -> str:
    """One line as HTML, without a paragraph around it."""
    return html(" ".join(text.split())).removeprefix("<p>").removesuffix("</p>")


def foreign_links(page: str) -> list[str]:
    """The addresses in HTML that lead to anything but a web page or a mail address."""
    return [address for address in LINK.findall(page) if not address.startswith(SCHEMES)]
