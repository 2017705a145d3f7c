"""Lists: an entry is its label and its body, and the list says how it is numbered (ISO 32000-1, 14.8.4.3.3)."""

from __future__ import annotations

from itertools import takewhile

from handpress.press.tags.node import Hot, Node, Spot

NUMBERING = {"ol": "/Decimal", "ul": "/Disc", "dl": "/None"}


def part_lists(root: Node) -> None:
    for node in list(root.walk()):
        if node.role == "L":
            numbered = NUMBERING[node.element.tag] if any(labels(entry) for entry in node.nodes) else "/None"
            node.facts["List"] = {"ListNumbering": numbered}
        elif node.role == "LI":
            node.kids = parted(node)


def labels(entry: Node) -> list[Node]:
    """What is painted before the entry: a number or a bullet, of the engine's or the layout's making."""
    made = [kid for kid in entry.nodes if kid.role == "Lbl" and not kid.is_blank()]
    bare = list(takewhile(is_words, entry.kids))
    numbered = bare and len(bare) < len(entry.kids) and getattr(entry.kids[len(bare)], "role", "") == "P"
    return made or ([Node("Lbl", language=entry.language, kids=bare)] if numbered else [])


def is_words(kid: Node | Spot | Hot) -> bool:
    """Whether it is painted text, with its letters told or not, and no tag of the text's own."""
    return "ActualText" in kid.keys if isinstance(kid, Node) else isinstance(kid, Spot)


def parted(entry: Node) -> list[Node | Spot | Hot]:
    """The label, then all else in one body."""
    found = labels(entry)
    said = [spot for label in found for spot in label.kids]
    rest = [kid for kid in entry.kids if kid not in said and not (isinstance(kid, Node) and kid.role == "Lbl")]
    return [*found, Node("LBody", language=entry.language, kids=rest)]
