"""Faces: the folders of our faces go in; each face's name, its signs and the drawing of each glyph come out."""

from __future__ import annotations

import io
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from fontTools.pens.recordingPen import DecomposingRecordingPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

SUFFIXES = {".ttf", ".otf"}
FULL_NAME, POSTSCRIPT_NAME = 4, 6


class Face:
    """A face, whole or cut down to the glyphs of one document, in which each keeps its number."""

    def __init__(self, content: bytes) -> None:
        self.font: Any = TTFont(io.BytesIO(content), lazy=True)
        self.name = str(self.font["name"].getDebugName(FULL_NAME) or self.font["name"].getDebugName(POSTSCRIPT_NAME))

    def learn(self) -> None:
        """Read what is asked of it later."""
        _ = self.signs, self.drawing(0), self.outline(0)

    @cached_property
    def signs(self) -> dict[int, set[str]]:
        """Glyph → the characters that it is drawn for."""
        found: dict[int, set[str]] = {}
        for code, name in self.font.getBestCmap().items():
            found.setdefault(self.font.getGlyphID(name), set()).add(chr(code))
        return found

    def drawing(self, glyph: int) -> bytes | None:
        """The outline of a glyph as the file has it; None where the face holds none in this form or of this number."""
        if "loca" not in self.font:
            return None
        places, outlines = self.places
        return outlines[places[glyph] : places[glyph + 1]] if 0 <= glyph < len(places) - 1 else None

    def outline(self, glyph: int) -> list[Any]:
        """The strokes of a glyph, its parts put together: slower, and the same for every way of writing them down."""
        glyphs = self.font.getGlyphSet()
        pen = DecomposingRecordingPen(glyphs)
        glyphs[self.font.getGlyphName(glyph)].draw(pen)
        strokes: list[Any] = pen.value
        return strokes

    @cached_property
    def places(self) -> tuple[Any, bytes]:
        return self.font["loca"], self.font.reader["glyf"]


@cache
def faces(folders: tuple[str, ...]) -> dict[str, Face]:
    """The faces in these folders by their full names, read once in each process."""
    files = (path for folder in folders for path in sorted(Path(folder).rglob("*")) if path.suffix in SUFFIXES)
    found = (Face(path.read_bytes()) for path in files)
    return {face.name: face for face in found}
