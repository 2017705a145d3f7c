"""The stock library of tests/library, and workspaces made of it with a few files laid over."""

from __future__ import annotations

import shutil
from pathlib import Path

from handpress.nouns.workspace import Workspace

STOCK = Path(__file__).resolve().parent / "library"
TAKEN_AWAY = ".gone"


def stock() -> Workspace:
    """The stock library itself: read it, never write to it."""
    return Workspace(STOCK)


def overlaid(tmp_path: Path, folder: Path | None = None) -> Workspace:
    """A copy of the stock library, with `folder/sources/` laid over it; an overlay `NAME.gone` takes NAME away."""
    root = tmp_path / "workspace"
    shutil.copytree(STOCK, root)
    if folder is not None and (folder / "sources").is_dir():
        shutil.copytree(folder / "sources", root / "sources", dirs_exist_ok=True, symlinks=True)
    for mark in sorted(root.rglob(f"*{TAKEN_AWAY}")):
        gone = mark.with_name(mark.name.removesuffix(TAKEN_AWAY))
        mark.unlink()
        shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    return Workspace(root)
