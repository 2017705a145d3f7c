"""The words that translations are compared by, read: the workspace's own files before the shipped ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from handpress.load.settings import EVERY_SCRIPT
from handpress.load.shelves import misnamed, read_record, yaml_files
from handpress.nouns.parity import ParityWords, WordsFile
from handpress.nouns.problem import Problem
from handpress.nouns.spellings import TAG, TAG_RULE
from handpress.nouns.workspace import Workspace, shipped

FOLDER = "parity"


def load_parity(workspace: Workspace, tags: Iterable[str] | None = None) -> ParityWords:
    """Read sources/parity/, all of it or what these tags need; a file that the workspace lacks is the shipped one."""
    wanted = None if tags is None else {above for tag in tags for above in lineage(tag)}
    files: dict[str, WordsFile] = {}
    problems: tuple[Problem, ...] = ()
    for home, path in _files(workspace):
        if not re.fullmatch(TAG, path.stem):
            problems += (misnamed(home, path, TAG_RULE),)
        elif wanted is None or path.stem in wanted:
            record = read_record(home, path, WordsFile, EVERY_SCRIPT)
            problems += record.problems
            if record.made:
                files[path.stem] = record.made
    return ParityWords(files, problems)


def lineage(tag: str) -> list[str]:
    """The tag and those above it: zh-Hans, zh."""
    parts = tag.split("-")
    return ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]


def _files(workspace: Workspace) -> list[tuple[Workspace, Path]]:
    ours = Workspace(shipped("sources").parent)
    found = {path.name: (home, path) for home in (ours, workspace) for path in yaml_files(home, FOLDER)[0]}
    return [found[name] for name in sorted(found)]
