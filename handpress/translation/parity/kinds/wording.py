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
    ("continue", "stop"),
    ("hot", "cold"),
    ("larger", "smaller"),
    ("fast", "slow"),
    ("thin", "thick"),
    ("first", "last"),
)
# Words that must be answered whatever else changes; of the others only a turn to the opposite is told.
STRICT = frozenset({"before", "left", "right", "with-food", "empty-stomach", "any-food"})


# “Without talking to us” may be “before you have talked to us”: no before that is added is told.
ADDED = STRICT - {"before"}
SAID_WITH_NOT = frozenset({"avoid", "skip", "hold", "stop"})


def stops(original: Reading, translation: Reading) -> Iterator[Difference]:
    yield from _both_ways(original, translation, "stop", "stop")


def warnings(original: Reading, translation: Reading) -> Iterator[Difference]:
    yield from _both_ways(original, translation, "warning", "warning")


def directions(original: Reading, translation: Reading) -> Iterator[Difference]:
    """A word that has turned into its opposite, or a side that is lost."""
    turned: set[str] = set()
    if not original.said("direction") and not translation.said("direction"):
        return
    for one, other in OPPOSITES:
        for lost, gained in ((one, other), (other, one)):
            if _turned(original, translation, lost, gained):
                turned |= {one, other}
                yield Difference("direction", f"the original says “{lost}” where here stands “{gained}”", HINT)
    for asking, answering, message in (
        (original, translation, "“{}” of the original is missing"),
        (translation, original, "“{}” does not stand in the original"),
    ):
        for said, keys in _lost(asking, answering, "direction"):
            if keys <= (STRICT if asking is original else ADDED) and not keys & turned:
                yield Difference("direction", message.format(said), HINT)


# Of these a word too many is told, though its opposite stands as often as before: comparatives hide in other words.
SCALES = frozenset({"high", "low", "less", "larger", "smaller", "fast", "slow", "thin", "thick"})

# Of these a loose word that is gone counts as well: “a fall in density” that has become a rise.
MEASURED = (SCALES - {"less"}) | {"increase", "decrease", "after"}


def _turned(original: Reading, translation: Reading, lost: str, gained: str) -> bool:
    """Whether one is said less often, and its opposite more often, than the original may mean it."""
    (sure, possible), (here, _) = original.turns, translation.turns
    fewer = here.get(lost, 0) < sure.get(lost, 0)
    fewer = fewer or (lost in MEASURED and translation.turns[1].get(lost, 0) < possible.get(lost, 0))
    leans = gained in translation.leanings and not possible.get(gained)
    new = bool(here.get(gained)) and not possible.get(gained)
    if (lost, gained) == ("after", "before"):  # “without talking” may be “before you talk”
        return (fewer and (leans or _lacks(original, translation, gained))) or (new and not _negations(original))
    if sure.get(lost) and _lacks(translation, original, lost) and leans:
        return True
    return (fewer and _lacks(original, translation, gained)) or (gained in SCALES and new)


def _lacks(here: Reading, there: Reading, key: str) -> bool:
    """Whether there says it for sure more often than here may mean it."""
    return there.turns[0].get(key, 0) > here.turns[1].get(key, 0)


def _both_ways(original: Reading, translation: Reading, category: Category, kind: Kind) -> Iterator[Difference]:
    if not original.said(category) and not translation.said(category):
        return
    for asking, answering, message in (
        (original, translation, "“{}” of the original is missing"),
        (translation, original, "“{}” does not stand in the original"),
    ):
        # “Avoid alcohol” may have become “drink no alcohol”: one more negation there answers for one word here.
        spare = _negations(answering) - _negations(asking) if category == "stop" else 0
        for said, keys in _lost(asking, answering, category):
            if spare > 0 and keys & SAID_WITH_NOT:
                spare -= 1
            else:
                yield Difference(kind, message.format(said), HINT)


def _negations(reading: Reading) -> int:
    return sum(each.said for each in reading.refusals)


def unanswered(asking: Reading, answering: Reading, category: Category) -> list[str]:
    """The words of a category that ask for the same on the other side, and have no answer there."""
    return [said for said, _ in _lost(asking, answering, category)]


def _lost(asking: Reading, answering: Reading, category: Category) -> Iterator[tuple[str, frozenset[str]]]:
    asked = [said for said in asking.said(category) if said.firm]
    known = answering.all_keys(category) if asked else frozenset()
    for said in asked:
        if not said.sure & known:
            yield asking.shown(said.start, said.end), said.sure
