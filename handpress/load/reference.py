"""Values, references and glossaries: the reference works of a workspace, read."""

from __future__ import annotations

import re

from handpress.load.admission import BIBLIOGRAPHY_LIMIT
from handpress.load.shelves import Shelf, Spot, misnamed, missing, read_record, yaml_files
from handpress.nouns.library import BibliographyFile, Entry, GlossaryFile, Reference, Value, ValuesFile
from handpress.nouns.spellings import TAG, TAG_RULE
from handpress.nouns.workspace import Workspace


def load_values(workspace: Workspace, scripts: frozenset[str]) -> Shelf[Value]:
    """The values of all files by key; a key declared in two files counts where it stood first."""
    files, problems = yaml_files(workspace, "reference/data")
    kept: dict[str, Value] = {}
    spots: dict[str, Spot] = {}
    for path in files:
        record = read_record(workspace, path, ValuesFile, scripts)
        problems += record.problems
        for key in declared(record.tree.content, "values"):
            spot = Spot(record.tree, ("values", key))
            if key in spots:
                place = spots[key].place
                message = f"`{key}` is declared already in {place.file}:{place.line}"
                problems += (spot.problem((), "L407", message, "Keep one, or give it another key."),)
                continue
            spots[key] = spot
            if record.made and key in record.made.values:
                kept[key] = record.made.values[key]
    return Shelf(kept, spots, problems)


def load_references(workspace: Workspace, scripts: frozenset[str]) -> Shelf[Reference]:
    """The references by citation key."""
    path = workspace.sources / "reference" / "bibliography.yaml"
    if not path.is_file():
        return Shelf({}, {}, (missing(workspace, path),))
    record = read_record(workspace, path, BibliographyFile, scripts, BIBLIOGRAPHY_LIMIT)
    keys = declared(record.tree.content, "references")
    spots = {key: Spot(record.tree, ("references", key)) for key in keys}
    return Shelf(record.made.references if record.made else {}, spots, record.problems)


def load_glossaries(workspace: Workspace, scripts: dict[str, frozenset[str]]) -> Shelf[dict[str, Entry]]:
    """The glossaries by locale tag; their spots are by tag and slug: `en/osteoblast`."""
    files, problems = yaml_files(workspace, "glossary")
    kept: dict[str, dict[str, Entry]] = {}
    spots: dict[str, Spot] = {}
    written: dict[str, str] = {}
    for path in files:
        if not re.fullmatch(TAG, path.stem):
            problems += (misnamed(workspace, path, TAG_RULE),)
            continue
        record = read_record(workspace, path, GlossaryFile, scripts.get(path.stem, frozenset()))
        problems += record.problems
        written.update(record.written)
        kept[path.stem] = record.made.terms if record.made else {}
        for slug in declared(record.tree.content, "terms"):
            spots[f"{path.stem}/{slug}"] = Spot(record.tree, ("terms", slug))
    return Shelf(kept, spots, problems, written)


def declared(content: object, group: str) -> list[str]:
    """The keys that stand below `values:`, `references:` or `terms:`, faulty ones too."""
    below = content.get(group) if isinstance(content, dict) else None
    return list(below) if isinstance(below, dict) else []
