"""Abbreviations: `<abbr title>` says what it is short for (ISO 32000-1, 14.9.5)."""

from __future__ import annotations

from handpress.press.tags.node import Node


def spell_out(root: Node) -> None:
    for node in root.walk():
        if (
            node.role == "Span"
            and node.element is not None
            and node.element.tag == "abbr"
            and (title := node.given("title"))
        ):
            node.keys["E"] = title
