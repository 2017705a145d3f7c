"""The parity gate: a translation carries the same numbers, units, limits, bans, names and marks as its original."""

from __future__ import annotations

from handpress.nouns.library import Library
from handpress.nouns.parity import ParityWords
from handpress.nouns.problem import Problem
from handpress.nouns.translation import Pair
from handpress.translation.parity.difference import CODES, Difference, Kind
from handpress.translation.parity.speech import Speech, speech

__all__ = ["CODES", "Difference", "Kind", "Speech", "differences", "problems", "speech"]


def differences(pair: Pair, original: Speech, translation: Speech) -> tuple[Difference, ...]:
    """What a translated unit says otherwise than its original."""
    return ()


def problems(library: Library, handout_slug: str, locale_tag: str, words: ParityWords) -> tuple[Problem, ...]:
    """What one handout's translation says otherwise than the original, T101 to T116, waived ones as notes."""
    return ()
