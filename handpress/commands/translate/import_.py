"""Take over what translators sent back: PO, XLIFF or a kit. All of it is written, or nothing, with every fault told."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handpress.nouns.library import Library
    from handpress.nouns.problem import Problem
    from handpress.translation.returned import Returned

DONE, USAGE, FOUND = 0, 2, 3
KINDS = (".po", ".xlf", ".xliff")
OF_A_MAC = re.compile(r"(?:^|/)(?:__MACOSX/|\._)")  # what its Finder packs beside each file


def add(parser: ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="what came back: PO, XLIFF or a kit")
    parser.add_argument("--keep-same", action="store_true", help="words of the original are meant as a translation")
    parser.add_argument("--skip-faulty", action="store_true", help="leave faulty units out, and take over the others")
    parser.add_argument("--workspace", type=Path, default=Path(), help="the folder that holds sources/ (default: here)")


def run(arguments: Namespace) -> int:
    from handpress.load import load
    from handpress.load.names import load_names
    from handpress.nouns.problem import errors
    from handpress.nouns.workspace import Workspace
    from handpress.reports import report
    from handpress.run.shelf import Unwritable
    from handpress.translation.imported import Options, imported
    from handpress.translation.returned import Unreadable

    workspace = Workspace(arguments.workspace)
    library = load(workspace)
    names, problems = load_names(workspace)
    returned: list[Returned] = []
    for path in arguments.files:
        try:
            returned += read(path)
        except Unreadable as fault:
            problems += fault.problems
        except OSError as cause:
            print(f"{path}: {cause.strerror}", file=sys.stderr)
            return USAGE
    options = Options(arguments.keep_same, arguments.skip_faulty, lambda file: (workspace.root / file).exists())
    kept = [name.name for name in names]
    unseen = {one: faults for one in returned if (faults := hidden(one, library))}
    fit = [one for one in returned if one not in unseen]
    outcome = imported(fit, library, standing(workspace.root, library), kept, options)
    faults = (*(fault for found in unseen.values() for fault in found), *outcome.problems)
    print(report((*problems, *faults), "text"), end="")
    if problems or (errors(faults) and not arguments.skip_faulty):
        print("nothing was written", file=sys.stderr)
        return FOUND
    try:
        put(workspace.root, outcome.files)
    except Unwritable as cause:
        print(f"nothing was written: {cause}", file=sys.stderr)
        return FOUND
    print("\n".join([*outcome.files, f"{outcome.taken} units are new or changed"]))
    return FOUND if errors(faults) else DONE


def read(path: Path) -> list[Returned]:
    """What a file says, by its kind; of a kit, what each of its files says."""
    from handpress.nouns.problem import Place, Problem
    from handpress.translation.kit_reading import LIMIT, unpacked
    from handpress.translation.returned import Unreadable

    with open(path, "rb") as file:
        content = file.read(LIMIT + 1)
    if path.suffix.lower() != ".zip":
        return words(content, path.name)
    found = unpacked(content, path.name)
    wanted = [name for name in sorted(found) if name.lower().endswith(KINDS) and not OF_A_MAC.search(name)]
    if not wanted:
        problem = Problem(Place(path.name), "T303", "there is no PO or XLIFF file in this kit", "Put them in again.")
        raise Unreadable((problem,))
    return [one for name in wanted for one in words(found[name], name)]


def hidden(one: Returned, library: Library) -> tuple[Problem, ...]:
    """The signs in a unit that nobody sees: with them in it, the text could not be read again."""
    from handpress.load.admission import hidden_characters
    from handpress.nouns.problem import Place
    from handpress.translation.imported import tag_of

    tag = tag_of(one.language, library)
    scripts = frozenset({library.locales[tag].script}) if tag else frozenset()
    place = Place(one.where, one.line, one.path)
    return tuple(replace(fault, place=place) for fault in hidden_characters(one.target, one.where, scripts))


def words(content: bytes, name: str) -> list[Returned]:
    """The units of a PO or XLIFF file."""
    from handpress.translation.po import read_po
    from handpress.translation.xliff_reading import read_xliff

    reader = read_xliff if name.lower().endswith((".xlf", ".xliff")) else read_po
    return list(reader(content, name))


def standing(root: Path, library: Library) -> dict[str, str]:
    """The files of translations as they stand on the disk, with their own line ends."""
    found: dict[str, str] = {}
    for file in library.written:
        with open(root / file, encoding="utf-8", newline="") as content:
            found[file] = content.read()
    return found


def put(root: Path, files: Mapping[str, str]) -> None:
    """Write all files, or none: what was written before one that fails is put back."""
    from handpress.run.shelf import Unwritable, remove, write

    before: dict[Path, bytes | None] = {}
    try:
        for file, content in files.items():
            path = root / file
            old = path.read_bytes() if path.is_file() else None
            write(path, content.encode())
            before[path] = old
    except (Unwritable, OSError) as cause:
        for path, old in before.items():
            remove(path) if old is None else write(path, old)
        raise cause if isinstance(cause, Unwritable) else Unwritable(root, cause) from cause
