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
    ours = editions(library, library.house.formats, ("", *library.house.imprints), tiers_of)
    house = {edition for edition in ours if edition.format in (library.locales[edition.locale].formats or formats)}
    every = set(editions(library, formats, ("", *library.imprints), tiers_of))
    asked = every if request.imprints else {edition for edition in every if edition in house or request.formats}
    if request.formats and not request.imprints:
        asked = {edition for edition in asked if edition.imprint in ("", *library.house.imprints)}
    wanted = tuple(sorted(filter(request.wants, asked)))
    return Plan(wanted, frozenset(edition.path for edition in every), unknown(request, library, known))


def sheets(workspace: Workspace) -> frozenset[str]:
    """The formats that there is a stylesheet for."""
    return frozenset(sheet.stem for folder in workspace.styles for sheet in (folder / "formats").glob("*.css"))


def editions(library: Library, formats: Iterable[str], imprints: Iterable[str], tiers_of: TiersOf) -> Iterable[Edition]:
    for slug, handout in library.handouts.items():
        for locale in handout.texts:
            for tier in tiers_of(library, handout, locale):
                yield from (Edition(slug, tier, locale, name, imprint) for name in formats for imprint in imprints)


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
