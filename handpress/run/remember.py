"""Remember: the page numbers of earlier printings, as first guesses. The press checks each; none need be true."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from handpress.nouns.edition import Edition
from handpress.run.shelf import PRIVATE

Folios = dict[str, dict[str, int]]
NAME = f"{PRIVATE}/folios.json"


def recall(out: Path) -> Folios:
    """The remembered pages of each edition's anchors; none where the file is missing or damaged."""
    try:
        found = json.loads((out / NAME).read_bytes())
        return {str(path): whole_numbers(pages) for path, pages in found.items()}
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}


def whole_numbers(pages: Mapping[str, object]) -> dict[str, int]:
    return {anchor: page for anchor, page in pages.items() if type(page) is int and 0 < page < 10_000}


def written(folios: Folios) -> bytes:
    return json.dumps(folios, ensure_ascii=False, sort_keys=True).encode()


def seed(edition: Edition, folios: Folios, editions: Mapping[str, Edition]) -> dict[str, int]:
    """The likeliest pages: its own last ones, else those of the same text under another imprint or format."""
    if edition.path in folios:
        return folios[edition.path]
    same = [other for other in editions.values() if other.path in folios and text_of(other) == text_of(edition)]
    same.sort(key=lambda other: (other.format != edition.format, other.path))
    return folios[same[0].path] if same else {}


def text_of(edition: Edition) -> tuple[str, str, str, str]:
    return edition.handout, edition.tier, edition.locale, edition.beside
