"""A library, and its editions as the gate left them, come in; a row for each tier of each translation goes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.parity import ParityWords
from handpress.nouns.problem import errors
from handpress.translation.beside import glossary, is_translation, of_glossary, of_text, tiers_of, units_of, written_in
from handpress.translation.stale import Standing

WHOLE, FAULTY, NOT_YET = "yes", "no: {count} {noun}", "no: the tier is not whole"


@dataclass(frozen=True, slots=True)
class Row:
    """One tier of one translation, with all that its edition prints; `faults` are what it says otherwise."""

    handout: str
    locale: str
    tier: str
    blocks: int
    translated: int
    stale: int
    safety: int
    faults: int
    prints: str


def rows(library: Library, manuscripts: Iterable[Manuscript], words: ParityWords) -> Iterator[Row]:
    """Every translation of these manuscripts' handouts, in every tier that its original has."""
    composed = {(one.edition.handout, one.edition.locale, one.edition.tier): one for one in manuscripts}
    for slug in sorted({slug for slug, _, _ in composed}):
        handout = library.handouts[slug]
        original = handout.texts.get(handout.settings.original)
        for tag in sorted(handout.texts):
            if original and is_translation(handout, tag) and written_in(handout.texts[tag].file) == tag:
                found = of_text(library, slug, tag, words)
                for tier in library.house.tiers:
                    if tier.name in tiers_of(original):
                        yield row(library, (slug, tag, tier.name), found, composed.get((slug, tag, tier.name)))


def row(library: Library, place: tuple[str, str, str], found: Sequence[Standing], edition: Manuscript | None) -> Row:
    """One row: what the edition of this tier prints, or would print."""
    slug, tag, tier = place
    names = [known.name for known in library.house.tiers]
    tiers = ("", *names[: names.index(tier) + 1])
    handout = library.handouts[slug]
    blocks = sum(unit.tier in tiers for unit in units_of(library, handout.texts[handout.settings.original].file))
    here = [one for one in found if one.unit.tier in tiers]
    old = [one for one in here if one.stale]
    done = sum(one.original is not None and one.translation is not None and one.state != "untranslated" for one in here)
    wrong = errors(edition.problems) if edition else ()
    faults = sum(problem.code.startswith("T1") for problem in wrong)
    told = FAULTY.format(count=len(wrong), noun="error" if len(wrong) == 1 else "errors") if wrong else WHOLE
    prints = NOT_YET if edition is None else told
    return Row(slug, tag, tier, blocks, done, len(old), sum(one.safety for one in old), faults, prints)


def of_glossaries(library: Library, words: ParityWords) -> Iterator[Row]:
    """Every glossary that is translated: how many of its lines are old."""
    originals = sorted({handout.settings.original for handout in library.handouts.values()})
    for original in originals:
        for tag in sorted(tag for tag in library.locales if tag not in originals and units_of(library, glossary(tag))):
            here = [one for one in of_glossary(library, original, tag, words) if one.translation]
            old = [one for one in here if one.stale]
            done = sum(one.state != "untranslated" for one in here)
            yield Row("glossary", tag, "", len(here), done, len(old), sum(one.safety for one in old), 0, "")
