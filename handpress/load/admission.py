"""A file's path in; its text or bytes out, where they are fit to read, else a problem."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from handpress.nouns.problem import Place, Problem
from handpress.nouns.workspace import Workspace

MARKDOWN_LIMIT = 200_000
YAML_LIMIT = 64_000
BIBLIOGRAPHY_LIMIT = 256_000
PICTURE_LIMIT = 2_000_000

# Signs that nobody sees or that turn the reading order: Unicode 16, chapter 23, and UAX 9. Line ends and tabs are fine.
HIDDEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    "\U000e0000-\U000e0fff"
)
# What scripts need: joiners, marks and isolates (never the embeddings U+202A-202E, which leak out of a text).
JOINERS = "\u200c\u200d"
ALLOWED: dict[str, str] = {
    "Arab": JOINERS + "\u061c\u200e\u200f\u2066\u2067\u2068\u2069",
    "Hebr": "\u200e\u200f\u2066\u2067\u2068\u2069",
    "Khmr": "\u200b",
    "Laoo": "\u200b",
    "Mymr": "\u200b" + JOINERS,
    "Thai": "\u200b",
    **dict.fromkeys(("Beng", "Deva", "Gujr", "Guru", "Knda", "Mlym", "Orya", "Sinh", "Syrc", "Taml", "Telu"), JOINERS),
}
FORBIDDEN = re.compile(f"[{HIDDEN}]")


@dataclass(frozen=True, slots=True)
class Admitted:
    """A text (None where it is not fit to read) and what is wrong with it."""

    text: str | None
    problems: tuple[Problem, ...] = ()


def relative(workspace: Workspace, path: Path) -> str:
    """A path as messages give it."""
    return legible(path.relative_to(workspace.root).as_posix())


def legible(name: str) -> str:
    """A file's name; one with line ends, signs that nobody sees, or bytes that are not UTF-8, is spelled out."""
    return name if name.isprintable() else ascii(name)[1:-1]


def admit_bytes(workspace: Workspace, path: Path, limit: int) -> bytes | Problem:
    """The content of a file inside the workspace, if it is not too large."""
    place = Place(relative(workspace, path))
    if not path.resolve().is_relative_to(workspace.root.resolve()):
        return Problem(place, "L107", "this link leads out of the workspace", "Put the file itself here.")
    if not path.is_file():
        return Problem(place, "L109", "this is not a file that can be read", "Put a plain file here.")
    try:
        if path.stat().st_size > limit:
            size = f"{path.stat().st_size // 1000} KB, and at most {limit // 1000} KB are taken"
            return Problem(place, "L103", size, "Divide the file, or make the picture smaller.")
        return path.read_bytes()
    except OSError as fault:
        return Problem(
            place,
            "L109",
            f"cannot be read: {(fault.strerror or 'unknown fault').lower()}",
            "Check its kind and rights.",
        )


def admit_text(workspace: Workspace, path: Path, limit: int, scripts: frozenset[str]) -> Admitted:
    """The text of a file, composed (NFC), with line feeds only. `scripts` say which invisible signs it may hold."""
    content = admit_bytes(workspace, path, limit)
    if isinstance(content, Problem):
        return Admitted(None, (content,))
    file = relative(workspace, path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        return Admitted(None, (Problem(Place(file, line), "L102", "this is not UTF-8", "Save the file as UTF-8."),))
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    problems = hidden_characters(text, file, scripts)
    return Admitted(None if problems else text, problems)


def hidden_characters(text: str, file: str, scripts: frozenset[str]) -> tuple[Problem, ...]:
    """A problem for each line and kind of invisible or direction-changing character that these scripts don't need."""
    allowed = set("".join(ALLOWED.get(script, "") for script in scripts))
    found = dict.fromkeys(
        (text.count("\n", 0, match.start()) + 1, match.group())
        for match in FORBIDDEN.finditer(text)
        if match.group() not in allowed
    )
    return tuple(
        Problem(Place(file, line), "L104", f"an invisible character, {named(character)}", "Delete it.")
        for line, character in found
    )


def named(character: str) -> str:
    """A character's number and name: U+200B zero width space."""
    name = unicodedata.name(character, "control character" if ord(character) < 0xA0 else "").lower()
    return f"U+{ord(character):04X} {name}".strip()
