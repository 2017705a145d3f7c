"""A case comes in; what the parity gate tells of it, beyond what it tells of the faithful translation, goes out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from handpress.load import load
from handpress.load.parity import load_parity
from handpress.nouns.library import Library
from handpress.nouns.parity import ParityWords
from handpress.nouns.translation import Pair, Unit
from handpress.nouns.workspace import Workspace
from handpress.translation.pairs import pairs
from handpress.translation.parity import Difference, Speech, differences, speech
from handpress.translation.units import units
from tests.translation.planted.cases import Case
from tests.translation.planted.kinds import TOLD_AS

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class Trial:
    """What is told of one case."""

    case: Case
    told: tuple[Difference, ...]

    @property
    def found(self) -> bool:
        return bool(self.told)

    @property
    def named(self) -> bool:
        """Whether one of the differences told is of the slip's own kind."""
        return any(one.kind in TOLD_AS[self.case.kind] for one in self.told)


@cache
def spoken(tag: str) -> Speech:
    """The speech of a locale of this checkout."""
    library, words = _library()
    return speech(library, tag, words)


@cache
def _library() -> tuple[Library, ParityWords]:
    workspace = Workspace(ROOT)
    return load(workspace), load_parity(workspace)


def trial(case: Case) -> Trial:
    told = _told(case, case.translation)
    if case.planted:
        noise = {(one.kind, one.message) for one in _told(case, case.faithful)}
        told = tuple(one for one in told if (one.kind, one.message) not in noise)
    return Trial(case, told)


def trials(cases: Iterable[Case]) -> tuple[Trial, ...]:
    return tuple(map(trial, cases))


def _told(case: Case, translation: str) -> tuple[Difference, ...]:
    ours, theirs = spoken("en"), spoken(case.locale)
    found = _leaflet(case, translation) if case.whole else (_block(case, translation),)
    return tuple(one for pair in found for one in differences(pair, ours, theirs))


def _block(case: Case, translation: str) -> Pair:
    """The two texts as one paragraph each."""
    original, other = (
        Unit(path="every-1/paragraph-1", kind="paragraph", text=text, file=file, line=1)
        for text, file in ((case.original, "en.md"), (translation, f"{case.locale}.md"))
    )
    return Pair(original, other)


def _leaflet(case: Case, translation: str) -> tuple[Pair, ...]:
    """The pairs of two whole texts, as the splitter cuts them."""
    return pairs(units("en.md", case.original), units(f"{case.locale}.md", translation), ())
