"""What a translator sent back for a file comes in; what is taken of it goes out, and a problem for all that is not."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from handpress.nouns.problem import Level, Place, Problem
from handpress.nouns.translation import Unit
from handpress.translation.messages import OFTEN_SAME, kept_marks, same
from handpress.translation.names import HINT, lost_names, only_names
from handpress.translation.pairs import fingerprint, whole_pairs
from handpress.translation.returned import BY_LINE, Returned
from handpress.translation.units import units

AGAIN = "Export again: the text has changed since."


@dataclass(frozen=True, slots=True)
class Job:
    """One file to translate: the original and the translation as they stand, None where there is none yet.

    `tiers` are the house's, in order; `names` are what no translation changes; `keep_same` takes words that are the
    original's for a translation.
    """

    original_file: str
    original: str
    file: str
    content: str | None
    tiers: tuple[str, ...]
    names: tuple[str, ...] = ()
    keep_same: bool = False


@dataclass(slots=True)
class Taken:
    """Words by the original's paths. `done` were made from the original as it is, `old` from words with this hash."""

    texts: dict[str, str] = field(default_factory=dict)
    done: list[Unit] = field(default_factory=list)
    old: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    asked: dict[str, Returned] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """Both files taken apart: the original's units by path, and the translation's by the original's paths."""

    original: dict[str, Unit]
    translation: dict[str, Unit]
    strangers: tuple[Unit, ...]


def known(job: Job) -> Known:
    """The units of the job's files."""
    original = units(job.original_file, job.original)
    rows = whole_pairs(original, units(job.file, job.content)) if job.content else ()
    return Known(
        {unit.path: unit for unit in original},
        {pair.original.path: pair.translation for pair in rows if pair.original and pair.translation},
        tuple(pair.translation for pair in rows if pair.translation and not pair.original),
    )


def taken(returned: Iterable[Returned], job: Job, files: Known) -> Taken:
    """What can be taken; an error among the problems says that something would be lost or wrong."""
    result = Taken()
    for one in returned:
        unit = _unit(one, files)
        if unit is None:
            result.problems.append(_problem(one, "T301", "there is no such unit in the original", AGAIN))
        elif unit.path in result.asked:
            result.problems.append(_problem(one, "T311", "this unit comes twice, with other words", "Send it once."))
        else:
            result.asked[unit.path] = one
            _take(one, unit, job, files, result)
    return result


def _unit(one: Returned, files: Known) -> Unit | None:
    """The unit that was translated: at its place, or wherever the same words stand now."""
    here = files.original.get(one.path)
    if here and same(here.text, one.source):
        return here
    again = [unit for unit in files.original.values() if same(unit.text, one.source)]
    if one.path.startswith(BY_LINE):  # the same words twice in a line have one translation
        line = one.path.removeprefix(BY_LINE)
        again = [unit for unit in again if str(unit.line) == line] or again[:1]
        return again[0] if again else None
    return again[0] if len(again) == 1 else here


def _take(one: Returned, unit: Unit, job: Job, files: Known, result: Taken) -> None:
    now = files.translation.get(unit.path)
    current = same(unit.text, one.source)
    if not one.target.strip():
        return
    if now is None or composed(one.target) != composed(now.text):
        if not _fit(one, unit, job, now, result):
            return
        result.texts[unit.path] = _words(one.target, unit)
    if one.state == "translated" and current:
        result.done.append(unit)
    elif not current:
        result.old[unit.path] = fingerprint(one.source)
        message = "the original has changed since the export: taken, and marked as made from older words"
        result.problems.append(_problem(one, "T305", message, "Export again, and look at this unit.", "warning"))


def _words(target: str, unit: Unit) -> str:
    """The words as they are kept; where the file has one line for a key, a tool's line ends are spaces."""
    text = unicodedata.normalize("NFC", target)
    keyed = unit.path.startswith("head/") or not unit.file.endswith(".md")
    return " ".join(text.split("\n")) if keyed and "\n" not in unit.text else text


def _fit(one: Returned, unit: Unit, job: Job, now: Unit | None, result: Taken) -> bool:
    """Whether new words can be taken; what speaks against it is told."""
    tell = result.problems.append
    meant = job.keep_same or unit.kind in OFTEN_SAME or only_names(unit.text, job.names)
    if same(one.target, unit.text) and not meant:
        hint = "Translate it; `--keep-same` takes such words for a translation."
        tell(_problem(one, "T308", "these are still the words of the original: left out", hint, "warning"))
        return False
    if now is None and one.state == "needs-work":
        hint = "Read it, and take the mark (fuzzy, or its state) away."
        tell(_problem(one, "T308", "marked as needing work, and never translated before: left out", hint, "warning"))
        return False
    lost, added = _differences(kept_marks(one.source, unit.kind), kept_marks(one.target, unit.kind))
    if lost or added:
        said = [f"{', '.join(lost)} is missing"] * bool(lost) + [f"{', '.join(added)} is not in the original"] * bool(
            added
        )
        tell(_problem(one, "T304", " and ".join(said), "Keep the marks of the original, each of them once."))
        return False
    if gone := lost_names(unit.text, one.target, job.names):
        tell(_problem(one, "T309", f"{', '.join(gone)} is not in the translation", HINT, "warning"))
    return True


def _differences(ours: Sequence[str], theirs: Sequence[str]) -> tuple[list[str], list[str]]:
    """Marks that are missing, and marks that are too many."""
    left = list(theirs)
    lost = []
    for mark in ours:
        if mark in left:
            left.remove(mark)
        else:
            lost.append(mark)
    return lost, left


def composed(text: str) -> str:
    """A text for comparing: canonical composition, white space at its ends aside."""
    return unicodedata.normalize("NFC", text).strip()


def _problem(one: Returned, code: str, message: str, hint: str, level: Level = "error") -> Problem:
    return Problem(Place(one.where, one.line, one.path), code, message, hint, level)
