"""Faces: a printed document goes in; the families in it that are no file of ours come out.

A missing face is silently replaced by the system's: the page still reads, only wider, wrongly broken, on other pages.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from weasyprint import Document
from weasyprint.text.fonts import get_hb_object_data

FACES = {".ttf", ".otf"}


def strangers(document: Document, folders: tuple[str, ...]) -> tuple[str, ...]:
    """The families whose whole file, as it was before the engine cut it down, stands in none of the folders."""
    ours = digests(folders)
    fonts = document.fonts.values()
    return tuple(sorted({family(font) for font in fonts if digest(get_hb_object_data(font.hb_face)) not in ours}))


def family(font: object) -> str:
    name = getattr(font, "family", b"")
    return name.decode(errors="replace") if isinstance(name, bytes) else str(name)


@cache
def digests(folders: tuple[str, ...]) -> frozenset[str]:
    files = (path for folder in folders for path in Path(folder).rglob("*") if path.suffix in FACES)
    return frozenset(digest(path.read_bytes()) for path in files)


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()
