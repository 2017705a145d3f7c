"""What translated files were made from: sources/made-from/<locale>/, read."""

from __future__ import annotations

import re

from handpress.load.shelves import Shelf, Spot, entries, misnamed, read_record, unread
from handpress.nouns.problem import Problem
from handpress.nouns.spellings import TAG, TAG_RULE
from handpress.nouns.translation import MadeFromFile
from handpress.nouns.workspace import Workspace

LIMIT = 256_000
HINT = "Files here are written by `translate accept` and `translate import`; take this one away."


def load_made_from(workspace: Workspace) -> Shelf[MadeFromFile]:
    """The records by the path of the translated file: sources/handouts/<slug>/es.md, sources/glossary/es.yaml."""
    kept: dict[str, MadeFromFile] = {}
    spots: dict[str, Spot] = {}
    problems: tuple[Problem, ...] = ()
    for folder in entries(workspace.sources / "made-from"):
        if not folder.is_dir():
            problems += (unread(workspace, folder, HINT),)
            continue
        if not re.fullmatch(TAG, folder.name):
            problems += (misnamed(workspace, folder, TAG_RULE),)
            continue
        for path in (*entries(folder), *entries(folder / "handouts")):
            if path == folder / "handouts":
                continue
            if path.suffix != ".yaml" or (path.parent == folder and path.stem != "glossary"):
                problems += (unread(workspace, path, HINT),)
                continue
            record = read_record(workspace, path, MadeFromFile, limit=LIMIT)
            problems += record.problems
            file = translated(folder.name, "" if path.parent == folder else path.stem)
            spots[file] = Spot(record.tree)
            if record.made:
                kept[file] = record.made
    return Shelf(kept, spots, problems)


def translated(locale: str, slug: str) -> str:
    """The path of the translated file: a handout's text, or the glossary where no slug is given."""
    return f"sources/handouts/{slug}/{locale}.md" if slug else f"sources/glossary/{locale}.yaml"
