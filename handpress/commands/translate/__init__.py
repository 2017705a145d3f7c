"""Work on translations: each verb is a module here, imported when it is asked for."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib import import_module
from types import ModuleType

VERBS: dict[str, str] = {
    "export": "write what is to be translated, for the tools of translators",
    "import": "take over what translators sent back",
    "terms": "write the terms of a language, for the tools of translators",
    "accept": "record that a translation says what its original says now",
    "proof": "print a translation beside its original, to be read, marked and signed",
    "start": "write the files that a translator fills, with the words of the original",
    "status": "show how far every translation is, and what in it is older than the original",
}


def add(parser: ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for verb, what in VERBS.items():
        module(verb).add(verbs.add_parser(verb, help=what, description=what))


def run(arguments: Namespace) -> int:
    return int(module(arguments.verb).run(arguments))


def module(verb: str) -> ModuleType:
    """The verb's module; `import` is a word of Python's own."""
    return import_module(f"handpress.commands.translate.{'import_' if verb == 'import' else verb}")
