"""Imprints: a label or an opening time that a language in print lacks would stand there in another language."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.nouns.library import Imprint, Library
from handpress.nouns.locale import own_words
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Problem


def untranslated(library: Library, manuscripts: tuple[Manuscript, ...]) -> Iterator[Problem]:
    """Words of the house's imprints that are not given in each locale in print; a name may be one for all."""
    tags = sorted({manuscript.edition.locale for manuscript in manuscripts})
    for slug in library.house.imprints:
        for key, text in words(library.imprints[slug]) if slug in library.imprints else ():
            lacking = [tag for tag in tags if isinstance(text, str) or not own_words(text, library.locales[tag])]
            if lacking and len(tags) > 1:
                message = f"“{slug}” gives {key} in no words of {', '.join(lacking)}"
                hint = "Write it once for each language: {en: …, es: …}."
                yield Problem(library.places["imprint", slug], "K337", message, hint, "warning")


def words(imprint: Imprint) -> Iterator[tuple[str, str | dict[str, str]]]:
    """What a reader must understand: each contact's label and hours."""
    for contact in imprint.contacts:
        yield f"the label of {contact.telephone}", contact.label
        if contact.hours:
            yield f"the hours of {contact.telephone}", contact.hours
