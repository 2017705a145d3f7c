"""A reference comes in; its entry in the bibliography goes out as safe HTML, its identifiers as links.

citeproc-py with the NLM style was tried and left: it escapes nothing, runs dates together (2021Mar1), cannot say that
more authors exist than are known, has no place for links, and took 90 ms for 41 references. Mending its output took
more than writing the one style that medicine uses. Another style is a module like `vancouver` and a line in STYLES.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from handpress.apparatus.vancouver import vancouver
from handpress.language.words import marked_word
from handpress.nouns.library import Reference, csl
from handpress.nouns.locale import Locale

STYLES: dict[str, Callable[[Reference, Locale], Markup]] = {"vancouver": vancouver}
LINK = Markup('<a href="{}">{}</a>')
NOTE = Markup('<span class="unverified" lang="{}" dir="{}">{}</span>')


def entry(reference: Reference, style: str, locale: Locale) -> Markup:
    """The reference in a style of STYLES (KeyError for another), without the fields that nobody has verified."""
    fields = csl(reference)
    note = (
        NOTE.format(locale.lang, locale.direction, marked_word(locale, "reference.unverified"))
        if reference.unverified
        else Markup()
    )
    parts = (STYLES[style](reference, locale), address(fields, locale), identifiers(fields), note)
    return Markup(" ").join(part for part in parts if part)


def address(fields: dict[str, Any], locale: Locale) -> Markup:
    """Where to read it; no full stop follows, which a reader could take for a part of the address."""
    if "DOI" in fields:
        return LINK.format(f"https://doi.org/{quote(fields['DOI'], safe='/:;()')}", f"doi:{fields['DOI']}")
    if "URL" in fields:
        return marked_word(locale, "reference.available", url=LINK.format(fields["URL"], fields["URL"]))
    return Markup()


def identifiers(fields: dict[str, Any]) -> Markup:
    """Its number in PubMed Central, where it is free to read; in PubMed, where no DOI finds it."""
    found = []
    if "PMID" in fields and "DOI" not in fields:
        found.append(LINK.format(f"https://pubmed.ncbi.nlm.nih.gov/{fields['PMID']}/", f"PMID: {fields['PMID']}"))
    if "PMCID" in fields:
        found.append(
            LINK.format(f"https://pmc.ncbi.nlm.nih.gov/articles/{fields['PMCID']}/", f"PMCID: {fields['PMCID']}")
        )
    return Markup("; ").join(found)
