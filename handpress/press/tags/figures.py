"""Figures: a picture has its alternative in words (PDF/UA-1, 7.3)."""

from __future__ import annotations

from weasyprint.logger import LOGGER

from handpress.press.tags.node import Node
from handpress.press.tags.roles import SVG


def give_alternatives(root: Node) -> None:
    for node in root.walk():
        if node.role == "Figure":
            if words := alternative(node):
                node.keys["Alt"] = words
            else:
                LOGGER.error('Image "%s" has no required alt description', node.given("src") or "unknown")


def alternative(node: Node) -> str:
    if node.element.tag == SVG:
        return node.element.findtext(SVG.replace("svg}svg", "svg}title")) or ""
    return node.given("alt")
