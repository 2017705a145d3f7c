"""Negations: none is lost and none is added, however each language puts them."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.translation.parity.difference import Difference
from handpress.translation.parity.reading import Reading
from handpress.translation.parity.refusals import Refusals

HINT = "Hold the sentences side by side: does each “not”, “never”, “without” of one stand in the other?"
# Words that say no without a negation; where only one side has such a word, the other may say it with “not”.
REFUSING = frozenset({"avoid", "skip", "hold", "stop"})
TURNED = frozenset({"only", "except", "unless"})


def negations(original: Reading, translation: Reading) -> Iterator[Difference]:
    theirs, ours = original.refusals, translation.refusals
    loose = _one_sided(original, translation), _one_sided(translation, original)
    whole = _told(sum(theirs, Refusals()), sum(ours, Refusals()), loose)
    if whole:
        yield Difference("negation", whole, HINT)
    elif len(theirs) == len(ours) > 1:
        told = [_told(their, our, loose) for their, our in zip(theirs, ours, strict=True)]
        for message in [message for message in told if message][:1]:
            yield Difference("negation", message, HINT)


def _told(their: Refusals, our: Refusals, loose: tuple[int, int]) -> str:
    """What is wrong with the number of negations, if anything."""
    paired = min(their.possible, our.possible)
    least = their.sure + their.repeated
    most = least + their.possible - paired + loose[0]
    here_most = our.sure + our.repeated + our.possible - paired + loose[1]
    if here_most < least:
        return "a negation of the original is lost"
    if our.sure > most:
        return "there is a negation that the original does not have"
    return ""


def _one_sided(asking: Reading, answering: Reading) -> int:
    """Words on one side that the other may say with a negation: avoid without a word for it, only as “not … but”."""
    sure, possible = (answering.all_keys("stop", firm=firm) for firm in (True, False))
    asked = [said.sure for said in asking.said("stop") if said.firm]
    turned = sum(1 for keys in asked if keys & TURNED and not keys & sure and keys & possible)
    return turned + sum(1 for keys in asked if keys & REFUSING and not keys & possible)
