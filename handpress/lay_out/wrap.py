"""Wrap: the tags and letters of a line of text come in; an element is put around some of them, in place."""

from __future__ import annotations

import re

NAME = re.compile(r"</?([a-z0-9]+)", re.IGNORECASE)
IDENTITY = re.compile(r'\sid="[^"]*"')


def wrap(atoms: list[str], start: int, end: int, opening: str, closing: str) -> None:
    """Put an element around these atoms. Elements that reach over its edge are closed before, and opened again."""
    start, end = widened(atoms, start, end)
    inside = atoms[start:end]
    unopened, unclosed = unmatched(inside)
    before = [opened_before(atoms, start, depth) for depth in range(1, unopened + 1)]
    atoms[start:end] = [
        *(f"</{name_of(tag)}>" for tag in before),
        opening,
        *(IDENTITY.sub("", tag) for tag in reversed(before)),
        *inside,
        *(f"</{name_of(tag)}>" for tag in reversed(unclosed)),
        closing,
        *(IDENTITY.sub("", tag) for tag in unclosed),
    ]


def widened(atoms: list[str], start: int, end: int) -> tuple[int, int]:
    """Take in the tags at the edges whose other halves are inside."""
    while True:
        unopened, unclosed = unmatched(atoms[start:end])
        if unopened and start and is_opening(atoms[start - 1]):
            start -= 1
        elif unclosed and end < len(atoms) and atoms[end].startswith("</"):
            end += 1
        else:
            return start, end


def unmatched(atoms: list[str]) -> tuple[int, list[str]]:
    """How many elements end here that began before, and the tags of those that begin here and end later."""
    unopened, opened = 0, []
    for atom in atoms:
        if is_opening(atom):
            opened.append(atom)
        elif atom.startswith("</"):
            if opened:
                opened.pop()
            else:
                unopened += 1
    return unopened, opened


def opened_before(atoms: list[str], place: int, depth: int) -> str:
    """The tag of the element that is open here, counted from the innermost."""
    closed = 0
    for atom in reversed(atoms[:place]):
        if atom.startswith("</"):
            closed += 1
        elif is_opening(atom):
            if closed:
                closed -= 1
            else:
                depth -= 1
                if not depth:
                    return atom
    return "<span>"


def is_opening(atom: str) -> bool:
    return atom.startswith("<") and not atom.startswith("</")


def name_of(tag: str) -> str:
    found = NAME.match(tag)
    return found[1] if found else "span"
