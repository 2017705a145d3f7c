"""Lay out: a Manuscript becomes a Galley, through the workspace's layouts and its ordered list of stylesheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from functools import partial
from typing import Any

from markupsafe import Markup

from handpress.layouts import environment, first_found, words_of
from handpress.nouns.galley import Galley
from handpress.nouns.library import localized
from handpress.nouns.manuscript import Facts, Manuscript
from handpress.nouns.workspace import Workspace


def lay_out(manuscript: Manuscript, workspace: Workspace) -> Galley:
    """The manuscript as a galley: HTML, stylesheets in cascade order, assets, fonts, and facts for metadata."""
    names = stylesheet_names(workspace, manuscript.edition.format, manuscript.locale.script)
    shared = tuple((name, first_found(workspace.styles, f"{name}.css")) for name in names)
    return Galley(
        edition=manuscript.edition,
        html=page(manuscript, workspace),
        stylesheets=(*shared, ("edition", edition_css(manuscript))),
        assets=manuscript.assets,
        fonts=tuple(str(folder / "fonts") for folder in workspace.styles if (folder / "fonts").is_dir()),
        facts=metadata(manuscript),
        epoch=int(datetime.combine(manuscript.facts.issued, time(), UTC).timestamp()),
    )


def page(manuscript: Manuscript, workspace: Workspace) -> str:
    """The manuscript set into the layout `handout.html`."""
    locale = manuscript.locale
    return environment(workspace.layouts).get_template("handout.html").render(
        locale=locale,
        imprint=manuscript.imprint,
        publisher=manuscript.publisher,
        facts=manuscript.facts,
        sections=manuscript.sections,
        contents=manuscript.contents,
        glossary=manuscript.glossary,
        bibliography=manuscript.bibliography,
        word=words_of(locale.words, locale.tag),
        localized=partial(localized, locale=locale),
        counter=counter,
    )


def counter(name: str) -> Markup:
    """An empty mark that the stylesheet fills with a page number: `this-page` or `all-pages`."""
    return Markup('<span class="{}"></span>').format(name)


def stylesheet_names(workspace: Workspace, format: str, script: str) -> tuple[str, ...]:
    """The names of `order.txt`, in its order, with the edition's format and script set in."""
    lines = first_found(workspace.styles, "order.txt").splitlines()
    names = (line.strip() for line in lines if line.strip() and not line.startswith("#"))
    return tuple(name.format(format=format, script=script) for name in names)


def edition_css(manuscript: Manuscript) -> str:
    """The rules that belong to one edition alone: the words around a page pointer, the logo, the drawing of charts."""
    before, _, after = manuscript.locale.words.get("page-pointer", "{page}").partition("{page}")
    rules = [f":root {{ --pointer-before: {css_string(before)}; --pointer-after: {css_string(after)} }}"]
    if manuscript.imprint and manuscript.imprint.logo:
        logo = css_string(f"asset:logos/{manuscript.imprint.logo}")
        rules.append(f".masthead .logo {{ background-image: url({logo}) }}")
    blocks = (block for section in manuscript.sections for block in section.blocks)
    rules.extend(chart_css(block.fields) for block in blocks if block.kind == "chart")
    return "\n".join(rules)


def css_string(text: str) -> str:
    """The text as a CSS string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return f'"{escaped}"'


def chart_css(fields: Mapping[str, Any]) -> str:
    """The places and lengths of a chart's bars, whiskers, ticks and lines, in percent of its axis."""
    place = partial(share, minimum=fields["minimum"], maximum=fields["maximum"])
    ticks, zero = [place(tick["at"]) for tick in fields["ticks"]], place(fields["zero"])
    chart = f"#{fields['id']}"
    rules = [f"{chart} .plot {{ background: {axis_lines(ticks, zero)} }}"]
    rules += [f"{chart} .tick:nth-child({n}) {{ inset-inline-start: {at:.2f}% }}" for n, at in enumerate(ticks, 1)]
    for row in (row for group in fields["groups"] for row in group["rows"] if row["value"] is not None):
        rules.append(extent(f"{row['id']}-bar", zero, place(row["value"])))
        if row["low"] is not None and row["high"] is not None:
            rules.append(extent(f"{row['id']}-whisker", place(row["low"]), place(row["high"])))
    return "\n".join(rules)


def share(value: float, minimum: float, maximum: float) -> float:
    """Where a value stands on the axis, in percent of its length."""
    return (value - minimum) / (maximum - minimum) * 100


def extent(anchor: str, one: float, other: float) -> str:
    """The rule that stretches an element between two places on the axis."""
    return f"#{anchor} {{ inset-inline-start: {min(one, other):.2f}%; inline-size: {abs(one - other):.2f}% }}"


def axis_lines(ticks: Iterable[float], zero: float) -> str:
    """The upright lines of a plot as backgrounds: a strong one at zero, quiet ones at the other ticks."""
    quiet = [axis_line("grid", "0.6pt", at) for at in ticks if at != zero]
    return ", ".join([axis_line("ink", "1.25pt", zero), *quiet])


def axis_line(colour: str, width: str, at: float) -> str:
    """One upright line. A gradient of one colour: the engine (70) paints a gradient of two beyond its size."""
    return f"linear-gradient(var(--{colour})) {at:.2f}% 0 / {width} 100% no-repeat"


def metadata(manuscript: Manuscript) -> dict[str, Any]:
    """What the PDF's metadata and the catalogue say of the edition; dates as ISO text."""
    facts, edition, locale = manuscript.facts, manuscript.edition, manuscript.locale
    return {
        "title": facts.title,
        "subtitle": facts.subtitle,
        "purpose": facts.purpose,
        "topics": list(facts.topics),
        "handout": edition.handout,
        "tier": edition.tier,
        "tier_name": facts.tier_name,
        "locale": edition.locale,
        "locale_name": locale.name,
        "lang": locale.lang,
        "direction": locale.direction,
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
    }
