"""What the setter has counted comes in; the glossary with only the terms used, and the numbered references, go out."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from handpress.apparatus import bibliography
from handpress.apparatus.glossary import in_order
from handpress.dialect.setter import Setter
from handpress.nouns.library import Entry, Tier, surface
from handpress.nouns.manuscript import BibliographyLine, GlossaryLine

STEM = 5  # letters that tell words apart, whatever their endings

Apparatus = tuple[tuple[GlossaryLine, ...], tuple[BibliographyLine, ...]]


def gather(setter: Setter, tier: Tier, style: str) -> Apparatus:
    """The glossary first, since its definitions cite too, then the references in order of first mention."""
    glossary = _glossary(setter, tier)
    numbered = tuple(
        BibliographyLine(f"r-{key}", number, _entry(key, style, setter), tuple(setter.cited[key]))
        for key, number in setter.numbers.items()
    )
    return glossary, numbered


def _entry(key: str, style: str, setter: Setter) -> Markup:
    """The reference as printed; its title alone, with a problem, where the locale lacks a word for it."""
    reference = setter.library.references[key]
    try:
        return bibliography.entry(reference, style, setter.locale)
    except LookupError as fault:
        setter.lacking(key, fault)
    return escape(reference.title)


def _glossary(setter: Setter, tier: Tier) -> tuple[GlossaryLine, ...]:
    """Every term used in the text or in another term's definition, in the order of the language's alphabet."""
    definitions: dict[str, Markup] = {}
    while missing := [slug for slug in setter.used if slug not in definitions]:
        for slug, entry in in_order(setter.locale, setter.glossary, missing):
            definitions[slug] = _definition(slug, entry, setter, tier)
    return tuple(
        GlossaryLine(
            f"g-{slug}",
            _heading(entry),
            _other_words(entry, setter.called[slug]),
            definitions[slug],
            tuple(setter.used[slug]),
        )
        for slug, entry in in_order(setter.locale, setter.glossary, definitions)
    )


def _heading(entry: Entry) -> str:
    return f"{entry.term} ({entry.expansion})" if entry.expansion else entry.term


def _other_words(entry: Entry, called: Iterable[str]) -> tuple[str, ...]:
    """The words of the text that a reader would not look for at this entry: dummy tablet, for placebo."""
    known = [surface(name) for name in (entry.term, entry.expansion or "")]
    spelled = {surface(form): form for form in entry.forms}
    return tuple(spelled.get(words, words) for words in called if not any(words[:STEM] in name for name in known))


def _definition(slug: str, entry: Entry, setter: Setter, tier: Tier) -> Markup:
    """The definition that this tier prints. A full one names its sources; a plain one only those of its values."""
    text, cite = (entry.full, entry.cite) if tier.definitions == "full" and entry.full else (entry.plain, ())
    place = setter.library.places[("term", f"{setter.locale.tag}/{slug}")]
    with setter.elsewhere(place.file):
        return setter.inline(text, place.line, cite)
