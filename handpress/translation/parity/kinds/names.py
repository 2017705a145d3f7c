"""Medicines: the same on both sides, in running words and as terms."""

from __future__ import annotations

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
    named = [said for said in asking.said("medicine") if said.firm and not said.sure & known]
    return list({said.keys: asking.shown(said.start, said.end) for said in named}.values())
