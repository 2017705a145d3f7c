"""Survey: the finished tree of tags goes in; what can be counted of its accessibility comes out, fit for JSON.

All of it is found in what is written, so that the report beside the catalogue promises nothing that was not looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pydyf

from handpress.press.tags.node import Hot, Node, Spot

SCRIPTED = ("AA", "OpenAction", "AcroForm", "JavaScript")


def survey(pdf: pydyf.PDF, streams: Sequence[Any], root: Node) -> dict[str, Any]:
    """Counts of tags and of those among them that have what a screen reader asks of them."""
    nodes = list(root.walk())
    roles = Counter(node.role for node in nodes)
    levels = [int(node.role[1]) for node in nodes if node.role[0] == "H" and node.role[1:].isdigit()]
    kids = [kid for node in nodes for kid in node.kids]
    spoken = sum(isinstance(kid, Spot) for kid in kids)
    headings = [node for node in nodes if node.role == "TH"]
    return {
        "language": root.language,
        "headings": len(levels),
        "headings_in_order": levels[:1] == [1] and all(after <= before + 1 for before, after in pairwise(levels)),
        "paragraphs": roles["P"],
        "lists": roles["L"],
        "tables": roles["Table"],
        "table_headings": len(headings),
        "table_headings_with_scope": sum("Scope" in node.facts.get("Table", {}) for node in headings),
        "figures": roles["Figure"],
        "figures_with_alternative": sum("Alt" in node.keys for node in nodes if node.role == "Figure"),
        "links": roles["Link"],
        "links_to_follow": sum(any(isinstance(kid, Hot) for kid in node.kids) for node in nodes if node.role == "Link"),
        "notes": roles["Note"],
        "languages": sorted({node.keys["Lang"] for node in nodes if "Lang" in node.keys}),
        "abbreviations": sum("E" in node.keys for node in nodes),
        "pieces": spoken,
        "page_pieces": sum(len(stream._tags) for stream in streams) - spoken,
        "scripts_and_forms": sum(key in each for each in pdf.objects if isinstance(each, dict) for key in SCRIPTED),
    }
