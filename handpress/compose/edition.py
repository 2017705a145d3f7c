"""The step: tiers are dropped first, then the text is set in order, then the apparatus is gathered."""

from __future__ import annotations

from collections.abc import Mapping, Sized

from handpress.apparatus.gather import gather
from handpress.compose.facing import beside
from handpress.compose.facts import facts, publisher
from handpress.compose.text import set_text
from handpress.dialect.setter import Setter
from handpress.nouns.edition import Edition
from handpress.nouns.library import Library
from handpress.nouns.manuscript import ContentsLine, Manuscript, Section


def compose(library: Library, edition: Edition) -> Manuscript:
    """Compose one edition. Faults are the manuscript's problems; what can't be set is left out of it."""
    handout = library.handouts[edition.handout]
    locale = library.locales[edition.locale]
    imprint = library.imprints.get(edition.imprint)
    text = handout.texts[edition.locale]
    setter = Setter(library, locale, text.file, handout.figures)
    sections = set_text(text, edition, setter)
    facing = beside(library, edition, sections, setter) if edition.beside else None
    tier = next(tier for tier in library.house.tiers if tier.name == edition.tier)
    glossary, bibliography = gather(setter, tier, library.house.citation_style)
    appendices = {"glossary": glossary, "bibliography": bibliography}
    logo = library.logos.get(edition.imprint)
    logos = {f"logos/{imprint.logo}": logo} if imprint and imprint.logo and logo else {}
    return Manuscript(
        edition=edition,
        file=text.file,
        locale=locale,
        imprint=imprint,
        publisher=publisher(library.house, imprint, locale),
        facts=facts(library.house, handout, text, locale, tier),
        sections=sections,
        contents=_contents(sections, appendices, setter) if tier.contents else (),
        glossary=glossary,
        bibliography=bibliography,
        assets={**setter.assets, **logos},
        problems=tuple(dict.fromkeys(setter.problems)),
        facing=facing,
    )


def _contents(
    sections: tuple[Section, ...], appendices: Mapping[str, Sized], setter: Setter
) -> tuple[ContentsLine, ...]:
    """The sections, then each appendix that has something in it; `appendices` are keyed by the words that name them."""
    text = [ContentsLine(section.title, section.id, 1) for section in sections]
    back = [ContentsLine(setter.word(name), name, 1) for name, lines in appendices.items() if lines]
    return (*text, *back)
