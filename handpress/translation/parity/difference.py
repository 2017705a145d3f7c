"""What the parity gate tells: one difference between an original and its translation, of one kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "number",  # numbers, dates, times, telephone numbers
    "unit",  # mg, days, tablets, per kilogram
    "comparator",  # at least, more than, about
    "range",  # from … to …
    "frequency",  # twice a day, every other day, in the morning
    "negation",  # not, never, without
    "stop",  # stop, hold, avoid, only, unless, until
    "direction",  # before and after, left and right, increase and decrease
    "name",  # medicines
    "citation",
    "value",
    "term",
    "link",
    "warning",  # words of urgency
    "structure",  # blocks that are missing, added or of another kind
    "untranslated",
]
CODES: dict[Kind, str] = {
    "number": "T101",
    "unit": "T102",
    "comparator": "T103",
    "range": "T104",
    "frequency": "T105",
    "negation": "T106",
    "stop": "T107",
    "direction": "T108",
    "name": "T109",
    "citation": "T110",
    "value": "T111",
    "term": "T112",
    "link": "T113",
    "warning": "T114",
    "structure": "T115",
    "untranslated": "T116",
}
NEVER_WAIVED: frozenset[Kind] = frozenset({"citation", "value", "structure"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the original says and the translation does not, or the other way round."""

    kind: Kind
    message: str
    hint: str = ""
