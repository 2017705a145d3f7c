"""The order of like amounts: two in the morning and one at night must not become one and two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from handpress.translation.parity.difference import Difference
from handpress.translation.parity.kinds.amounts import ones
from handpress.translation.parity.reading import LEANING, Reading

# Shares and spans of time change places with the grammar: Chinese says “of 10 women, 1”.
DOSES = frozenset(
    {
        "mg",
        "g",
        "mcg",
        "ml",
        "iu",
        "unit",
        "tablet",
        "capsule",
        "drop",
        "puff",
        "spray",
        "teaspoon",
        "tablespoon",
        "dose",
        "%",
    }
)
HINT = "See that each number still belongs to the same words; if it does, waive this in the head of the text."


def order(original: Reading, translation: Reading) -> Iterator[Difference]:
    """Numbers of one unit of doses, values of one study, sides and times of day that stand in another order."""
    if not any(len(side.tokens) + len(side.amounts) + len(side.marks.values) > 1 for side in (original, translation)):
        return
    ours = _series(translation)
    turned = {name for name, series in _series(original).items() if _turned(series, ours.get(name, ()))}
    # Where both the doses and the times of day have changed places, each still has its own.
    if len(turned) == 1:
        name = turned.pop()
        yield Difference("number", f"the {name} stand in another order than in the original", HINT)


def _series(reading: Reading) -> dict[str, Sequence[str]]:
    series: dict[str, list[str]] = {}
    for one in ones(reading):
        for unit in one.units & DOSES if one.firm else ():
            series.setdefault(f"numbers of “{unit}”", []).append(str(one.value))
    for key, form in reading.marks.values:
        series.setdefault(f"values of “{key.split('.')[0]}”", []).append(f"{key} {form}")
    turns = [said for said in reading.said("direction") if said.keys <= {"left", "right"}]
    series["words of “side”"] = list({said.start: "/".join(said.keys) for said in turns}.values())
    sequence = {said.start: "/".join(said.keys) for said in reading.said("direction") if said.keys in LEANING}
    series["words of “before” and “after”"] = list(sequence.values())
    for category in ("daypart", "medicine") if reading.spaced else ("daypart",):
        found = ["/".join(sorted(said.keys)) for said in reading.said(category) if said.firm]
        series[f"words of “{category}”"] = found
    return dict(series)


def _turned(theirs: Sequence[str], ours: Sequence[str]) -> bool:
    return list(theirs) != list(ours) and Counter(theirs) == Counter(ours)
