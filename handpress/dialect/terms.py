"""Glossary terms: `[[surface|target]]`; the first use in each section is linked and gives the page of its entry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from handpress.dialect.marks import Term
from handpress.nouns.library import Entry, surface

if TYPE_CHECKING:
    from handpress.dialect.setter import Setter

WIDE = "（"  # as wide as a Han character, it brings its own space
ABBREVIATION = re.compile(r"[A-Z][\w-]*[A-Z]\b")  # BMD, RANKL, IBIS-II


def rule(mark: Term, setter: Setter) -> Markup:
    """The words as written, anchored, so that the glossary can say on which pages the term stands."""
    slug = setter.slugs.get(surface(mark.target), "")
    if not slug:
        hint = setter.guess(mark.target, setter.slugs) or "Add it to the glossary."
        setter.fault("C203", mark.line, f"the glossary of {setter.locale.tag} has no term “{mark.target}”", hint)
        return escape(mark.surface)
    anchor, words = setter.anchor("t"), explained(mark.surface, setter.glossary[slug].expansion)
    setter.used.setdefault(slug, []).append(anchor)
    setter.called.setdefault(slug, {})[surface(mark.surface)] = None
    if slug in setter.linked:
        return Markup('<span class="term" id="{}">{}</span>').format(anchor, words)
    setter.linked.add(slug)
    # The page stands beside the link, not in it: the engine makes one link of each box inside a link.
    page = Markup('<span class="folios" data-plain data-for="g-{}"></span>').format(slug)
    pointer = setter.word("page-pointer", page=page)
    gap = "" if pointer.startswith(WIDE) else "\u00a0"
    return Markup('<a class="term" id="{}" href="#g-{}">{}</a>{}<span class="term-page">{}</span>').format(
        anchor, slug, words, gap, pointer
    )


def explained(words: str, expansion: str | None) -> Markup:
    """The words, the abbreviation in them with what it stands for, so that a screen reader can say it."""
    found = ABBREVIATION.search(words) if expansion else None
    if found is None:
        return escape(words)
    before, after = words[: found.start()], words[found.end() :]
    return Markup('{}<abbr title="{}">{}</abbr>{}').format(before, expansion, found.group(), after)


def forms(glossary: Mapping[str, Entry]) -> dict[str, str]:
    """Surface form, folded → slug: the slug itself, the term and its other forms."""
    return {
        surface(form): slug
        for slug, entry in glossary.items()
        for form in (slug, slug.replace("-", " "), entry.term, *entry.forms)
    }
