"""Lay out: a Manuscript becomes a Galley, through the workspace's layouts and its ordered list of stylesheets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, time
from functools import partial
from typing import Any

from markupsafe import Markup

from handpress.language.cldr import english_name
from handpress.lay_out.edition_css import edition_css
from handpress.lay_out.isolation import isolate
from handpress.lay_out.languages import name_languages
from handpress.lay_out.layouts import environment, first_found, words_of
from handpress.lay_out.units import tie_units
from handpress.nouns.galley import Galley
from handpress.nouns.locale import Locale, localized
from handpress.nouns.manuscript import Facts, Manuscript
from handpress.nouns.workspace import Workspace


def lay_out(manuscript: Manuscript, workspace: Workspace) -> Galley:
    """The manuscript as a galley: HTML, stylesheets in cascade order, assets, fonts, and facts for metadata."""
    lists = ("order.txt", *(f"{name}.txt" for name in further(manuscript)))
    names = stylesheet_names(workspace, manuscript.edition.format, manuscript.locale, lists)
    shared = tuple((name, first_found(workspace.styles, f"{name}.css")) for name in names)
    return Galley(
        edition=manuscript.edition,
        html=in_script(page(manuscript, workspace), manuscript.locale),
        stylesheets=(*shared, ("edition", edition_css(manuscript))),
        assets=manuscript.assets,
        fonts=tuple(str(folder / "fonts") for folder in workspace.styles if (folder / "fonts").is_dir()),
        facts=metadata(manuscript),
        epoch=int(datetime.combine(manuscript.facts.issued, time(), UTC).timestamp()),
    )


def page(manuscript: Manuscript, workspace: Workspace) -> str:
    """The manuscript set into the layout `handout.html`, or into the last of what it is further."""
    locale, facing = manuscript.locale, manuscript.facing
    beside = facing.locale if facing else locale
    return (
        environment(workspace.layouts)
        .get_template(f"{('handout', *further(manuscript))[-1]}.html")
        .render(
            locale=locale,
            imprint=manuscript.imprint,
            publisher=manuscript.publisher,
            facts=manuscript.facts,
            sections=manuscript.sections,
            contents=manuscript.contents,
            glossary=manuscript.glossary,
            bibliography=manuscript.bibliography,
            facing=facing,
            review=manuscript.review,
            word=words_of(locale.words, locale.tag),
            original_word=words_of(beside.words, beside.tag),
            localized=partial(localized, locale=locale),
            counter=counter,
            dialled=dialled,
        )
    )


def in_script(html: str, locale: Locale) -> str:
    """The page as its script asks: its own signs between page numbers, units in one piece, runs that are not turned."""
    return isolate(name_languages(tie_units(parted_folios(html, locale), locale), locale), locale)


def parted_folios(html: str, locale: Locale) -> str:
    """The page with the sign that this language sets between page numbers, where that is not a comma and a space."""
    between = locale.words.get("folios.between", ", ")
    mark = Markup('<span class="folios" data-separator="{}"').format(between)
    return html if between == ", " else html.replace('<span class="folios"', mark)


def further(manuscript: Manuscript) -> tuple[str, ...]:
    """What it is beside a handout: each has a layout, and a list of stylesheets, of its own."""
    parts = {"bilingual": manuscript.facing, "review": manuscript.review}
    return tuple(name for name, part in parts.items() if part)


def counter(name: str) -> Markup:
    """An empty mark that the stylesheet fills with a page number: `this-page` or `all-pages`."""
    return Markup('<span class="{}"></span>').format(name)


def dialled(telephone: str) -> str:
    """A telephone number as a link dials it (RFC 3966): digits, and a leading plus."""
    return re.sub(r"[^0-9+]", "", telephone)


def stylesheet_names(
    workspace: Workspace, format: str, locale: Locale, lists: Iterable[str] = ("order.txt",)
) -> tuple[str, ...]:
    """The names of these lists, in their order, with the edition's format and script set in.

    A locale that names its own faces may do without a stylesheet of its script: that of Latin sets sizes and spaces.
    """
    lines = [line for name in lists for line in first_found(workspace.styles, name).splitlines()]
    names = (line.strip() for line in lines if line.strip() and not line.startswith("#"))
    alone = locale.fonts and not any((styles / f"scripts/{locale.script}.css").is_file() for styles in workspace.styles)
    return tuple(name.format(format=format, script="Latn" if alone else locale.script) for name in names)


def metadata(manuscript: Manuscript) -> dict[str, Any]:
    """What the PDF's metadata and the catalogue say of the edition; dates as ISO text."""
    facts, edition, locale = manuscript.facts, manuscript.edition, manuscript.locale
    return {
        "title": facts.title,
        "subtitle": facts.subtitle,
        "purpose": facts.purpose,
        "topics": list(facts.topics),
        "handout": edition.handout,
        "source": manuscript.file,
        "tier": edition.tier,
        "tier_name": facts.tier_name,
        "locale": edition.locale,
        "locale_name": locale.name,
        "locale_english": english_name(locale),
        "original_title": facts.original_title if facts.translated else "",
        "lang": locale.lang,
        "direction": locale.direction,
        "beside_name": manuscript.facing.locale.name if manuscript.facing else "",
        "format": edition.format,
        "imprint": edition.imprint,
        "publisher": manuscript.publisher,
        **control(facts),
    }


def control(facts: Facts) -> dict[str, Any]:
    """The facts of the control strip."""
    return {
        "id": facts.id,
        "revision": facts.revision,
        "issued": facts.issued.isoformat(),
        "next_review": facts.next_review.isoformat(),
        "draft": facts.draft,
        "stale": facts.stale,
    }
