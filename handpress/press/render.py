"""Render: a galley goes in; laid-out pages with right page numbers come out, and what the engine said."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from weasyprint import CSS, HTML, Document

from handpress.nouns.galley import Galley
from handpress.press.conformance import UNSMOOTHED
from handpress.press.engine import listening
from handpress.press.fetch import AssetFetcher
from handpress.press.folios import Pages, fill, guess, insides, wanted
from handpress.press.fonts import configuration
from handpress.press.settle import Settler, painted

MOST_ROUNDS = 5

# Page numbers keep their width, so that one may take another's place; the house's own styles may say otherwise.
EVEN_NUMBERS = ("press", ".folios { font-variant-numeric: lining-nums tabular-nums }")

_parsed: dict[str, tuple[CSS, tuple[str, ...]]] = {}


@dataclass(frozen=True, slots=True)
class Rendering:
    """Laid-out pages; `folios` are the pages of the wanted anchors, `rounds` how often all was laid out."""

    document: Document
    folios: Pages
    missing: tuple[str, ...]
    settled: bool
    rounds: int
    lines: tuple[str, ...]


def render(galley: Galley, remembered: Pages) -> Rendering:
    """Lay out, compare every printed number with where its anchor landed, and lay out again only where one moved."""
    anchors = wanted(galley.html)
    pages = guess(galley.html, anchors, remembered)
    rounds, settled = 0, False
    while not settled and rounds < MOST_ROUNDS:
        rounds += 1
        document, settler, lines = lay_out_pages(galley, pages)
        pages = where(document, anchors)
        right = insides(galley.html, pages)
        settled = not settler.lost and settler.printed == right and painted(document.pages, right, settler.spans)
    missing = tuple(anchor for anchor in anchors if anchor not in pages)
    return Rendering(document, pages, missing, settled, rounds, lines)


def lay_out_pages(galley: Galley, pages: Pages) -> tuple[Document, Settler, tuple[str, ...]]:
    """Lay out with these page numbers, set right in place as far as that goes, and what the engine said."""
    sheets = parsed(galley)
    with listening() as lines:
        source = HTML(string=fill(galley.html, pages), url_fetcher=AssetFetcher(galley.assets))
        source.settling = insides(galley.html, pages), lambda landed: insides(galley.html, landed)
        document = source.render(font_config=configuration(galley.fonts), stylesheets=[sheet for sheet, _ in sheets])
    return document, source.settler, (*(line for _, said in sheets for line in said), *lines.kept)


def parsed(galley: Galley) -> list[tuple[CSS, tuple[str, ...]]]:
    """The galley's stylesheets in cascade order, below them the press's own."""
    fetcher = AssetFetcher(galley.assets)
    return [parse(name, text, fetcher) for name, text in (EVEN_NUMBERS, UNSMOOTHED, *galley.stylesheets)]


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
