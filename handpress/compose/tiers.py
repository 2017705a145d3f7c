"""Which tiers a text holds, and which of its sections belong to an edition."""

from __future__ import annotations

from handpress.dialect.read import Draft, sections
from handpress.nouns.library import Handout, House, Library


def tiers_of(library: Library, handout: Handout, locale: str) -> tuple[str, ...]:
    """The tiers that are whole in this locale, the shallowest first: those its head names, else those with sections."""
    text = handout.texts[locale]
    present = {draft.tier for draft in sections(text)}
    wanted = text.titles.tiers if text.titles.tiers is not None else present
    return tuple(tier.name for tier in library.house.tiers if tier.name in wanted)


def depth(house: House, tier: str) -> int:
    """How deep a tier is, from 0; a section without a tier is as shallow as the first."""
    names = [known.name for known in house.tiers]
    return names.index(tier) if tier in names else 0


def kept(house: House, drafts: tuple[Draft, ...], tier: str) -> tuple[Draft, ...]:
    """The sections of an edition: its own tier's, the shallower ones' and those without a tier, in order."""
    return tuple(draft for draft in drafts if depth(house, draft.tier) <= depth(house, tier))
