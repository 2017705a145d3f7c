"""Galleys made by hand, in the faces that the house ships."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from handpress.nouns.edition import Edition
from handpress.nouns.galley import Galley
from handpress.nouns.workspace import shipped

FONTS = (str(shipped("styles") / "fonts"),)
STYLE = (
    "@page { size: A5; margin: 20mm; @bottom-center { content: counter(page) ' of ' counter(pages) } }"
    " body { font: 12pt/1.4 'Handpress Text'; }"
)
FACTS = {"title": "Bones", "publisher": "Example Clinic", "purpose": "To test.", "topics": ("bone",)}


@pytest.fixture
def galley() -> Callable[..., Galley]:
    """Make a galley around a body."""

    def make(body: str, style: str = STYLE, **more: Any) -> Galley:
        html = f'<!doctype html><html lang="en-GB"><head><title>Bones</title></head><body>{body}</body></html>'
        given: dict[str, Any] = {"assets": {}, "fonts": FONTS, "facts": FACTS, "epoch": 1_700_000_000, **more}
        return Galley(Edition("bones", "academic", "en", "a4"), html, (("page.css", style),), **given)

    return make
