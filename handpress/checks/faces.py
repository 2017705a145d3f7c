"""Letters that the faces of a language lack: they would be printed as boxes, or in a face of another script."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from handpress.nouns.faces import Faces
from handpress.nouns.library import Library
from handpress.nouns.problem import Place, Problem

UNDRAWN = {"Cc", "Cf", "Zs", "Zl", "Zp"}  # what no face draws: ends of lines, spaces, joiners
VARIANTS = range(0xFE00, 0xFE10)


def uncovered(library: Library, faces: Faces) -> Iterator[Problem]:
    """Each letter of the text, glossary and words of a locale that its faces lack, once in each file."""
    held = {tag: faces.of(tag) for tag in faces.families}
    for file, text in library.written.items():
        tag = PurePosixPath(file).stem
        for letter in sorted(set(text)):
            if tag in held and ord(letter) not in held[tag] and is_drawn(letter):
                place = Place(file, text.count("\n", 0, text.index(letter)) + 1)
                yield told(place, letter, tag, faces, text.count(letter) - 1)


def is_drawn(letter: str) -> bool:
    return unicodedata.category(letter) not in UNDRAWN and ord(letter) not in VARIANTS


def told(place: Place, letter: str, tag: str, faces: Faces, more: int) -> Problem:
    """An error, where the letter would be a box; a warning, where another face of the house has it."""
    others = [family for family, held in faces.letters.items() if ord(letter) in held]
    named = f"“{letter}” (U+{ord(letter):04X}){f', and {more} more like it,' if more else ''}"
    if others:
        message = f"{named} is in no face of {tag} ({', '.join(faces.families[tag])}), only in {', '.join(others)}"
        hint = f"Name {others[0]} in the fonts of the locale, or write it another way."
        return Problem(place, "K341", message, hint, "warning")
    hint = "Write it another way, or add a face that has it to styles/fonts/ (its README tells how)."
    return Problem(place, "K341", f"{named} is in no face of styles/fonts/", hint)
