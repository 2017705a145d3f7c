"""A mutant comes in; what the parity gate tells of it, beyond what it tells of the translation, goes out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from handpress.load.handouts import read_text
from handpress.nouns.library import Library
from handpress.nouns.translation import Pair
from handpress.translation.parity import Speech, differences, problems, speech
from handpress.translation.parity.report import of_term
from tests.translation.mutations.made import SLUG, library
from tests.translation.mutations.mutant import Mutant

Told = frozenset[tuple[str, str]]  # kind or code, and message


@dataclass(frozen=True, slots=True)
class Trial:
    """What is told of one mutant."""

    mutant: Mutant
    told: Told

    @property
    def found(self) -> bool:
        return bool(self.told)


def trials(mutants: Iterable[Mutant]) -> tuple[Trial, ...]:
    return tuple(Trial(mutant, _told(mutant)) for mutant in mutants)


def alarms(locale: str) -> Told:
    """Errors of the gate in the translation as it stands."""
    return _errors(library()[0], locale)


def _told(mutant: Mutant) -> Told:
    if mutant.pair is None:
        return _errors(_with(library()[0], mutant), mutant.locale) - _alarms(mutant.locale)
    unit = mutant.pair.translation
    assert unit
    return _of(replace(mutant.pair, translation=replace(unit, text=mutant.written)), mutant.locale) - _of(
        mutant.pair, mutant.locale
    )


@cache
def _alarms(locale: str) -> Told:
    return alarms(locale)


def _of(pair: Pair, locale: str) -> Told:
    held = of_term(pair) if pair.original and pair.original.path.startswith("terms/") else pair
    found = differences(held, _speech("en"), _speech(locale))
    return frozenset((one.kind, one.message) for one in found)


@cache
def _speech(tag: str) -> Speech:
    sources, words = library()
    return speech(sources, tag, words)


def _errors(sources: Library, locale: str) -> Told:
    found = problems(sources, SLUG, locale, library()[1])
    return frozenset((one.code, one.message) for one in found if one.level == "error" and one.code[:2] == "T1")


def _with(sources: Library, mutant: Mutant) -> Library:
    """The library with the mutant's file in the place of the translation's."""
    text, _, faults = read_text(mutant.written, mutant.file)
    assert text and not faults, faults
    handout = sources.handouts[SLUG]
    changed = replace(handout, texts={**handout.texts, mutant.locale: text})
    return replace(
        sources,
        written={**sources.written, mutant.file: mutant.written},
        handouts={**sources.handouts, SLUG: changed},
    )
