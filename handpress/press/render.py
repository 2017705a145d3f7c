"""Render: a galley goes in; laid-out pages with right page numbers come out, and what the engine said."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from weasyprint import CSS, HTML, Document

from handpress.nouns.galley import Galley
from handpress.press.engine import listening
from handpress.press.fetch import AssetFetcher
from handpress.press.folios import Pages, fill, guess, wanted
from handpress.press.fonts import configuration

MOST_ROUNDS = 5

_parsed: dict[str, tuple[CSS, tuple[str, ...]]] = {}


@dataclass(frozen=True, slots=True)
class Rendering:
    """Laid-out pages; `folios` are the pages of the wanted anchors, `rounds` how often the pages were laid out."""

    document: Document
    folios: Pages
    missing: tuple[str, ...]
    settled: bool
    rounds: int
    lines: tuple[str, ...]


def render(galley: Galley, remembered: Pages) -> Rendering:
    """Lay out, compare every printed number with where its anchor landed, and lay out again only where one moved."""
    anchors = wanted(galley.html)
    html = fill(galley.html, guess(galley.html, anchors, remembered))
    rounds, settled = 0, False
    while not settled and rounds < MOST_ROUNDS:
        rounds += 1
        document, lines = lay_out_pages(galley, html)
        landed = where(document, anchors)
        printed, html = html, fill(galley.html, landed)
        settled = printed == html
    missing = tuple(anchor for anchor in anchors if anchor not in landed)
    return Rendering(document, landed, missing, settled, rounds, lines)


def lay_out_pages(galley: Galley, html: str) -> tuple[Document, tuple[str, ...]]:
    """One layout pass, with what the engine said of the HTML and of the stylesheets."""
    fetcher = AssetFetcher(galley.assets)
    sheets = [parse(name, text, fetcher) for name, text in galley.stylesheets]
    with listening() as lines:
        source = HTML(string=html, url_fetcher=fetcher)
        document = source.render(font_config=configuration(galley.fonts), stylesheets=[sheet for sheet, _ in sheets])
    return document, (*(line for _, said in sheets for line in said), *lines.kept)


def parse(name: str, text: str, fetcher: AssetFetcher) -> tuple[CSS, tuple[str, ...]]:
    """A parsed stylesheet with what the engine said of it; parsed once in each process."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    if digest not in _parsed:
        with listening() as lines:
            sheet = CSS(string=text, url_fetcher=fetcher)
        _parsed[digest] = sheet, tuple(f"{name}: {line}" for line in lines.kept)
    return _parsed[digest]


def where(document: Document, anchors: Iterable[str]) -> dict[str, int]:
    """The page, counted from 1, on which each anchor first stands."""
    first: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for anchor in page.anchors:
            first.setdefault(anchor, number)
    return {anchor: first[anchor] for anchor in anchors if anchor in first}
