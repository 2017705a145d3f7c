"""A pair of units and the speeches of both sides in; what they say differently out."""

from __future__ import annotations

from dataclasses import replace

from handpress.nouns.translation import Pair
from handpress.translation.parity.difference import Difference
from handpress.translation.parity.kinds import KINDS
from handpress.translation.parity.reading import read
from handpress.translation.parity.speech import Speech
from handpress.translation.parity.structure import structure


def differences(pair: Pair, original: Speech, translation: Speech) -> tuple[Difference, ...]:
    """What a translated unit says otherwise than its original."""
    if pair.original is None or pair.translation is None:
        return tuple(structure(pair))
    if original.words is None or translation.words is None:  # one list alone would ask for what nobody can answer
        original, translation = replace(original, words=None), replace(translation, words=None)
    theirs, ours = read(pair.original.text, original), read(pair.translation.text, translation)
    return (*structure(pair), *(found for compare in KINDS for found in compare(theirs, ours)))
