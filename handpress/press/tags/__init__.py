"""Tags: laid-out, painted pages go in; the structure that a screen reader walks is written into the PDF.

The engine makes a new tag at every line and page end. Here one element of the text is one tag, however many boxes it
was broken into, and the mends give each tag what the engine leaves out. What no tag holds is said to be decoration.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint import Document
from weasyprint import pdf as engine

from handpress.press.tags.abbreviations import spell_out
from handpress.press.tags.blanks import take_out_blanks
from handpress.press.tags.drawn_columns import join_drawn_columns
from handpress.press.tags.figures import give_alternatives
from handpress.press.tags.languages import name_languages
from handpress.press.tags.lists import part_lists
from handpress.press.tags.node import Node
from handpress.press.tags.notes import name_notes
from handpress.press.tags.read import read
from handpress.press.tags.survey import survey
from handpress.press.tags.tables import head_cells
from handpress.press.tags.unspoken import unspoken
from handpress.press.tags.write import write

# Each takes the whole tree and mends it in place, in this order.
MENDS = [
    name_languages,
    spell_out,
    name_notes,
    part_lists,
    give_alternatives,
    join_drawn_columns,
    take_out_blanks,
    head_cells,
]


@contextmanager
def own_tags() -> Iterator[None]:
    """Have the engine write our tags in place of its own."""
    theirs, engine.add_tags = engine.add_tags, add_tags
    try:
        yield
    finally:
        engine.add_tags = theirs


def add_tags(pdf: pydyf.PDF, document: Document, version: str, streams: Sequence[Any]) -> None:
    """Read, mend, write; called by the engine when all pages are painted."""
    root = mended(read(document.pages, streams, document.metadata.lang or ""))
    write(pdf, root, len(document.pages))
    document.survey = survey(pdf, streams, root)
    document.entries = {name: node.element for node in root.walk() if node.role == "LI" and (name := node.given("id"))}
    unspoken(pdf, document.pages, streams, root)
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})


def mended(root: Node) -> Node:
    for mend in MENDS:
        mend(root)
    return root
