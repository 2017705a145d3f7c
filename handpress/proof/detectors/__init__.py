"""The detectors: each takes a reading and gives marks. A new one is a module here and a line in this list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from handpress.proof.detectors.edges import beyond
from handpress.proof.detectors.extra import unwritten
from handpress.proof.detectors.glyphs import strange_glyphs
from handpress.proof.detectors.headings import skipped
from handpress.proof.detectors.ink import without_ink
from handpress.proof.detectors.links import broken_bookmarks, broken_links
from handpress.proof.detectors.numbers import parted, reversed_numbers
from handpress.proof.detectors.objects import unsafe
from handpress.proof.detectors.order import turned_round
from handpress.proof.detectors.sheets import nearly_empty, wrong_sheets
from handpress.proof.detectors.words import lost_headers, lost_words
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading

Detector = Callable[[Reading], Iterator[Mark]]

DETECTORS: tuple[Detector, ...] = (
    *(lost_words, lost_headers, unwritten, turned_round, reversed_numbers, parted),
    *(without_ink, strange_glyphs, beyond, wrong_sheets, nearly_empty, skipped),
    *(broken_links, broken_bookmarks, unsafe),
)
