"""Settle: after a layout pass, printed page numbers that were wrong are set right in the tree of boxes, in place.

The engine then makes anew only the pages that hold a changed number, and those after them whose beginning moved: it was
made to do so for its own page counters. What comes out is checked against the finished pages, as after any other pass.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.text.line_break import create_layout, line_size

from handpress.press.folios import Pages

Box = Any
Right = Callable[[Pages], Sequence[str]]

# A printed span's inside: links and plain words, in turn.
TAG = re.compile(r"<[^>]*>")
PIECE = re.compile(r'<a href="#(?P<target>[^"]*)">(?P<page>\d+)</a>|(?P<words>[^<]+)')


class Unsettled(Exception):
    """The boxes can't be set right in place; the whole text has to be laid out again."""


class Settler:
    """Watches the passes of one document. `right` gives the inside of every printed span, in the order of the text."""

    def __init__(self, root: Box, printed: Sequence[str], right: Right) -> None:
        self.printed, self.right = list(printed), right
        self.spans = [box for box in root.descendants() if is_span(box)]
        self.passes, self.lost = 0, len(self.spans) != len(self.printed)

    def after_pass(self, pages: Sequence[Box], page_maker: list[Any]) -> None:
        """Compare and set right; mark the pages to be made anew."""
        self.passes += 1
        if self.lost:
            return
        right = self.right(landed(pages))
        wrong = [number for number, inside in enumerate(right) if inside != self.printed[number]]
        copies = copies_of({self.spans[number].element for number in wrong}, pages)
        try:
            for number in wrong:
                holder = holder_of(self.spans[number])
                before, holder.children = holder.children, rebuilt(holder, right[number])
                self.printed[number] = right[number]
                rename(holder.element, TAG.sub("", right[number]))
                for index, box in copies.get(self.spans[number].element, ()):
                    if not repainted(box, before, holder.children):
                        page_maker[index][-1]["content_changed"] = True
        except Unsettled:
            self.lost = True


def rename(element: Any, text: str) -> None:
    """Let an element say its new numbers, since a link around it is called by its words."""
    del element[:]
    element.text = text


def copies_of(elements: set[Any], pages: Sequence[Box]) -> dict[Any, list[tuple[int, Box]]]:
    """Where the spans of these elements stand: element → the pages' indexes and boxes, in order."""
    found: dict[Any, list[tuple[int, Box]]] = {}
    for index, page in enumerate(pages if elements else ()):
        for box in page.descendants():
            if is_span(box) and box.element in elements:
                found.setdefault(box.element, []).append((index, box))
    return found


def is_span(box: Box) -> bool:
    """Whether a box is a whole `span.folios`, not a piece of text in one."""
    tag = getattr(box, "element_tag", None)
    return tag == "span" and box.element.get("class") == "folios" and not hasattr(box, "text") and not is_line(box)


def is_line(box: Box) -> bool:
    return type(box).__name__ == "LineBox"


def landed(pages: Sequence[Box]) -> dict[str, int]:
    """Anchor → the page, from 1, on which it first stands."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for box in page.descendants():
            if anchor := box.style["anchor"]:
                found.setdefault(anchor, number)
    return found


def holder_of(span: Box) -> Box:
    """The box that holds a span's text: its line, where the span is a block."""
    return span.children[0] if len(span.children) == 1 and is_line(span.children[0]) else span


def rebuilt(holder: Box, inside: str) -> list[Box]:
    """The children of a span for its new inside, each made after one that was there."""
    links = [child for child in holder.children if child.link]
    words = [child for child in holder.children if hasattr(child, "text")]
    if len(links) + len(words) != len(holder.children):
        raise Unsettled
    made = []
    for piece, link in pieces(inside, links):
        if piece["words"] is None:
            made.append(linked(link, piece["target"], piece["page"]))
        else:
            made.append(reworded(words[0], piece["words"]) if words else worded(holder, piece["words"]))
    return made


def pieces(inside: str, links: list[Box]) -> Iterator[tuple[re.Match[str], Box]]:
    """Each piece of a span's inside, a link with the box that it is to be made after."""
    found = list(PIECE.finditer(inside))
    wanted = [piece for piece in found if piece["words"] is None]
    if "".join(piece[0] for piece in found) != inside or not found or (wanted and not links):
        raise Unsettled
    models = {id(piece): model or links[-1] for piece, model in zip_longest(wanted, links[: len(wanted)])}
    return ((piece, models.get(id(piece))) for piece in found)


def linked(model: Box, target: str, page: str) -> Box:
    """A link made after another one of the same span."""
    box, (text,) = model.copy(), model.children
    box.element = copy.copy(model.element)
    box.element.text = page
    box.element.set("href", f"#{target}")
    box.link = ("url", ("internal", target))
    box.children = [reworded(text, page)]
    box.children[0].element = box.element
    return box


def reworded(model: Box, text: str) -> Box:
    box = model.copy()
    box.text = text
    return box


def worded(holder: Box, text: str) -> Box:
    """Words where there were none: a span that held one link alone."""
    return TextBox.anonymous_from(holder, text)


def repainted(box: Box, before: Sequence[Box], after: Sequence[Box]) -> bool:
    """Set a span right on its finished page, where the new numbers take just the room of the old ones."""
    old, new, there = flat(before), flat(after), flat(holder_of(box).children)
    if not len(old) == len(new) == len(there) or any(
        shape(was) != shape(now) for was, now in zip(old, new, strict=True)
    ):
        return False
    if [getattr(one, "text", "") for one in there] != [getattr(one, "text", "") for one in old]:
        return False  # broken across lines
    for one, now in zip(there, new, strict=True):
        one.element, one.link = now.element, now.link
        if hasattr(one, "text"):
            one.text = one.pango_layout.text = now.text
    return True


def flat(children: Sequence[Box]) -> list[Box]:
    return [box for child in children for box in child.descendants()]


def shape(box: Box) -> tuple[str, float]:
    """Which kind of box it is, and how wide its text would be if it were set in one line."""
    text = getattr(box, "text", "")
    return type(box).__name__, width(text, box.style) if text else 0.0


def width(text: str, style: Any) -> float:
    layout = create_layout(text, style, None, None, 0)
    line, _ = layout.get_first_line()
    wide: float = line_size(line, style)[0]
    return wide


def painted(pages: Sequence[Any], printed: Sequence[str], spans: Sequence[Box]) -> bool:
    """Whether the finished pages hold, in each span, just what was printed there."""
    found: dict[Any, str] = {span.element: "" for span in spans}
    for page in pages:
        for span in filter(is_span, page._page_box.descendants()):
            if span.element in found:
                found[span.element] += "".join(box.text for box in span.descendants() if hasattr(box, "text"))
    return [bare(text) for text in found.values()] == [bare(TAG.sub("", inside)) for inside in printed]


def bare(text: str) -> str:
    """Without spaces: one at the end of a line is not painted."""
    return re.sub(r"\s+", "", text)
