"""Blanks: a tag that holds nothing is taken out, and a Div around a single tag with it; neither has a thing to say."""

from __future__ import annotations

from handpress.press.tags.node import Hot, Node, Spot

KEPT = {"TH", "TD"}  # a table without one of its cells would be no table


def take_out_blanks(root: Node) -> None:
    for kid in root.nodes:
        take_out_blanks(kid)
    root.kids = [left for kid in root.kids for left in lessened(kid)]
    for kid in root.nodes:
        if kid.role == "Div" and not kid.nodes:
            kid.role = "P"


def lessened(kid: Node | Spot | Hot) -> list[Node | Spot | Hot]:
    """Nothing, its only kid, or the kid as it is."""
    if not isinstance(kid, Node) or kid.role in KEPT:
        return [kid]
    if not kid.kids:
        return []
    return kid.kids if kid.role == "Div" and not kid.keys and len(kid.nodes) == len(kid.kids) == 1 else [kid]
