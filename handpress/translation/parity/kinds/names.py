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
    found = {}
    for token in asking.tokens:
        senses = token.means("medicine")
        keys = frozenset(sense.key for sense in senses)
        if any(sense.firm for sense in senses) and not keys & known:
            found[keys] = asking.shown(token.start, token.end)
    return list(found.values())
