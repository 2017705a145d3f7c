"""Unspoken: painted pieces that no tag holds are marked as decoration, so that no reader stumbles over them.

Running heads, the control strip and repeated heads of tables belong to the page (ISO 32000-1, 14.8.2.2.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pydyf

from handpress.press.tags.node import Node


def unspoken(pages: Sequence[Any], streams: Sequence[Any], root: Node) -> None:
    """Rewrite the marks of all that is not spoken, in the pages' streams."""
    spoken = set(root.spots())
    for number, stream in enumerate(streams):
        silence(stream.stream, {piece for page, piece in spoken if page == number})


def silence(stream: list[Any], spoken: set[int]) -> None:
    """`/Span << /MCID 4 >> BDC` becomes `/Artifact << /Type /Pagination >> BDC`."""
    for at, operand in enumerate(stream):
        if isinstance(operand, pydyf.Dictionary) and "MCID" in operand and operand["MCID"] not in spoken:
            stream[at - 1] = "/Artifact"
            stream[at] = pydyf.Dictionary({"Type": "/Pagination"})
