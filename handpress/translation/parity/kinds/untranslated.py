"""Text that was left as it was: words of the original in the same order, beyond names and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.translation.parity.difference import Difference
from handpress.translation.parity.reading import Reading

HINT = "Translate it; where it is a name that stays as it is, waive this in the head of the text."
WORD = re.compile(r"[^\W\d_]+")
RUN = 5  # words of the original in a row: names and abbreviations are shorter


def untranslated(original: Reading, translation: Reading) -> Iterator[Difference]:
    """The whole unit, or a stretch of it."""
    theirs, ours = _words(original), _words(translation)
    small = [word for word in theirs if word.islower() and len(word) > 3]
    if theirs == ours and len(theirs) > 2 and small:
        yield Difference("untranslated", "this stands as in the original", HINT)
        return
    stretches = {tuple(theirs[at : at + RUN]) for at in range(len(theirs) - RUN + 1)}
    found = next((at for at in range(len(ours) - RUN + 1) if tuple(ours[at : at + RUN]) in stretches), None)
    if found is not None:
        yield Difference("untranslated", f"“{' '.join(ours[found : found + RUN])} …” stands as in the original", HINT)


def _words(reading: Reading) -> list[str]:
    return WORD.findall(reading.text)
