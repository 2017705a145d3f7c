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
TURNING = frozenset({"except", "unless", "until"})


def negations(original: Reading, translation: Reading) -> Iterator[Difference]:
    theirs, ours = original.refusals, translation.refusals
    if not any(theirs) and not any(ours):
        return
    loose = _one_sided(original, translation), _one_sided(translation, original)
    alike = len(theirs) == len(ours)
    whole = _told(sum(theirs, Refusals()), sum(ours, Refusals()), loose, alike)
    if whole:
        yield Difference("negation", whole, HINT)
    elif alike and len(theirs) > 1:
        told = [_told(their, our, loose, alike) for their, our in zip(theirs, ours, strict=True)]
        for message in [message for message in told if message][:1]:
            yield Difference("negation", message, HINT)


def _told(their: Refusals, our: Refusals, loose: tuple[int, int], alike: bool) -> str:
    """What is wrong with the number of negations, if anything; sentences put together join what was parted."""
    paired = min(their.possible, our.possible)
    echoes = our.joined + our.echoed
    answered = our.sure + our.listed + (min(echoes, their.again) if alike else echoes)
    if answered + our.possible - paired + loose[1] < their.said:
        return "a negation of the original is lost"
    repeated = min(their.said - their.sure, our.said - our.sure)
    if our.sure > their.said - repeated + their.echoed + their.possible - paired + loose[0]:
        return "there is a negation that the original does not have"
    return ""


def _one_sided(asking: Reading, answering: Reading) -> int:
    """Words on one side that the other may say with a negation: avoid without a word for it, only as “not … but”."""
    sure, possible = (answering.all_keys("stop", firm=firm) for firm in (True, False))
    turning = frozenset(key for said in answering.said("stop") if said.keys & TURNING for key in said.keys)
    asked = [said.sure for said in asking.said("stop") if said.firm]
    turned = sum(1 for keys in asked if keys & TURNED and not keys & sure and keys & turning)
    return turned + sum(1 for keys in asked if keys & REFUSING and not keys & possible)
