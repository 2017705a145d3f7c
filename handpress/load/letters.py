"""Letters: a TrueType or OpenType file goes in; its family's name and the code points that it has glyphs for come out.

Read here in a few lines, by the OpenType specification 1.9 (chapters “cmap” and “name”), since the library for it takes
a fifth of a second for names of glyphs that nobody asks for.
"""

from __future__ import annotations

from array import array
from struct import unpack_from

Tables = dict[bytes, bytes]

WINDOWS, FULL, BASIC = 3, 12, 4  # a platform of names and letters; the formats of tables of letters
FAMILY, TYPOGRAPHIC_FAMILY = 1, 16
PAST_LAST = 0xFFFF


def tables(face: bytes) -> Tables:
    """The tables of a face by their tags."""
    count = unpack_from(">H", face, 4)[0]
    found = (unpack_from(">4s4xII", face, 12 + 16 * number) for number in range(count))
    return {tag: face[start : start + length] for tag, start, length in found}


def family(names: bytes) -> str:
    """The family that a face belongs to, whatever its weight."""
    _, count, texts = unpack_from(">HHH", names)
    found: dict[int, str] = {}
    for number in range(count):
        platform, _, _, what, length, start = unpack_from(">HHHHHH", names, 6 + 12 * number)
        if platform == WINDOWS:
            found.setdefault(what, names[texts + start : texts + start + length].decode("utf-16-be"))
    return found.get(TYPOGRAPHIC_FAMILY) or found.get(FAMILY, "")


def letters(cmap: bytes) -> frozenset[int]:
    """The code points of a table of letters."""
    count = unpack_from(">H", cmap, 2)[0]
    starts = {unpack_from(">4xI", cmap, 4 + 8 * number)[0] for number in range(count)}
    found: set[int] = set()
    for start in starts:
        kind = unpack_from(">H", cmap, start)[0]
        if kind == FULL:
            found.update(in_groups(cmap, start))
        elif kind == BASIC:
            found.update(in_segments(cmap, start))
    return frozenset(found)


def in_groups(cmap: bytes, start: int) -> set[int]:
    """Format 12: ranges of code points, each with its first glyph."""
    found: set[int] = set()
    for number in range(unpack_from(">I", cmap, start + 12)[0]):
        first, last, glyph = unpack_from(">III", cmap, start + 16 + 12 * number)
        found.update(range(first + (glyph == 0), last + 1))
    return found


def in_segments(cmap: bytes, start: int) -> set[int]:
    """Format 4: ranges of code points, each with a distance to its glyphs or a place where they are listed."""
    count = unpack_from(">H", cmap, start + 6)[0] // 2
    words = array("H", cmap[start : start + unpack_from(">H", cmap, start + 2)[0]])
    words.byteswap()
    ends, firsts, deltas, offsets = (7 + shift + count * part for part, shift in enumerate((0, 1, 1, 1)))
    found: set[int] = set()
    for number in range(count):
        first, last, delta = words[firsts + number], words[ends + number], words[deltas + number]
        offset = words[offsets + number]
        place = offsets + number + offset // 2 - first
        for letter in range(first, min(last + 1, PAST_LAST)):
            listed = words[place + letter] if offset else None
            if listed != 0 and ((letter if listed is None else listed) + delta) % 0x10000:
                found.add(letter)
    return found
