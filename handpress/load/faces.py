"""Faces, read: the letters of every face in the styles' fonts, and the families that each locale's script names.

Only the tables of letters and of names are read, so that `check` can ask without waking the press.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from handpress.load.letters import family, letters, tables
from handpress.nouns.faces import Faces
from handpress.nouns.locale import Locale
from handpress.nouns.workspace import Workspace

SUFFIXES = {".ttf", ".otf"}
FAMILY = re.compile(r"(--family(?:-across)?)\s*:\s*([^;}]+)")
QUOTED = re.compile(r'"([^"]+)"')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def load_faces(workspace: Workspace, locales: Iterable[Locale]) -> Faces:
    """Every family that the styles bring, and for each locale those that its text may be set in."""
    found: dict[str, frozenset[int]] = {}
    for file in files(workspace.styles):
        name, held = face(file)
        found[name] = found[name] & held if name in found else held
    return Faces(found, {locale.tag: families(workspace, locale) for locale in locales})


def files(styles: Iterable[Path]) -> Iterator[Path]:
    return (path for folder in styles for path in sorted((folder / "fonts").rglob("*")) if path.suffix in SUFFIXES)


@cache
def face(file: Path) -> tuple[str, frozenset[int]]:
    """A face's family and its letters."""
    read = tables(file.read_bytes())
    return family(read[b"name"]), letters(read[b"cmap"])


def families(workspace: Workspace, locale: Locale) -> tuple[str, ...]:
    """The families of a locale's script, its own before them."""
    named: dict[str, str] = {}
    for sheet in ("tokens", f"scripts/{locale.script}"):
        named |= tokens(workspace, sheet)
    if locale.fonts:
        named["--family"] = " ".join(f'"{name}"' for name in locale.fonts)
    return tuple(dict.fromkeys(name for value in named.values() for name in QUOTED.findall(value)))


def tokens(workspace: Workspace, sheet: str) -> Mapping[str, str]:
    """The tokens of faces in a sheet of styles; none, where there is no such sheet."""
    path = next((path for folder in workspace.styles if (path := folder / f"{sheet}.css").is_file()), None)
    return dict(FAMILY.findall(COMMENT.sub("", path.read_text(encoding="utf-8")))) if path else {}
