"""Two locales in; where the interface words of one say another number, unit or limit than the other's, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.nouns.library import Library
from handpress.nouns.problem import Place, Problem
from handpress.nouns.translation import Pair, Unit
from handpress.translation.beside import units_of
from handpress.translation.parity.compare import differences
from handpress.translation.parity.difference import CODES, Kind
from handpress.translation.parity.reading import read
from handpress.translation.parity.speech import Speech

BLANK = re.compile(r"\{([\w-]+)\}")
HELD: frozenset[Kind] = frozenset(
    {"number", "unit", "comparator", "range", "frequency", "negation", "stop", "direction", "warning"}
)
HINT = "These words stand round every value that this locale prints."


def interface(library: Library, theirs: Speech, ours: Speech) -> Iterator[Problem]:
    """The words, units and outcomes of a locale against those of the original's."""
    originals = {unit.path: unit for unit in units_of(library, _file(theirs))}
    for unit in units_of(library, _file(ours)):
        original = _original(unit.path, originals)
        if original is None:
            continue
        pair = Pair(_spoken(original, theirs), _spoken(unit, ours))
        for found in differences(pair, theirs, ours):
            if found.kind in HELD:
                place = Place(unit.file, unit.line, unit.path.replace("/", "."))
                yield Problem(place, CODES[found.kind], found.message, HINT)


def _file(speech: Speech) -> str:
    return f"sources/locales/{speech.locale.tag}.yaml"


def _original(path: str, originals: dict[str, Unit]) -> Unit | None:
    """The word that this one translates; a plural form that the original lacks stands for its `other`."""
    kind, _, key = path.partition("/")
    if kind == "units":
        unit = key.rpartition("/")[0]
        return originals.get(path) or originals.get(f"units/{unit}/other")
    while key and f"{kind}/{key}" not in originals:
        key = key.rpartition(".")[0]
    return originals.get(f"{kind}/{key}")


def _spoken(unit: Unit, speech: Speech) -> Unit:
    """The word as it stands in a sentence: values in its blanks, a number before a unit that does not hold one."""
    text = BLANK.sub(r"{{ \1 }}", unit.text)
    if unit.path.startswith("units/"):
        alone = read(text, speech)
        counted = any(amount.units and not amount.implied for amount in alone.amounts)
        text = f"2 {unit.text}" if not counted else unit.text
    return Unit(unit.path, "word", text, unit.file, unit.line)
