"""Lists: an entry is its label and its body, and the list says how it is numbered (ISO 32000-1, 14.8.4.3.3)."""

from __future__ import annotations

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
    """What is painted before the entry: a number or a bullet."""
    return [kid for kid in entry.nodes if kid.role == "Lbl" and not kid.is_blank()]


def parted(entry: Node) -> list[Node | Spot | Hot]:
    """The label, then all else in one body."""
    rest = [kid for kid in entry.kids if not (isinstance(kid, Node) and kid.role == "Lbl")]
    return [*labels(entry), Node("LBody", language=entry.language, kids=rest)]
