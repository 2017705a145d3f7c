"""Units of an original and of its translation come in; messages go out: what a translator gets to see of each unit."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from handpress.dialect.marks import MARK
from handpress.nouns.translation import SAFETY_BLOCKS, Pair, Unit
from handpress.translation.pairs import fingerprint

State = Literal["untranslated", "translated", "needs-work"]
OFTEN_SAME = frozenset({"term", "forms", "expansion", "name"})  # many a term is the same in two languages
BLANK = re.compile(r"\{[a-z]+\}")  # of an interface word: Page {page}
KINDS = {
    "purpose": "what the handout is for, in one sentence",
    "who_for": "whom it is for, in one sentence",
    "alt": "what the drawing shows, for someone who cannot see it",
    "label": "a label in a drawing or chart: keep it short",
    "axis": "what the numbers of the chart are",
    "column": "the head of a column",
    "cell": "a cell of a table",
    "term": "a term of the glossary",
    "plain": "its definition for everyone: 25 words at most",
    "full": "its full definition",
    "forms": "other forms of the term, with | between them: as many as your language needs",
    "expansion": "what the abbreviation stands for: leave it empty where your language has none",
    "word": "a word of the page: keep what stands in braces",
    "unit": "a unit, as it follows a number",
}
SAFETY = "A safety block: a fault here can hurt somebody. Ask rather than guess."
VALUE = "{{ … }} prints a number with its unit: keep it as it is, where your sentence needs it."
SOURCE = "[@…] prints the number of a source: keep it as it is, behind what it proves."
TERM = "[[…]] links to the glossary: translate the words in it, as the glossary has them; keep what stands behind |."
EMPHASIS = "**…** is strong, *…* is soft: set them round the same words."


@dataclass(frozen=True, slots=True)
class Message:
    """A unit to translate. `file` is the original's path, `previous` the words of it that `target` was made from."""

    file: str
    path: str
    source: str
    target: str = ""
    state: State = "untranslated"
    previous: str = ""
    notes: tuple[str, ...] = ()
    line: int = 0


def messages(
    pairs: Iterable[Pair],
    stale: Collection[str] = (),
    earlier: Mapping[str, str] | None = None,
    meant: Collection[str] = (),
) -> tuple[Message, ...]:
    """What is to be translated of a file; units without words of their own are not.

    `stale` are paths of units whose original has changed since, `earlier` is path → the original's words then. Words of
    the original count as no translation, but for units in `meant`, which somebody has accepted so.
    """
    found = []
    rows = list(pairs)
    unsaid = {pair.original.path for pair in rows if pair.original and pair.translation and _unsaid(pair)} - set(meant)
    for pair in rows:
        unit = pair.original
        if unit is None or not wordy(unit.text):
            continue
        target = pair.translation.text if pair.translation else ""
        # A term may well be the same in two languages; its definition may not.
        known = f"{unit.path.rpartition('/')[0]}/plain" if unit.kind in OFTEN_SAME else unit.path
        target = "" if known in unsaid else target
        state: State = "untranslated" if not target else "needs-work" if unit.path in stale else "translated"
        previous = (earlier or {}).get(unit.path, "") if state == "needs-work" else ""
        found.append(Message(unit.file, unit.path, unit.text, target, state, previous, notes(unit), unit.line))
    return tuple(found)


def _unsaid(pair: Pair) -> bool:
    return bool(pair.original and pair.translation and same(pair.original.text, pair.translation.text))


def wordy(text: str) -> bool:
    """Whether there is anything to translate beside marks and figures."""
    outside = MARK.sub(lambda match: match["surface"] or "", text)
    return any(sign.isalpha() for sign in outside)


def notes(unit: Unit) -> tuple[str, ...]:
    """What a translator should know of a unit: what it is, where it stands, what its marks mean."""
    what = KINDS.get(unit.kind, f"a {unit.kind}" if unit.kind[0] not in "aeiou" else f"an {unit.kind}")
    where = f" in the block “{unit.block}”" if unit.block else ""
    tier = f" Tier: {unit.tier}." if unit.tier else ""
    named, _, advice = what.partition(": ")
    told = [f"{named[0].upper()}{named[1:]}{where}.{tier}"]
    told += [f"{advice[0].upper()}{advice[1:]}."] if advice else []
    told += [SAFETY] if unit.block in SAFETY_BLOCKS else []
    for sign, note in (("{{", VALUE), ("[@", SOURCE), ("[[", TERM), ("**", EMPHASIS)):
        told += [note] if sign in unit.text else []
    return tuple(told)


def kept_marks(text: str, kind: str = "") -> tuple[str, ...]:
    """The marks that a translation must hold as its original does, in any order: values, sources, blanks of words."""
    found: list[str] = []
    for match in MARK.finditer(text):
        if key := match["key"]:
            found.append(f"{{{{ {key} }}}}")
        elif cited := match["cited"]:
            found += [f"[@{part.strip().lstrip('@').split(',')[0].strip()}]" for part in cited.split(";")]
    found += BLANK.findall(MARK.sub("", text)) if kind in ("word", "unit") else []
    return tuple(sorted(found))


def same(one: str, two: str) -> bool:
    """Whether two texts are the same words."""
    return fingerprint(one) == fingerprint(two)
