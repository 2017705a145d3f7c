"""Start a workspace: a copy of the shipped sources, for a clinic to make its own."""

from __future__ import annotations

import shutil
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from handpress.nouns.workspace import shipped

USAGE = 2
NEXT = """{root} is ready.
  1. Put your clinic's name and telephone numbers into {root}/sources/imprints/.
  2. Read {root}/sources/README.md.
  3. {desk} build --workspace {root}
"""


def add(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="the new folder")


def run(arguments: Namespace) -> int:
    root: Path = arguments.folder
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        print(f"{root} is not an empty folder; nothing was written", file=sys.stderr)
        return USAGE
    # Copied beside its place and then renamed, so that a full disk leaves no half workspace.
    new = root.with_name(f".{root.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        shutil.copytree(shipped("sources"), new / "sources")
        if root.exists():
            root.rmdir()
        new.rename(root)
    except OSError as fault:
        shutil.rmtree(new, ignore_errors=True)
        print(f"{fault.filename or root}: {fault.strerror}; nothing was written", file=sys.stderr)
        return USAGE
    desk = "./make" if Path(sys.argv[0]).name == "publish.py" else "handpress"
    print(NEXT.format(root=root, desk=desk), end="")
    return 0
