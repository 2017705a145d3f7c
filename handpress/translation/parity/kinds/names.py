"""Medicines: the same on both sides, in running words and as terms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from handpress.translation.parity.difference import Difference
from handpress.translation.parity.reading import Reading

HINT = "Use the international name (INN) of the same medicine in your language."


def names(original: Reading, translation: Reading) -> Iterator[Difference]:
    missing, added = _lost(original, translation), _lost(translation, original)
    for their, our in zip(missing, added, strict=False):
        yield Difference("name", f"the original names “{their}”, and here stands “{our}”", HINT)
    for their in missing[len(added) :]:
        yield Difference("name", f"the medicine “{their}” of the original is missing", HINT)
    for our in added[len(missing) :]:
        yield Difference("name", f"the medicine “{our}” does not stand in the original", HINT)


def _lost(asking: Reading, answering: Reading) -> list[str]:
    known = answering.all_keys("medicine") | frozenset(answering.marks.terms)
    named = [said for said in asking.said("medicine") if said.firm and not said.keys & known]
    return list({said.keys: asking.shown(said.start, said.end) for said in named}.values())


CAPITALS = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z0-9]+)*(?![A-Za-z])")
LONG = 4  # letters: shorter abbreviations are translated, as HRT and WHO are


def exchanged(original: Reading, translation: Reading) -> Iterator[Difference]:
    """A name of the block that stands in the place of another: each side has one more often than the other has."""
    for counted in (_medicines, _capitals):
        theirs, ours = counted(original), counted(translation)
        lost, gained = theirs - ours, ours - theirs
        swapped = [name for name in gained if lost and name in theirs]
        unknown = [name for name in gained if name not in theirs and name.isascii() and name.isupper()]
        strange = [name for name in unknown if lost and len(name) >= LONG]
        gone = [name for name in lost if name not in ours and name[:1].isupper() and len(name) >= LONG]
        for name in (swapped or strange or gone)[:1]:
            instead = f"stands here where the original has “{', '.join(lost) or 'no name'}”"
            yield Difference("name", f"“{name}” {'is missing' if name in gone else instead}", HINT)


def _medicines(reading: Reading) -> Counter[str]:
    return Counter(key for said in reading.said("medicine") for key in said.sure if len(said.sure) == 1)


def _capitals(reading: Reading) -> Counter[str]:
    return Counter(CAPITALS.findall(reading.text))
