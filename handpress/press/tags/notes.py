"""Notes: each footnote has a name of its own (PDF/UA-1, 7.9)."""

from __future__ import annotations

from handpress.press.tags.node import Node


def name_notes(root: Node) -> None:
    for number, node in enumerate((node for node in root.walk() if node.role == "Note"), 1):
        node.keys["ID"] = f"note-{number}"
