"""The list of kinds: each a function from the readings of a unit and of its translation to what differs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from handpress.translation.parity.difference import Difference
from handpress.translation.parity.kinds import (
    amounts,
    comparators,
    frequencies,
    marks,
    names,
    negations,
    order,
    ranges,
    untranslated,
    wording,
)
from handpress.translation.parity.reading import Reading

Compare = Callable[[Reading, Reading], Iterator[Difference]]

KINDS: tuple[Compare, ...] = (
    amounts.numbers_and_units,
    comparators.comparators,
    ranges.ranges,
    frequencies.frequencies,
    negations.negations,
    wording.stops,
    wording.directions,
    wording.warnings,
    names.names,
    names.exchanged,
    order.order,
    marks.citations,
    marks.values,
    marks.terms,
    marks.links,
    untranslated.untranslated,
)
