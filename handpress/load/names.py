"""The names that no translation changes, read: sources/terms/do-not-translate.yaml."""

from __future__ import annotations

from handpress.load.shelves import read_record
from handpress.nouns.names import Name, NamesFile
from handpress.nouns.problem import Problem
from handpress.nouns.workspace import Workspace


def load_names(workspace: Workspace) -> tuple[tuple[Name, ...], tuple[Problem, ...]]:
    """The names, and what is wrong with their file; none where there is no file."""
    path = workspace.sources / "terms" / "do-not-translate.yaml"
    if not path.is_file():
        return (), ()
    record = read_record(workspace, path, NamesFile)
    return record.made.names if record.made else (), record.problems
