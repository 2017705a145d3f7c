"""Write the terms of a language as a termbase: from the glossaries, with the names that stay as they are."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handpress.nouns.library import Library
    from handpress.nouns.names import Name
    from handpress.translation.terms import Term

DONE, USAGE, FOUND = 0, 2, 3


def add(parser: ArgumentParser) -> None:
    parser.add_argument("locale", metavar="LOCALE", help="the language of the translation: es")
    parser.add_argument("--as", dest="kind", choices=("csv", "tbx"), default="csv", help="(default: csv)")
    parser.add_argument("--out", type=Path, help="the file to write (default: standard output)")
    parser.add_argument("--workspace", type=Path, default=Path(), help="the folder that holds sources/ (default: here)")


def run(arguments: Namespace) -> int:
    from handpress.load import load
    from handpress.load.names import load_names
    from handpress.nouns.workspace import Workspace
    from handpress.reports import report
    from handpress.run.shelf import Unwritable, renew
    from handpress.translation.terms import written_csv, written_tbx

    workspace = Workspace(arguments.workspace)
    library = load(workspace)
    locale = library.locales.get(arguments.locale)
    if locale is None:
        print(f"there is no sources/locales/{arguments.locale}.yaml", file=sys.stderr)
        return USAGE
    names, problems = load_names(workspace)
    found, source = rows(library, arguments.locale, names)
    title = f"Terms, {source} to {locale.lang}"
    text = written_csv(found) if arguments.kind == "csv" else written_tbx(found, source, locale.lang, title)
    print(report(problems, "text"), end="", file=sys.stderr)
    if arguments.out is None:
        print(text, end="")
        return DONE
    try:
        renew(arguments.out, text.encode("utf-8-sig" if arguments.kind == "csv" else "utf-8"))
    except Unwritable as cause:
        print(f"cannot write {cause}", file=sys.stderr)
        return FOUND
    return DONE


def rows(library: Library, tag: str, names: tuple[Name, ...]) -> tuple[tuple[Term, ...], str]:
    """The rows of the termbase, and the language of the originals."""
    from handpress.translation.terms import terms

    originals = [handout.settings.original for handout in library.handouts.values()]
    original = next((one for one in originals if one != tag), "en")
    glossaries = library.glossaries
    source = library.locales[original].lang if original in library.locales else original
    return terms(glossaries.get(original, {}), glossaries.get(tag, {}), names), source
