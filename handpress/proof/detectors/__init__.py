"""The detectors: each takes a reading and gives marks. A new one is a module here and a line in this list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from handpress.proof.detectors.bookmarks import broken_bookmarks
from handpress.proof.detectors.edges import beyond
from handpress.proof.detectors.extra import unwritten
from handpress.proof.detectors.facts import decorated, untold
from handpress.proof.detectors.folios import wrong_folios
from handpress.proof.detectors.glyphs import strange_glyphs
from handpress.proof.detectors.headings import left_alone, skipped
from handpress.proof.detectors.ink import without_ink
from handpress.proof.detectors.links import broken_links
from handpress.proof.detectors.numbers import parted, reversed_numbers, turned_doses
from handpress.proof.detectors.objects import unsafe
from handpress.proof.detectors.order import set_apart, turned_round
from handpress.proof.detectors.room import overprinted, run_together, too_small
from handpress.proof.detectors.sheets import blank, nearly_empty, wrong_sheets
from handpress.proof.detectors.words import lost_headers, lost_spaces, lost_words, unspoken
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading

Detector = Callable[[Reading], Iterator[Mark]]

DETECTORS: tuple[Detector, ...] = (
    *(lost_words, lost_headers, lost_spaces, unspoken, unwritten, turned_round, set_apart, wrong_folios),
    *(reversed_numbers, turned_doses, parted),
    *(without_ink, overprinted, run_together, too_small, strange_glyphs, beyond, wrong_sheets, blank, nearly_empty),
    *(skipped, left_alone, untold, decorated, broken_links, broken_bookmarks, unsafe),
)
