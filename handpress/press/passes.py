"""Passes: lets whoever brings a document see each of its layout passes, and say what has to be made anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint import document, layout

from handpress.press.settle import Box, Settler


def watch() -> None:
    """Let a document that brings `settling` have its passes watched."""
    lay_out, make_pages = document.layout_document, layout.make_all_pages

    def layout_document(html: Any, root: Box, context: Any, *rest: Any) -> Iterator[Box]:
        if settling := getattr(html, "settling", None):
            context.settler = html.settler = Settler(root, *settling)
        pages: Iterator[Box] = lay_out(html, root, context, *rest)
        return pages

    def make_all_pages(context: Any, *rest: Any) -> Iterator[Box]:
        made = list(make_pages(context, *rest))
        yield from made
        if settler := getattr(context, "settler", None):
            settler.after_pass(made, context.page_maker)

    document.layout_document, layout.make_all_pages = layout_document, make_all_pages
