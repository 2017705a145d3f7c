"""How the blocks of a translation stand comes in; the record that they are translated as they are goes out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from handpress.nouns.library import Library
from handpress.nouns.parity import ParityWords
from handpress.nouns.translation import MadeFromFile, Unit
from handpress.translation.beside import glossary, of_glossary, of_text, originals, recorded, units_of
from handpress.translation.made_from import record
from handpress.translation.stale import Standing


@dataclass(frozen=True, slots=True)
class Sheet:
    """A translated file with its original: what `accept` works on."""

    file: str
    original: str
    revision: int
    units: tuple[Unit, ...]
    standings: tuple[Standing, ...]
    made: MadeFromFile | None


@dataclass(frozen=True, slots=True)
class Accepted:
    """The new record; how many blocks are accepted anew, which were left because they have the original's words."""

    made: MadeFromFile
    new: int
    left: tuple[str, ...]
    missing: int


def text_sheet(library: Library, slug: str, tag: str, words: ParityWords) -> Sheet:
    """A handout's text."""
    handout = library.handouts[slug]
    file, original = handout.texts[tag].file, f"{handout.settings.original}.md"
    found, made = of_text(library, slug, tag, words), recorded(library, file, original)
    return Sheet(file, original, handout.settings.revision, originals(library, slug, tag), found, made)


def glossary_sheet(library: Library, original: str, tag: str, words: ParityWords) -> Sheet:
    """A glossary."""
    file, other = glossary(tag), PurePosixPath(glossary(original)).name
    found, made = of_glossary(library, original, tag, words), recorded(library, file, other)
    return Sheet(file, other, 1, units_of(library, glossary(original)), found, made)


def places(sheet: Sheet) -> set[str]:
    """The blocks that can be named: those of the original, and those that it no longer has."""
    return {unit.path for unit in sheet.units} | {unit.path for unit in (sheet.made.units if sheet.made else ())}


def accept(sheet: Sheet, blocks: Collection[str] = ()) -> Accepted:
    """Record the named blocks, or every block that is translated.

    What has the original's words is taken for translated only if it is named: English is not accepted by the way.
    """
    here = [one for one in sheet.standings if one.original and one.translation]
    english = [one.unit.path for one in here if one.state == "untranslated"]
    done = [one.original for one in here if one.original and wanted(one, blocks)]
    known = {unit.path for unit in sheet.units}
    dropped = {path for path in blocks if path not in known}
    made = sheet.made
    if made and dropped:
        made = made.model_copy(update={"units": tuple(unit for unit in made.units if unit.path not in dropped)})
    new = sum(one.state != "current" for one in here if wanted(one, blocks)) + len(dropped)
    left = tuple(path for path in english if path not in blocks) if not blocks else ()
    lost = sum(one.original is not None and one.translation is None for one in sheet.standings)
    missing = 0 if sheet.file == glossary(PurePosixPath(sheet.file).stem) else lost  # a glossary holds what is used
    return Accepted(record(made, done, sheet.units, sheet.original, sheet.revision), new, left, missing)


def wanted(one: Standing, blocks: Collection[str]) -> bool:
    """Whether a block is to be recorded."""
    return one.unit.path in blocks if blocks else one.state != "untranslated"


def named(sheet: Sheet, blocks: Sequence[str]) -> list[str]:
    """The names that are no block of this file."""
    known = places(sheet)
    return [path for path in blocks if path not in known]
