"""Words that a translation must keep: stop and hold, only and unless, before and after, left and right, at once."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.nouns.parity import Category
from handpress.translation.parity.difference import Difference, Kind
from handpress.translation.parity.reading import Reading

HINT = "Say it as the original does; where the sentence says the same in other words, waive it in the head of the text."
OPPOSITES = (
    ("before", "after"),
    ("left", "right"),
    ("increase", "decrease"),
    ("high", "low"),
    ("start", "stop"),
    ("with-food", "empty-stomach"),
    ("more", "less"),
    ("hot", "cold"),
)
# Words that must be answered whatever else changes; of the others only a turn to the opposite is told.
STRICT = frozenset({"before", "left", "right", "with-food", "empty-stomach"})


def stops(original: Reading, translation: Reading) -> Iterator[Difference]:
    yield from _both_ways(original, translation, "stop", "stop")


def warnings(original: Reading, translation: Reading) -> Iterator[Difference]:
    yield from _both_ways(original, translation, "warning", "warning")


def directions(original: Reading, translation: Reading) -> Iterator[Difference]:
    """A word that has turned into its opposite, or a side that is lost."""
    turned: set[str] = set()
    for one, other in OPPOSITES:
        theirs, ours = _counts(original, one, other), _counts(translation, one, other)
        if (theirs[0] - ours[0]) * (theirs[1] - ours[1]) < 0:
            turned |= {one, other}
            lost, gained = (one, other) if theirs[0] > ours[0] else (other, one)
            yield Difference("direction", f"the original says “{lost}” where here stands “{gained}”", HINT)
    for asking, answering, message in (
        (original, translation, "“{}” of the original is missing"),
        (translation, original, "“{}” does not stand in the original"),
    ):
        for said, keys in _lost(asking, answering, "direction"):
            if keys <= STRICT and not keys & turned:
                yield Difference("direction", message.format(said), HINT)


def _counts(reading: Reading, one: str, other: str) -> tuple[int, int]:
    """How often each is said; a word that may mean both says neither."""
    keys = [*reading.keys("direction"), *reading.keys("stop")]
    return sum(one in key and other not in key for key in keys), sum(other in key and one not in key for key in keys)


def _both_ways(original: Reading, translation: Reading, category: Category, kind: Kind) -> Iterator[Difference]:
    for said in unanswered(original, translation, category):
        yield Difference(kind, f"“{said}” of the original is missing", HINT)
    for said in unanswered(translation, original, category):
        yield Difference(kind, f"“{said}” does not stand in the original", HINT)


def unanswered(asking: Reading, answering: Reading, category: Category) -> list[str]:
    """The words of a category that ask for the same on the other side, and have no answer there."""
    return [said for said, _ in _lost(asking, answering, category)]


def _lost(asking: Reading, answering: Reading, category: Category) -> Iterator[tuple[str, frozenset[str]]]:
    known = answering.all_keys(category)
    for token in asking.tokens:
        senses = token.means(category)
        keys = frozenset(sense.key for sense in senses)
        if any(sense.firm for sense in senses) and not keys & known:
            yield asking.shown(token.start, token.end), keys
