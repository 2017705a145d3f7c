"""What the setter has counted comes in; the glossary with only the terms used, and the numbered references, go out."""

from __future__ import annotations

from markupsafe import Markup

from handpress.apparatus.bibliography import entry
from handpress.dialect.setter import Setter
from handpress.language.collation import collate
from handpress.nouns.library import Entry, Tier
from handpress.nouns.manuscript import BibliographyLine, GlossaryLine


def gather(setter: Setter, tier: Tier, style: str) -> tuple[tuple[GlossaryLine, ...], tuple[BibliographyLine, ...]]:
    """The glossary first, since its definitions cite too, then the references in order of first mention."""
    glossary = _glossary(setter, tier)
    references = setter.library.references
    bibliography = tuple(
        BibliographyLine(f"r-{key}", number, entry(references[key], style, setter.locale), tuple(setter.cited[key]))
        for key, number in setter.numbers.items()
    )
    return glossary, bibliography


def _glossary(setter: Setter, tier: Tier) -> tuple[GlossaryLine, ...]:
    """Every term used in the text or in another term's definition, in the order of the language's alphabet."""
    definitions: dict[str, Markup] = {}
    while missing := [slug for slug in setter.used if slug not in definitions]:
        for slug in _sorted(missing, setter):
            definitions[slug] = _definition(slug, setter, tier)
    return tuple(
        GlossaryLine(f"g-{slug}", _heading(setter.glossary[slug]), definitions[slug], tuple(setter.used[slug]))
        for slug in _sorted(list(definitions), setter)
    )


def _sorted(slugs: list[str], setter: Setter) -> list[str]:
    names = {setter.glossary[slug].term: slug for slug in slugs}
    return [names[term] for term in collate(setter.locale, list(names))]


def _heading(entry: Entry) -> str:
    return f"{entry.term} ({entry.expansion})" if entry.expansion else entry.term


def _definition(slug: str, setter: Setter, tier: Tier) -> Markup:
    entry = setter.glossary[slug]
    text = entry.full if tier.definitions == "full" and entry.full else entry.plain
    place = setter.library.places[("term", f"{setter.locale.tag}/{slug}")]
    with setter.elsewhere(place.file):
        return setter.inline(text, place.line, entry.cite)
