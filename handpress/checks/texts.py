"""Every text in every tier, composed once: what a check looks at. Formats and imprints change no text."""

from __future__ import annotations

from collections.abc import Collection

from handpress.compose import compose, tiers_of
from handpress.nouns.edition import Edition
from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript


def texts(library: Library, handouts: Collection[str] = ()) -> tuple[Manuscript, ...]:
    """The manuscripts of these handouts (none named: all), by locale and tier."""
    return tuple(
        compose(library, Edition(slug, tier, locale, library.house.formats[0]))
        for slug, handout in sorted(library.handouts.items())
        for locale in sorted(handout.texts)
        if locale in library.locales  # else load has told, or the locale file has faults of its own
        for tier in tiers_of(library, handout, locale)
        if not handouts or slug in handouts
    )
