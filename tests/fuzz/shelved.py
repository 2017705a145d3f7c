"""What holds for a workspace with a damaged file: it is loaded, and what the damage does not touch stays as it was."""

from __future__ import annotations

from pathlib import Path

from handpress.checks.texts import texts
from handpress.load import load
from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.workspace import Workspace
from tests.fuzz.set_in_type import library


def loaded(workspace: Workspace, file: Path, damage: bytes) -> Library:
    """The library of a workspace in which one file is damaged; the file is mended afterwards."""
    whole = file.read_bytes()
    file.write_bytes(damage)
    try:
        return load(workspace)
    finally:
        file.write_bytes(whole)


def damaged(workspace: Workspace, file: Path, damage: bytes) -> tuple[Manuscript, ...]:
    """Loading and composing never raise, and load tells what it leaves out, and leaves out nothing of another file."""
    found = loaded(workspace, file, damage)
    manuscripts = texts(found, ())
    name = file.relative_to(workspace.root).as_posix()
    before = library()
    for kind, was, now in (
        ("value", before.values, found.values),
        ("reference", before.references, found.references),
        ("imprint", before.imprints, found.imprints),
        ("locale", before.locales, found.locales),
    ):
        for key in was:
            place = before.places[kind, key]
            if place.file != name and kind != "locale":
                assert now.get(key) == was[key], f"{kind} {key} of {place.file} is gone"
            elif key not in now and (kind, key) in found.places:
                assert errors_in(found, name), f"{kind} {key} is left out, and nothing says so"
    for tag, text in before.handouts["bread"].texts.items():
        bread = found.handouts.get("bread")
        settled = not name.endswith("handout.yaml")
        if text.file != name and settled:
            assert bread and bread.texts[tag] == text
    for problem in found.problems:
        path = workspace.root / problem.place.file
        if problem.place.line and problem.place.file == name:
            assert problem.place.line <= damage.count(b"\n") + damage.count(b"\r") + damage.count(b"\xc2\x85") + 4
        elif problem.place.line and path.is_file():
            assert problem.place.line <= path.read_bytes().count(b"\n") + 1
    return manuscripts


def errors_in(found: Library, name: str) -> bool:
    return any(problem.level == "error" for problem in found.problems if problem.place.file == name)
