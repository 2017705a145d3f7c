"""Reading levels by tier: the text that a tier adds must not be harder than the house allows."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.checks.passages import of_sections
from handpress.nouns.library import Library, Tier
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Place, Problem
from handpress.readability import FORMULAS
from handpress.readability.reading import Reading, Score

ENDINGS = (".", "!", "?", ":")


def level(library: Library, manuscript: Manuscript) -> Reading | None:
    """How hard the text is that this edition's tier adds; None where its language has no formulas or it adds none."""
    formula = FORMULAS.get(manuscript.locale.readability or "")
    text = _text(library, manuscript)
    return formula(text) if formula and text else None


def too_hard(library: Library, manuscript: Manuscript) -> Iterator[Problem]:
    """The scores against the tier's limits."""
    tier = next(tier for tier in library.house.tiers if tier.name == manuscript.edition.tier)
    for score, limit in limited(tier, level(library, manuscript)):
        if not score.meets(limit):
            name = f"{score.formula} grade" if score.grade else score.formula
            message = (
                f"{tier.name} reads at {name} {score.value:.1f}; {limit:g} is the {'most' if score.grade else 'least'}"
            )
            file = library.handouts[manuscript.edition.handout].texts[manuscript.edition.locale].file
            yield Problem(Place(file), "K301", message, "Shorten sentences, and take common words for long ones.")


def limited(tier: Tier, reading: Reading | None) -> list[tuple[Score, float]]:
    """The scores that the tier sets a limit to, each with it."""
    limits: dict[str, float] = dict(tier.levels.items())
    return [(score, limits[score.key]) for score in (reading.scores if reading else ()) if score.key in limits]


def _text(library: Library, manuscript: Manuscript) -> str:
    first = library.house.tiers[0].name
    tier = manuscript.edition.tier
    own = [section for section in manuscript.sections if (section.tier or first) == tier]
    texts = (passage.text for passage in of_sections(own))
    return "\n".join(text if text.endswith(ENDINGS) else f"{text}." for text in texts)
