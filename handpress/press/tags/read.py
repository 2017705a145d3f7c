"""Read: laid-out pages and their painted streams go in; one node for each element of the text comes out, as a tree.

Boxes of one element, on one page or on many, fall into one node. What is not read is left out: margin boxes, the head
of a table where it is repeated, pictures with an empty alternative, signs that the styles set beside a text, and what
the layouts hide from readers (aria-hidden).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from handpress.press.tags.node import Hot, Node, Spot
from handpress.press.tags.roles import CALL, role_of
from handpress.press.tags.spelled import ended, spelled

Box = Any
POINTS = 0.75  # a CSS pixel in points
HEADS = {"thead", "tfoot"}
UNREAD_ROOTS = {"html", "body"}


def read(pages: Sequence[Any], streams: Sequence[Any], language: str) -> Node:
    """The whole text under one Document node."""
    reader = Reader(language)
    for number, (page, stream) in enumerate(zip(pages, streams, strict=True)):
        reader.read_page(page._page_box, number, stream._tags)
    return reader.root


class Reader:
    """Goes through the pages in order and remembers the node of each element."""

    def __init__(self, language: str) -> None:
        self.root = Node("Document", language=language)
        self.nodes: dict[tuple[Any, str], Node] = {}
        self.page, self.height = 0, 0.0
        self.backwards = False
        self.worded: Node | None = None  # the last piece, where its words are told
        self.numbers: dict[Box, Any] = {}

    def read_page(self, box: Box, number: int, numbers: dict[Box, Any]) -> None:
        self.page, self.height, self.numbers = number, box.margin_height(), numbers
        self.backwards = box.style["direction"] == "rtl"
        for child in sorted(box.children, key=lambda child: isinstance(child, boxes.FootnoteAreaBox)):
            self.read_box(child, self.root)

    def read_box(self, box: Box, parent: Node) -> None:
        box = box._box if isinstance(box, AbsolutePlaceholder) else box
        if isinstance(box, boxes.MarginBox):
            return
        if isinstance(box, boxes.TextBox):
            self.put(box, parent, spelled(box.text, self.backwards))
            return
        if self.is_unread(box):
            self.keep_links(box)
            return
        node = self.node_of(box, parent)
        if box.link_annotation:
            node.kids.append(Hot(self.page, box.link_annotation))
        if isinstance(box, boxes.ReplacedBox):
            self.put(box, node)
            node.facts["Layout"] = {"Placement": "/Block", "BBox": self.place(box)}
        else:
            self.read_boxes(box.children, node)
            if isinstance(box, boxes.LineBox):
                self.end_line()

    def read_boxes(self, children: Iterable[Box], parent: Node) -> None:
        for child in children:
            self.read_box(child, parent)

    def put(self, box: Box, node: Node, words: str = "") -> None:
        """Let a node hold what was painted of this box, if anything was; `words` say what its glyphs don't."""
        if box in self.numbers:
            spot = Spot(self.page, self.numbers[box]["mcid"])
            self.worded = Node("Span", None, node.language, [spot], keys={"ActualText": words}) if words else None
            node.kids.append(self.worded or spot)

    def end_line(self) -> None:
        """Give back the space that the end of the line took."""
        if self.worded:
            self.worded.keys["ActualText"] = ended(self.worded.keys["ActualText"])
        self.worded = None

    def place(self, box: Box) -> list[float]:
        """Where a picture stands, in points from the lower left corner of its page (ISO 32000-1, 14.8.5.4.3)."""
        left, top = box.content_box_x(), box.content_box_y()
        edges = (left, self.height - top - box.height, left + box.width, self.height - top)
        return [edge * POINTS for edge in edges]

    def is_unread(self, box: Box) -> bool:
        element = box.element
        if element is None:
            return False
        return self.is_repeated(box) or is_sign(box) or is_hidden(element)

    def is_repeated(self, box: Box) -> bool:
        """Whether it is the head or foot of a table, once more on a later page."""
        node = self.nodes.get((box.element, box.element_tag))
        return box.element_tag in HEADS and node is not None and node.boxes[0][0] < self.page

    def keep_links(self, box: Box) -> None:
        """A link in what is not read stays the link that it is where it is read."""
        for one in box.descendants():
            if one.link_annotation and (node := self.nodes.get((one.element, one.element_tag))):
                node.kids.append(Hot(self.page, one.link_annotation))

    def node_of(self, box: Box, parent: Node) -> Node:
        """The node of its element: known from an earlier box, made, or that of the element around."""
        element, tag = box.element, box.element_tag
        if element is None or tag is None or tag in UNREAD_ROOTS:
            return parent
        node = self.nodes.get((element, tag))
        if node is None:
            node = self.nodes[element, tag] = self.make(element, tag, parent)
        if node.element is element:
            node.boxes.append((self.page, box))
        return node

    def make(self, element: Any, tag: str, parent: Node) -> Node:
        role = role_of(tag, element, parent.language)
        if not role:
            return parent
        own = "" if "::" in tag else element.get("lang")
        node = Node(role, element, own or parent.language)
        parent.kids.append(node)
        if tag.endswith(CALL):  # what is called stands at the foot of the page, and is read here
            note = self.nodes[element, element.tag] = Node("Note", element, own or parent.language)
            parent.kids.append(note)
        return node


def is_hidden(element: Any) -> bool:
    """Whether the layout keeps it from readers."""
    return bool(element.get("aria-hidden") == "true" or (element.tag == "img" and element.get("alt") == ""))


def is_sign(box: Box) -> bool:
    """Whether it is put there by the styles, beside the text: not the number of an entry, nor words in the line."""
    pseudo = box.element_tag.endswith(("::before", "::after")) and box.element_tag != "li::before"
    return bool(pseudo and box.style["position"] == "absolute")
