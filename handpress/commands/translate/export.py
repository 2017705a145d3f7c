"""Write what is to be translated into a language, for the tools of translators: PO, XLIFF 2.1, or a kit with both."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handpress.nouns.library import Library
    from handpress.nouns.names import Name
    from handpress.nouns.problem import Problem
    from handpress.nouns.workspace import Workspace
    from handpress.translation.tasks import Task

DONE, USAGE, FOUND = 0, 2, 3
Files = dict[str, bytes]
Earlier = dict[tuple[str, str], str]


def add(parser: ArgumentParser) -> None:
    parser.add_argument("locale", metavar="LOCALE", help="the language to translate into: es")
    parser.add_argument("handouts", metavar="HANDOUT", nargs="*", help="only these handouts (default: all)")
    parser.add_argument("--as", dest="kind", choices=("po", "xliff", "kit"), default="kit", help="(default: kit)")
    parser.add_argument("--out", type=Path, default=Path("kits"), help="where the files go (default: kits)")
    parser.add_argument("--previous", type=Path, help="a folder with an earlier export, to show what has changed since")
    parser.add_argument("--workspace", type=Path, default=Path(), help="the folder that holds sources/ (default: here)")


def run(arguments: Namespace) -> int:
    from handpress.load import load
    from handpress.load.names import load_names
    from handpress.nouns.workspace import Workspace
    from handpress.reports import report
    from handpress.run.shelf import Unwritable, renew
    from handpress.translation.returned import Unreadable
    from handpress.translation.tasks import faulty, tasks

    workspace = Workspace(arguments.workspace)
    library = load(workspace)
    names, problems = load_names(workspace)
    if why := refused(library, arguments.locale, arguments.handouts):
        print(why, file=sys.stderr)
        return USAGE
    if faults := faulty(tasks(library, arguments.locale, arguments.handouts), library, standing(workspace)):
        print(report(faults, "text"), end="")
        return FOUND
    try:
        files, faults = exported(library, arguments, names, earlier(arguments.previous))
        print(report((*problems, *faults), "text"), end="")
        for name, content in sorted(files.items()):
            renew(arguments.out / name, content)
            print(arguments.out / name)
    except Unreadable as fault:
        print(report(fault.problems, "text"), end="")
        return FOUND
    except Unwritable as cause:
        print(f"cannot write {cause}", file=sys.stderr)
        return FOUND
    return DONE


def standing(workspace: Workspace) -> Callable[[str], bool]:
    """Whether a file is there at all."""
    return lambda file: (workspace.root / file).exists()


def refused(library: Library, tag: str, slugs: list[str]) -> str:
    """Why nothing can be exported; empty where it can."""
    locale = library.locales.get(tag)
    if locale is None:
        return f"there is no sources/locales/{tag}.yaml; start it: translate start {tag}"
    if locale.spelled_from:
        return f"{tag} is {locale.spelled_from} in another spelling: there is nothing to translate"
    if unknown := [slug for slug in slugs if slug not in library.handouts]:
        return f"there is no handout {', '.join(unknown)}; there is {', '.join(library.handouts)}"
    from handpress.translation.tasks import tasks

    asked = [library.handouts[slug] for slug in slugs] or list(library.handouts.values())
    unread = [one.slug for one in asked if one.settings.original not in (tag, *one.texts)]
    if unread:
        return f"the original of {', '.join(unread)} cannot be read: `check` says why"
    return "" if tasks(library, tag, slugs) else f"nothing is to be translated into {tag}"


def earlier(folder: Path | None) -> Earlier:
    """The originals in an earlier export, by file and path."""
    from handpress.translation.po import read_po

    paths = sorted(folder.glob("*.po")) if folder else []
    found = [one for path in paths for one in read_po(path.read_bytes(), path.name)]
    return {(one.file, one.path): one.source for one in found}


def exported(
    library: Library, arguments: Namespace, names: tuple[Name, ...], before: Earlier
) -> tuple[Files, tuple[Problem, ...]]:
    """The files by name, and the names that translations have lost."""
    from handpress.translation.kit import guide, packed
    from handpress.translation.names import name_problems
    from handpress.translation.tasks import tasks

    tag, kind = arguments.locale, arguments.kind
    files: Files = {}
    problems: list[Problem] = []
    for task in tasks(library, tag, arguments.handouts):
        files |= written(task, library, tag, before, ("po", "xliff") if kind == "kit" else (kind,))
        problems += name_problems(task.original, task.file, library.written, [name.name for name in names])
    if kind == "kit":
        files |= termbase(library, tag, names) | prints(library, arguments)
        files["README.txt"] = guide(library.locales[tag].name, tag, files).encode()
        files = {f"handpress-{tag}.zip": packed(files)}
    return files, tuple(problems)


def written(task: Task, library: Library, tag: str, before: Earlier, kinds: tuple[str, ...]) -> Files:
    """One source file as PO, as XLIFF, or both."""
    from handpress.translation.po import written_po
    from handpress.translation.tasks import task_messages
    from handpress.translation.xliff import written_xliff

    found = task_messages(task, library, before)
    text = library.handouts[task.slug].texts.get(tag) if task.slug else None
    translator = (text.titles.translator or "") if text else ""
    source = library.locales[task.original_tag].lang if task.original_tag in library.locales else task.original_tag
    files = {}
    if "po" in kinds:
        files[f"{task.name}.po"] = written_po(found, tag, task.file, translator).encode()
    if "xliff" in kinds:
        files[f"{task.name}.xlf"] = written_xliff(found, source, library.locales[tag].lang).encode()
    return files


def termbase(library: Library, tag: str, names: tuple[Name, ...]) -> Files:
    """The terms, as a table and for translators' tools."""
    from handpress.commands.translate.terms import rows
    from handpress.translation.terms import written_csv, written_tbx

    found, source = rows(library, tag, names)
    title = f"Terms, {source} to {library.locales[tag].lang}"
    return {
        "terms.csv": written_csv(found).encode("utf-8-sig"),
        "terms.tbx": written_tbx(found, source, library.locales[tag].lang, title).encode(),
    }


def prints(library: Library, arguments: Namespace) -> Files:
    """The originals in print, where they have been printed: on the house's first sheet, without an imprint."""
    from handpress.translation.tasks import tasks

    files: Files = {}
    for task in tasks(library, arguments.locale, arguments.handouts):
        for tier in library.house.tiers if task.slug else ():
            name = f"{task.slug}.{tier.name}.{library.house.formats[0]}.pdf"
            path = arguments.workspace / "dist" / task.original_tag / name
            if path.is_file():
                files[name] = path.read_bytes()
    return files
