"""The desk: reads the command line and hands the work to one command. Only the command asked for is imported."""

from __future__ import annotations

import os
import sys
from importlib import import_module

VERBS = {
    "build": "print what has changed into dist/",
    "check": "look for faults in the sources, without printing",
    "init": "start a workspace in a new folder",
    "status": "list handouts and editions: drafts, review dates, what is stale",
    "translate": "begin, export, import, prove and follow translations",
    "verify": "compare the printed PDFs with their manifest",
}
USAGE = 2


def main(words: list[str] | None = None) -> int:
    """Run one command; 0 done, 2 usage, 3 problems found."""
    words = sys.argv[1:] if words is None else words
    if not words or words[0] not in VERBS:
        return _help(words)
    try:
        code = run(words[0], words[1:])
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads us has read enough: `handpress status | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def run(verb: str, words: list[str]) -> int:
    """Read the verb's own options and do its work."""
    from argparse import ArgumentParser

    command = import_module(f"handpress.commands.{verb}")
    parser = ArgumentParser(prog=f"handpress {verb}", description=VERBS[verb])
    command.add(parser)
    return int(command.run(parser.parse_args(words)))


def _help(words: list[str]) -> int:
    asked = words[:1] in (["-h"], ["--help"])
    if words[:1] == ["--version"]:
        from handpress import __version__

        print(f"handpress {__version__}")
        return 0
    lines = [f"  {verb:11}{what}" for verb, what in VERBS.items()]
    text = "\n".join(["usage: handpress VERB [options]", "", *lines, "", "handpress VERB --help tells more of each."])
    if words and not asked:
        text = f"there is no command “{words[0]}”\n\n{text}"
    print(text, file=sys.stdout if asked else sys.stderr)
    return 0 if asked else USAGE
