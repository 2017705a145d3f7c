"""A language tag comes in; what CLDR knows of how it is written goes out, for a locale that nobody has written yet."""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale, UnknownLocaleError
from babel.core import get_global


@dataclass(frozen=True, slots=True)
class Introduced:
    """`lang` is the tag with its likeliest region, `name` what the language calls itself, `plurals` its CLDR forms."""

    tag: str
    lang: str
    name: str
    script: str
    direction: str
    plurals: tuple[str, ...]


def introduced(tag: str) -> Introduced | None:
    """What CLDR says of the language; None where it does not know it."""
    try:
        known = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    likely = get_global("likely_subtags")
    whole = likely.get(tag.replace("-", "_")) or likely.get(known.language) or known.language
    _, script, region = [*whole.split("_"), "", ""][:3]
    written, home = known.script or script or "Latn", known.territory or region
    lang = "-".join(part for part in (known.language, known.script, home) if part)
    name = known.get_display_name(known) or tag
    forms = tuple(form for form in ("zero", "one", "two", "few", "many") if form in known.plural_form.tags)
    return Introduced(tag, lang, name[:1].upper() + name[1:], written, known.text_direction, (*forms, "other"))
