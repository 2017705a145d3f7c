"""What several tests of kits stand on: a workspace with a translation, exports from it, and the desk's commands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polib

from handpress.desk import main

SLUG = "bread"
TEXT = Path("sources/handouts/bread/es.md")
GLOSSARY = Path("sources/glossary/es.yaml")


def translate(root: Path, *words: str) -> int:
    """`translate …` in this workspace."""
    return main(["translate", *words, "--workspace", str(root)])


def exported(root: Path, kind: str = "po", tag: str = "es") -> Path:
    """The folder of an export."""
    out = root / f"sent-{kind}"
    assert translate(root, "export", tag, "--as", kind, "--out", str(out)) == 0
    return out


def edited(path: Path, change: Callable[[polib.POEntry], None]) -> Path:
    """A PO file with its messages changed, as a translator's tool writes it."""
    book = polib.pofile(str(path))
    for entry in book:
        change(entry)
    book.save()
    return path


def sources(root: Path) -> dict[str, bytes]:
    """Every file of the sources."""
    found = sorted(path for path in (root / "sources").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}
