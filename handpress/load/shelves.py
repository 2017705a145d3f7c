"""Shelves: what one folder of the sources holds, with the place of each thing and the problems met on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Generic, TypeVar

from pydantic import BaseModel

from handpress.load.admission import YAML_LIMIT, admit_text, legible, relative
from handpress.nouns.problem import Place, Problem
from handpress.nouns.workspace import Workspace
from handpress.records.schemas import make
from handpress.records.tree import Path, Tree
from handpress.records.yaml_nodes import read_yaml

Kept = TypeVar("Kept")
Made = TypeVar("Made", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a thing was declared, so that a later problem can name the line of one of its keys."""

    tree: Tree
    path: Path = ()

    def problem(self, key: Path, code: str, message: str, hint: str = "") -> Problem:
        """An error in this thing's key."""
        return self.tree.problem((*self.path, *key), code, message, hint)

    @property
    def place(self) -> Place:
        return self.tree.place(self.path)


@dataclass(frozen=True, slots=True)
class Shelf(Generic[Kept]):
    """Things by key, in the order of their files; `spots` has the keys of faulty things too.

    `written` holds the files of translators as they stand, by path.
    """

    kept: Mapping[str, Kept]
    spots: Mapping[str, Spot]
    problems: tuple[Problem, ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Record(Generic[Made]):
    """A YAML file read: the noun (None where it holds too little), its tree, its problems."""

    made: Made | None
    tree: Tree
    problems: tuple[Problem, ...] = field(default=())
    written: Mapping[str, str] = field(default_factory=dict)


def read_record(
    workspace: Workspace,
    path: FilePath,
    noun: type[Made],
    scripts: frozenset[str] = frozenset(),
    limit: int = YAML_LIMIT,
) -> Record[Made]:
    """Read a YAML file as the noun."""
    admitted = admit_text(workspace, path, limit, scripts)
    file = relative(workspace, path)
    if admitted.text is None:
        return Record(None, Tree(file, None, {}), admitted.problems)
    tree = read_yaml(admitted.text, file)
    made, problems = make(noun, tree)
    return Record(made, tree, problems, {file: admitted.text})


def entries(folder: FilePath) -> Iterator[FilePath]:
    """What a folder holds, by name, without hidden files, editors' backups and READMEs."""
    if folder.is_dir():
        for path in sorted(folder.iterdir(), key=lambda found: found.name):
            if not path.name.startswith(".") and not path.name.endswith("~") and path.name != "README.md":
                yield path


def yaml_files(workspace: Workspace, folder: str) -> tuple[list[FilePath], tuple[Problem, ...]]:
    """The YAML files of a folder below the sources, and a problem for every other file but pictures."""
    files = list(entries(workspace.sources / folder))
    strange = [path for path in files if path.suffix not in {".yaml", ".png", ".jpg", ".jpeg"}]
    hint = "Take it away, or end its name in `.yaml`."
    return [path for path in files if path.suffix == ".yaml"], tuple(unread(workspace, path, hint) for path in strange)


def unread(workspace: Workspace, path: FilePath, hint: str) -> Problem:
    """The warning about a file that nothing reads."""
    return Problem(Place(relative(workspace, path)), "L106", "nothing reads this file", hint, "warning")


def joined(*groups: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems of several readings, one after the other."""
    return tuple(problem for group in groups for problem in group)


def missing(workspace: Workspace, path: FilePath) -> Problem:
    """The problem of a file that is not there."""
    return Problem(Place(relative(workspace, path)), "L101", "this file is missing", "Write it; see sources/README.md.")


def misnamed(workspace: Workspace, path: FilePath, rule: str) -> Problem:
    """The problem of a file whose name can't be a key."""
    return Problem(
        Place(relative(workspace, path)),
        "L105",
        f"`{legible(path.stem)}` cannot be its name",
        f"Give it a name like this: {rule}.",
    )
