"""Page numbers: a galley's HTML and the page of each anchor go in; the HTML with those numbers printed comes out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from html import unescape
from itertools import pairwise

Pages = Mapping[str, int]

SPAN = re.compile(r'<span\b(?P<attributes>[^>]*\bclass="folios"[^>]*)></span>')
ATTRIBUTE = re.compile(r'\b(data-[\w-]+)(?:="([^"]*)")?')
ID = re.compile(r'\sid="([^"]+)"')

# HTML that fills about one page. Only the width of the first guess depends on it: every number is checked afterwards.
CHARACTERS_A_PAGE = 3800
SHORTEST_RUN = 3
HEAD = 1000  # characters, among which the text's direction is given


def wanted(html: str) -> tuple[str, ...]:
    """The anchors whose pages are to be printed, each once, in the order of their first mention."""
    anchors: dict[str, None] = {}
    for span in SPAN.finditer(html):
        anchors.update(dict.fromkeys(targets(span)))
    return tuple(anchors)


def fill(html: str, pages: Pages) -> str:
    """Print the page numbers. An anchor without a page prints nothing: the press reports it."""
    inside = iter(insides(html, pages))
    return SPAN.sub(lambda span: f'<span class="folios">{next(inside)}</span>', html)


def insides(html: str, pages: Pages) -> list[str]:
    """What stands in each span, in the order of the text."""
    backwards = 'dir="rtl"' in html[:HEAD]
    return [printed(span, pages, inside_link(html, span.start()), backwards) for span in SPAN.finditer(html)]


def guess(html: str, anchors: Iterable[str], remembered: Pages) -> dict[str, int]:
    """A page for every anchor: the remembered one, else that of the last known anchor before it, else by length."""
    places = {unescape(match[1]): match.start() for match in ID.finditer(html)}
    known = sorted((places[anchor], page) for anchor, page in remembered.items() if anchor in places)
    return {anchor: remembered.get(anchor) or estimate(places.get(anchor, 0), known) for anchor in anchors}


def estimate(place: int, known: list[tuple[int, int]]) -> int:
    """The likeliest page of a place in the text."""
    before = [page for at, page in known if at <= place]
    return before[-1] if before else 1 + place // CHARACTERS_A_PAGE


def targets(span: re.Match[str]) -> list[str]:
    return unescape(attributes(span).get("data-for", "")).split()


def attributes(span: re.Match[str]) -> dict[str, str]:
    return {name: value or "" for name, value in ATTRIBUTE.findall(span["attributes"])}


def inside_link(html: str, place: int) -> bool:
    """Whether a link is open at this place: a link may not stand inside a link."""
    return html.rfind("<a ", 0, place) > html.rfind("</a>", 0, place)


def printed(span: re.Match[str], pages: Pages, linked: bool, backwards: bool) -> str:
    """The numbers of one span: each page once, rising, runs of three and more closed up."""
    given = attributes(span)
    first: dict[int, str] = {}
    for anchor in targets(span):
        if anchor in pages:
            first.setdefault(pages[anchor], anchor)
    bare = linked or "data-plain" in given
    write: Callable[[int], str] = str if bare else lambda page: f'<a href="#{first[page]}">{page}</a>'
    between = given.get("data-separator", ", ")
    return between.join(spell(run, write, backwards) for run in runs(sorted(first)))


def runs(pages: list[int]) -> list[list[int]]:
    """Split rising pages into runs of following pages; runs too short to close up fall into single pages."""
    found: list[list[int]] = [[page] for page in pages[:1]]
    for last, page in pairwise(pages):
        if page == last + 1:
            found[-1].append(page)
        else:
            found.append([page])
    return [part for run in found for part in ([run] if len(run) >= SHORTEST_RUN else [[page] for page in run])]


def spell(run: list[int], write: Callable[[int], str], backwards: bool) -> str:
    """Write a page or a run; in right-to-left text a run is isolated, since it would print backwards."""
    if len(run) == 1:
        return write(run[0])
    between = f"{write(run[0])}–{write(run[-1])}"
    return f'<span dir="ltr">{between}</span>' if backwards else between
