"""Reading levels by tier: the text that a tier adds must not be harder than the house allows."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.checks.passages import of_sections
from handpress.nouns.library import Library, Tier
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Place, Problem
from handpress.readability import Reading, measure

FORMULAS = {"english": measure}
ENDINGS = (".", "!", "?", ":")


def level(library: Library, manuscript: Manuscript) -> Reading | None:
    """How hard the text is that this edition's tier adds; None where its language has no formulas or it adds none."""
    formula = FORMULAS.get(manuscript.locale.readability or "")
    text = _text(library, manuscript)
    return formula(text) if formula and text else None


def too_hard(library: Library, manuscript: Manuscript) -> Iterator[Problem]:
    """The grades against the tier's limits."""
    tier = next(tier for tier in library.house.tiers if tier.name == manuscript.edition.tier)
    reading = level(library, manuscript)
    for name, grade, limit in _against(tier, reading) if reading else ():
        if limit is not None and grade > limit:
            message = f"{tier.name} reads at {name} grade {grade:.1f}; its limit is {limit:g}"
            file = library.handouts[manuscript.edition.handout].texts[manuscript.edition.locale].file
            yield Problem(Place(file), "K301", message, "Shorten sentences, and take common words for long ones.")


def _against(tier: Tier, reading: Reading) -> list[tuple[str, float, float | None]]:
    return [("Flesch-Kincaid", reading.flesch_kincaid, tier.max_grade), ("SMOG", reading.smog, tier.max_smog)]


def _text(library: Library, manuscript: Manuscript) -> str:
    first = library.house.tiers[0].name
    tier = manuscript.edition.tier
    own = [section for section in manuscript.sections if (section.tier or first) == tier]
    texts = (passage.text for passage in of_sections(own))
    return "\n".join(text if text.endswith(ENDINGS) else f"{text}." for text in texts)
