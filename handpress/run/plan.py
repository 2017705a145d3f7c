"""Plan: a library and a request go in; the editions to print come out, and those that may stand beside them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handpress.nouns.edition import Edition
from handpress.run.request import OWN_NAME, Request

if TYPE_CHECKING:
    from handpress.nouns.library import Handout, Library
    from handpress.nouns.workspace import Workspace

    TiersOf = Callable[[Library, Handout, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Plan:
    """`wanted` are to be printed; `possible` exist; `unknown` are words of the request that name nothing."""

    wanted: tuple[Edition, ...]
    possible: frozenset[str]
    unknown: tuple[str, ...]


def plan(library: Library, request: Request, tiers_of: TiersOf, known: Collection[str]) -> Plan:
    """Every edition of the house, and those under an imprint or in a format, of the `known` ones, that is asked for."""
    formats = (*library.house.formats, *(name for name in request.formats if name in known))
    offered = Offer(library, tiers_of)
    every = set(offered.editions(formats, ("", *library.imprints)))
    beside = set(offered.bilingual(formats, ("", *library.imprints)))
    ours = set(offered.of_the_house())
    if request.bilingual:
        sheets = request.formats or library.house.bilingual or library.house.formats[:1]
        asked = {edition for edition in beside if edition.format in sheets}
    else:
        printed = {(one.handout, one.tier, one.locale, one.format) for one in ours if one.beside}
        every |= {one for one in beside if (one.handout, one.tier, one.locale, one.format) in printed}
        asked = every if request.imprints else {edition for edition in every if edition in ours or request.formats}
    if not request.imprints:
        asked = {edition for edition in asked if edition.imprint in ("", *library.house.imprints)}
    wanted = tuple(sorted(filter(request.wants, asked)))
    possible = frozenset(edition.path for edition in every | beside)
    return Plan(wanted, possible, unknown(request, library, known))


def sheets(workspace: Workspace) -> frozenset[str]:
    """The formats that there is a stylesheet for."""
    return frozenset(sheet.stem for folder in workspace.styles for sheet in (folder / "formats").glob("*.css"))


@dataclass(frozen=True, slots=True)
class Offer:
    """What a library can be printed as."""

    library: Library
    tiers_of: TiersOf

    def editions(self, formats: Iterable[str], imprints: Iterable[str]) -> Iterable[Edition]:
        """Each tier that is whole, in each locale."""
        for slug, handout in self.library.handouts.items():
            for locale in handout.texts:
                for tier in self.tiers_of(self.library, handout, locale):
                    yield from (Edition(slug, tier, locale, name, imprint) for name in formats for imprint in imprints)

    def bilingual(self, formats: Iterable[str], imprints: Iterable[str], most: int | None = None) -> Iterable[Edition]:
        """Each translation beside its original, in the tiers that both have; only so many of them, the shallowest."""
        for slug, handout in self.library.handouts.items():
            original = handout.settings.original
            theirs = self.tiers_of(self.library, handout, original) if original in handout.texts else ()
            for locale in handout.texts:
                known = self.library.locales.get(locale)
                if known is None or original in (locale, known.spelled_from):
                    continue
                both = [tier for tier in self.tiers_of(self.library, handout, locale) if tier in theirs]
                for tier in both[:most]:
                    for name in formats:
                        yield from (Edition(slug, tier, locale, name, imprint, original) for imprint in imprints)

    def of_the_house(self) -> Iterable[Edition]:
        """What is printed when nobody asks for more; of bilingual editions, those of the shallowest tier."""
        house = self.library.house
        imprints = ("", *house.imprints)
        for edition in (*self.editions(house.formats, imprints), *self.bilingual(house.bilingual, imprints, most=1)):
            locale = self.library.locales.get(edition.locale)
            if edition.format in ((locale and locale.formats) or (edition.format,)):
                yield edition


def unknown(request: Request, library: Library, formats: Collection[str]) -> tuple[str, ...]:
    """Names in the request that name nothing, each with those that do."""
    tiers = [tier.name for tier in library.house.tiers]
    asked = (
        ("handout", request.handouts, library.handouts),
        ("tier", request.tiers, tiers),
        ("locale", request.locales, library.locales),
        ("imprint", request.imprints, (OWN_NAME, *library.imprints)),
        ("format", request.formats, sorted(formats)),
    )
    return tuple(
        f"{kind} {name}; there is {', '.join(known)}"
        for kind, names, known in asked
        for name in names
        if name not in known
    )
