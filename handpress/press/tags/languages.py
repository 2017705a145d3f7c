"""Languages: a passage in another language than the one around it says so (PDF/UA-1, 7.2)."""

from __future__ import annotations

from handpress.press.tags.node import Node


def name_languages(root: Node) -> None:
    for node in root.walk():
        for kid in node.nodes:
            if kid.language != node.language:
                kid.keys["Lang"] = kid.language
