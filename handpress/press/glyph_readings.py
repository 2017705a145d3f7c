"""Glyph readings: a line of Arabic, Hindi or Thai comes in; what each of its glyphs is read as goes into its font.

The engine gives all letters of a cluster to its last glyph, and nothing to the others: what is copied or searched in
such a file lacks letters, and a glyph that is read as nothing is a fault (PDF/UA-1, 7.21.7). Here each glyph gets the
letter that the face draws with it, and what is left goes to those that stand for none.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import wraps
from io import BytesIO
from itertools import pairwise
from typing import Any

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from weasyprint.draw import text as engine
from weasyprint.text.ffi import ffi, pango
from weasyprint.text.fonts import get_hb_object_data

# Scripts of which a letter may be drawn by several glyphs, or several letters by one: from Hebrew to Khmer.
CLUSTERED = re.compile("[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")
SYLLABIC = re.compile("[\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]")
NOTHING = "\u200b"  # for a glyph that is a part of another letter; a reading of no letters is not allowed


def read_glyphs() -> None:
    """Let the engine ask here before it draws a line."""
    draw = engine.draw_first_line

    @wraps(draw)
    def draw_first_line(stream: Any, textbox: Any, *rest: Any) -> Any:
        if CLUSTERED.search(textbox.text):
            for font, glyphs, letters in clusters(stream, textbox):
                for glyph, reading in readings(glyphs, letters, drawn_by(font)).items():
                    font.to_unicode.setdefault(glyph, reading)
        return draw(stream, textbox, *rest)

    engine.draw_first_line = draw_first_line


def clusters(stream: Any, textbox: Any) -> Iterator[tuple[Any, list[int], str]]:
    """Each cluster of the line: its font, its glyphs from left to right, its letters."""
    line, _ = textbox.pango_layout.get_first_line()
    written = textbox.pango_layout.text.encode()
    run = line.runs[0]
    while run != ffi.NULL:
        piece, run = run.data, run.next
        font, _ = stream.add_font(piece.item.analysis.font)
        count, offset = piece.glyphs.num_glyphs, piece.item.offset
        starts = list(piece.glyphs.log_clusters[0:count])
        glyphs: dict[int, list[int]] = {start: [] for start in sorted(starts)}
        for start, info in zip(starts, piece.glyphs.glyphs[0:count], strict=True):
            if info.glyph != pango.PANGO_GLYPH_EMPTY and not info.glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG:
                glyphs[start].append(info.glyph)
        for start, end in pairwise([*glyphs, piece.item.length]):
            yield font, glyphs[start], written[offset + start : offset + end].decode()


def readings(glyphs: Sequence[int], letters: str, drawn: Mapping[int, str]) -> dict[int, str]:
    """What each glyph of a cluster is read as."""
    if len(glyphs) == 1:
        return {glyphs[0]: drawn.get(glyphs[0], letters) if SYLLABIC.search(letters) else letters}
    parts = letters if len(letters) >= len(glyphs) else unicodedata.normalize("NFKD", letters)
    left = [letter for letter in parts if unicodedata.category(letter) != "Cf"]
    found: dict[int, str] = {}
    for glyph in sorted(glyphs, key=lambda each: len(drawn.get(each, "")), reverse=True):
        said = drawn.get(glyph, "")
        if said and not Counter(said) - Counter(left):
            found[glyph] = said
            for letter in said:
                left.remove(letter)
    if left and SYLLABIC.search(letters):  # one sign, drawn by those of others: ो by ा and े
        found |= {glyph: drawn[glyph] for glyph in glyphs if glyph not in found and glyph in drawn}
    rest = [glyph for glyph in glyphs if glyph not in found]
    for at, glyph in enumerate(rest):
        mine = left[at : at + 1] if len(left) == len(rest) else left if at == 0 else []
        found[glyph] = "".join(mine) or NOTHING
    return found


def drawn_by(font: Any) -> dict[int, str]:
    """Glyph → the letters that a face draws with it; found once for each font of a document."""
    if not hasattr(font, "drawn_by"):
        face = TTFont(BytesIO(get_hb_object_data(font.hb_face)), lazy=True)
        font.drawn_by = {face.getGlyphID(name): said for name, said in spelled(face).items()}
    drawn: dict[int, str] = font.drawn_by
    return drawn


def spelled(face: Any) -> dict[str, str]:
    """Glyph → its letter; and of those that the face's rules put in place of others, the letters of these: ड्ड, र्, क्."""
    cmap = face.getBestCmap()
    said = {cmap[letter]: unicodedata.normalize("NFC", chr(letter)) for letter in sorted(cmap, reverse=True)}
    rules = sorted(substitutions(face), key=lambda rule: -len(rule[0])) if "GSUB" in face else []
    known = 0
    while known < len(said):
        known = len(said)
        for names, name in rules:
            if name not in said and all(each in said for each in names):
                said[name] = "".join(said[each] for each in names)
    return said


def substitutions(face: Any) -> Iterator[tuple[Sequence[str], str]]:
    """The glyphs of each rule that makes one of one or several, and that one."""
    for lookup in face["GSUB"].table.LookupList.Lookup:
        for part in lookup.SubTable:
            rule = getattr(part, "ExtSubTable", part)
            for name, one in getattr(rule, "mapping", {}).items():
                if isinstance(one, str):
                    yield (name,), one
            for first, ligatures in getattr(rule, "ligatures", {}).items():
                yield from (((first, *each.Component), each.LigGlyph) for each in ligatures)
