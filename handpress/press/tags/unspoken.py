"""Unspoken: what no tag holds is marked as belonging to the page, so that no reader stumbles over it.

Running heads, the control strip and repeated heads of tables are such (ISO 32000-1, 14.8.2.2.2); a link among them
would be one that nobody can hear of, and is taken off.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes

from handpress.press.tags.node import Hot, Node, Spot

PLACES = {"@top": "/Header", "@bottom": "/Footer"}


def unspoken(pdf: pydyf.PDF, pages: Sequence[Any], streams: Sequence[Any], root: Node) -> None:
    """Rewrite the marks of all that is not spoken, in the pages' streams, and free the pages of unheard links."""
    spoken: list[set[int]] = [set() for _ in pages]
    heard = set()
    for node in root.walk():
        for kid in node.kids:
            if isinstance(kid, Spot):
                spoken[kid.page].add(kid.number)
            elif isinstance(kid, Hot):
                heard.add(id(kid.annotation))
    for page, stream, said, number in zip(pages, streams, spoken, pdf.pages["Kids"][::3], strict=True):
        silence(stream.stream, said, dict(strips(page._page_box, stream._tags)))
        take_off(pdf.objects[number], page, heard)


def silence(stream: list[Any], spoken: set[int], strips: Mapping[int, str]) -> None:
    """`/Span << /MCID 4 >> BDC` becomes `/Artifact << /Type /Pagination >> BDC`; `strips` tell head from foot."""
    for at, operand in enumerate(stream):
        if isinstance(operand, pydyf.Dictionary) and "MCID" in operand and operand["MCID"] not in spoken:
            place = strips.get(operand["MCID"])
            stream[at - 1] = "/Artifact"
            stream[at] = pydyf.Dictionary({"Type": "/Pagination", **({"Subtype": place} if place else {})})


def strips(page: Any, numbers: Mapping[Any, Any]) -> Iterator[tuple[int, str]]:
    """The pieces above and below the text, each with what it is."""
    for box in page.children:
        if isinstance(box, boxes.MarginBox):
            place = next((kind for edge, kind in PLACES.items() if box.at_keyword.startswith(edge)), None)
            yield from ((numbers[one]["mcid"], place) for one in box.descendants() if place and one in numbers)


def take_off(pdf_page: Any, page: Any, heard: set[int]) -> None:
    """Remove the annotations that stand in no tag."""
    for _, _, _, box in page.links:
        annotation = box.link_annotation
        if annotation is not None and id(annotation) not in heard:
            pdf_page["Annots"].remove(annotation.reference)
