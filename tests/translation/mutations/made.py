"""A locale comes in; every mutant of its text and its glossary goes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

from handpress.load import load
from handpress.load.parity import load_parity
from handpress.nouns.library import Library
from handpress.nouns.parity import ParityWords
from handpress.nouns.translation import Pair
from handpress.nouns.workspace import Workspace
from handpress.translation.beside import glossary, tiers_of, units_of
from handpress.translation.pairs import pairs
from tests.translation.mutations import files, marks
from tests.translation.mutations.mutant import Mutant
from tests.translation.mutations.rules import HERE, rules
from tests.translation.mutations.wording import changed

ROOT = HERE.parents[2]
SLUG = "bone-density-after-anastrozole"


@cache
def library() -> tuple[Library, ParityWords]:
    """The sources of this checkout, and the words to compare by."""
    workspace = Workspace(ROOT)
    return load(workspace), load_parity(workspace)


def mutants(locale: str) -> Iterator[Mutant]:
    """Every mutant; one that does what another does, at another place of the block, is numbered."""
    made: Counter[tuple[str, str]] = Counter()
    for mutant in chain(_in_words(locale), _in_files(locale)):
        made[mutant.kind, mutant.change] += 1
        times = made[mutant.kind, mutant.change]
        yield mutant if times == 1 else replace(mutant, change=f"{mutant.change} ({times})")


def _in_files(locale: str) -> Iterator[Mutant]:
    file = library()[0].handouts[SLUG].texts[locale].file
    for kind, change, written in files.changes(library()[0].written[file]):
        yield Mutant(locale, kind, change, written, file=file)


@cache
def blocks(locale: str) -> tuple[Pair, ...]:
    """The pairs of the text and of the glossary, in their order; lists of forms are the language's own."""
    sources, _ = library()
    texts = sources.handouts[SLUG].texts
    text = texts[locale]
    ours = pairs(units_of(sources, texts["en"].file), units_of(sources, text.file), tiers_of(text))
    words = pairs(units_of(sources, glossary("en")), units_of(sources, glossary(locale)), ())
    return tuple(
        pair for pair in (*ours, *words) if pair.original and pair.translation and pair.translation.kind != "forms"
    )


def _in_words(locale: str) -> Iterator[Mutant]:
    texts = [pair.translation.text for pair in blocks(locale) if pair.translation]
    all_of_it = marks.stock(texts)
    for pair in blocks(locale):
        if pair.translation is None:
            continue
        text, path = pair.translation.text, pair.translation.path
        for kind, listed in rules(locale).items():
            for change, written in changed(text, listed):
                yield Mutant(locale, kind, f"{path} {change}", written, pair)
        for kind, change, written in marks.changes(text, all_of_it):
            yield Mutant(locale, kind, f"{path} {change}", written, pair)
