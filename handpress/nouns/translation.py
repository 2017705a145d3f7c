"""A translation: the units of a file that a translator writes, and what each of them was made from."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from handpress.nouns import spellings as spelled
from handpress.nouns.noun import Noun

# A fault in one of these can hurt somebody before anyone asks.
SAFETY_BLOCKS = frozenset({"warning", "call-your-team", "do", "dont", "key-points"})


@dataclass(frozen=True, slots=True)
class Unit:
    """One block of a file as a translator meets it: a heading, paragraph, list entry, cell, caption, definition …

    `path` names its place by the structure alone (`section-3/warning-1/entry-2`), so that it is the same in the
    original and in a faithful translation. `text` is its Markdown, without the signs that make it a heading or an
    entry, and unquoted where it stood in YAML. `tier` is that of its section, empty where it belongs to every edition;
    `block` the name of the fenced block that holds it, empty outside one. `start` and `end` are its offsets in the
    file, in characters.
    """

    path: str
    kind: str
    text: str
    file: str
    line: int
    tier: str = ""
    block: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Pair:
    """A unit of the original and the one that translates it; None where one of them is missing."""

    original: Unit | None
    translation: Unit | None


class MadeFrom(Noun):
    """One unit of a translation: which original it was made from."""

    path: spelled.Line = Field(description="place of the unit in the original when it was translated")
    hash: spelled.Line = Field(description="fingerprint of the original's words then")


class MadeFromFile(Noun):
    """What a translated file was made from: <file>.made-from.yaml, written by `translate`, never by hand."""

    original: spelled.Line = Field(description="the original's file name")
    revision: int = Field(default=1, ge=1, description="the handout's revision then")
    units: tuple[MadeFrom, ...]
