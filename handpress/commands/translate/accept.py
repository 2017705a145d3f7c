"""Record that blocks of a translation say what the original says now: all of them, or those that are named."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handpress.nouns.library import Library
    from handpress.nouns.parity import ParityWords
    from handpress.translation.accept import Accepted, Sheet

DONE, USAGE, FOUND = 0, 2, 3


def add(parser: ArgumentParser) -> None:
    parser.add_argument("locale", metavar="LOCALE", help="the language of the translation: es")
    parser.add_argument("handout", metavar="HANDOUT", nargs="?", help="the handout (needed but for --glossary)")
    parser.add_argument("--block", nargs="+", action="extend", default=[], help="only these, as `check` names them")
    parser.add_argument("--glossary", action="store_true", help="the glossary of the language, not a handout")
    parser.add_argument("--workspace", type=Path, default=Path(), help="the folder that holds sources/ (default: here)")


def run(arguments: Namespace) -> int:
    from handpress.load import load
    from handpress.load.parity import load_parity
    from handpress.nouns.workspace import Workspace
    from handpress.run.shelf import Unwritable, renew
    from handpress.translation.accept import accept, named
    from handpress.translation.made_from import record_of, written_made_from

    workspace = Workspace(arguments.workspace)
    library = load(workspace)
    sheet = asked(library, arguments, load_parity(workspace, library.locales))
    if isinstance(sheet, str):
        print(sheet, file=sys.stderr)
        return USAGE
    if unknown := named(sheet, arguments.block):
        print(f"{sheet.file} has no block {', '.join(unknown)}; `check` names those that there are", file=sys.stderr)
        return USAGE
    accepted = accept(sheet, arguments.block)
    path = workspace.root / record_of(sheet.file)
    try:
        renew(path, written_made_from(accepted.made).encode())
    except Unwritable as cause:
        print(f"cannot write {cause}", file=sys.stderr)
        return FOUND
    print("\n".join(said(accepted, record_of(sheet.file))))
    return DONE


def asked(library: Library, arguments: Namespace, words: ParityWords) -> Sheet | str:
    """The file that is meant; a sentence where there is none."""
    from handpress.translation.accept import glossary_sheet, text_sheet
    from handpress.translation.beside import is_translation

    tag, slug = arguments.locale, arguments.handout
    if arguments.glossary:
        found = sorted({handout.settings.original for handout in library.handouts.values()} - {tag})
        sheet = glossary_sheet(library, found[0], tag, words) if found else None
        return sheet if sheet and sheet.standings else f"there is no sources/glossary/{tag}.yaml to accept"
    if slug not in library.handouts:
        return f"there is no handout {slug}; there is {', '.join(library.handouts)}" if slug else "name a handout"
    if not is_translation(library.handouts[slug], tag):
        return f"there is no translation sources/handouts/{slug}/{tag}.md"
    sheet = text_sheet(library, slug, tag, words)
    return sheet if sheet.units else f"the original of {slug} cannot be read: `check` says why"


def said(accepted: Accepted, file: str) -> list[str]:
    """What was done, and what was not."""
    lines = [f"{accepted.new} blocks accepted; {file} holds {len(accepted.made.units)}"]
    if accepted.left:
        lines.append(f"not accepted, as they have the words of the original: {' '.join(accepted.left)}")
        lines.append("translate them, or, where the two languages have the same word, name them with --block")
    if accepted.missing:
        lines.append(f"{accepted.missing} blocks are not in the translation: `check` names them")
    return lines
