"""A reference in the style that medical journals call Vancouver, up to the links: authors, title, source, date, pages.

The rules are those of the US National Library of Medicine: Patrias K. Citing Medicine. 2nd ed. Bethesda:
NLM; 2007, on articles, books, reports, newspapers and websites, with the six authors before et al. that ICMJE's
examples have.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from handpress.apparatus.authors import authors
from handpress.language.cldr import of_tag
from handpress.language.words import marked_word
from handpress.nouns.library import Reference, csl
from handpress.nouns.locale import Locale

Fields = dict[str, Any]
PAGES = re.compile(r"(\w+)\s*[-\u2010-\u2014]+\s*(\w+)")


def vancouver(reference: Reference, locale: Locale) -> Markup:
    """The reference as sentences, unverified fields left out."""
    fields = csl(reference)
    parts = [authors(fields.get("author", ()), reference.authors_complete), *LAYOUTS[reference.type](fields, locale)]
    return Markup(" ").join(sentence(part) for part in parts if part)


def article(fields: Fields, locale: Locale) -> list[Markup]:
    """Title. Journal. 2021 Apr;124(8):1373–8."""
    journal = fields.get("container-title-short", "").replace(".", "") or fields.get("container-title", "")
    volume = fields.get("volume", "") + (f"({fields['issue']})" if "issue" in fields else "")
    when = date(fields, locale) + (";" if volume and "issued" in fields else "")
    place = volume + (f":{pages(fields['page'])}" if "page" in fields else "")
    return [titled(fields, locale), medium(escape(journal), fields, locale), when + place]


def book(fields: Fields, locale: Locale) -> list[Markup]:
    """Title. Geneva: World Health Organization; 1994. (WHO Technical Report Series; no. 843)."""
    return [medium(titled(fields, locale), fields, locale), imprint(fields, locale), *numbered(fields, locale)]


def chapter(fields: Fields, locale: Locale) -> list[Markup]:
    """Title. In: Book. Place: Publisher; 1994. p. 12–20."""
    whole = medium(escape(fields.get("container-title", "")), fields, locale)
    within = marked_word(locale, "reference.in", title=whole) if whole else whole
    at = marked_word(locale, "reference.pages", pages=pages(fields["page"])) if "page" in fields else Markup()
    return [titled(fields, locale), within, imprint(fields, locale), *numbered(fields, locale), at]


LAYOUTS: dict[str, Callable[[Fields, Locale], list[Markup]]] = {
    "article-journal": article,
    "article-newspaper": article,
    "book": book,
    "chapter": chapter,
    "report": book,
    "webpage": book,
}


def titled(fields: Fields, locale: Locale) -> Markup:
    """The title; one in another language than the text says so, so that a screen reader speaks it as it is."""
    title, language = escape(fields.get("title", "")), fields.get("language", locale.lang)
    if not title or language.partition("-")[0] == locale.lang.partition("-")[0]:
        return title
    return Markup('<span lang="{}">{}</span>').format(language, title)


def medium(title: Markup, fields: Fields, locale: Locale) -> Markup:
    """The title, marked where the reader is sent to a web page."""
    online = title and "URL" in fields and "DOI" not in fields
    return Markup("{} [{}]").format(title, marked_word(locale, "reference.internet")) if online else title


def imprint(fields: Fields, locale: Locale) -> Markup:
    """Place: Publisher; date."""
    house = ": ".join(fields[name] for name in ("publisher-place", "publisher") if name in fields)
    return Markup("; ").join(part for part in (escape(house), date(fields, locale)) if part)


def numbered(fields: Fields, locale: Locale) -> list[Markup]:
    """The series and the report's number."""
    series = fields.get("collection-title", "")
    if series and "collection-number" in fields:
        number = fields["collection-number"]
        series = marked_word(locale, "reference.series", series=series, number=number)
    report = marked_word(locale, "reference.report", number=fields["number"]) if "number" in fields else Markup()
    return [Markup("({})").format(series) if series else Markup(), report]


def date(fields: Fields, locale: Locale) -> Markup:
    """2021 Mar 1, and the day on which a web page was read."""
    issued = short_date(fields.get("issued", ""), locale)
    if "accessed" not in fields or "URL" not in fields or "DOI" in fields:
        return escape(issued)
    cited = marked_word(locale, "reference.cited", date=short_date(fields["accessed"], locale))
    return Markup("{} [{}]").format(issued, cited) if issued else Markup("[{}]").format(cited)


def short_date(day: str, locale: Locale) -> str:
    """2021-03-01 as 2021 Mar 1, the month in the language's short form without its full stop."""
    year, *rest = day.split("-")
    # The bare language: British English would give Sept, which Citing Medicine has as Sep.
    # In a script other than Latin the line around it stays in Latin letters, and so does the month.
    language = locale.lang.partition("-")[0] if locale.script == "Latn" else "en"
    months = of_tag(language).months["format"]["abbreviated"]
    month = [months[int(rest[0])].rstrip(".")] if rest else []
    return " ".join([year, *month, *(str(int(number)) for number in rest[1:])])


def pages(text: str) -> str:
    """1373-1378 as 1373–8; ends that hold letters stay whole."""
    return PAGES.sub(lambda found: f"{found[1]}\u2013{last_page(found[1], found[2])}", text)


def last_page(first: str, last: str) -> str:
    """The last page without the digits that it shares with the first."""
    if not (first.isdecimal() and last.isdecimal() and len(first) == len(last) and first < last):
        return last
    same = next(place for place, (one, other) in enumerate(zip(first, last, strict=True)) if one != other)
    return last[same:]


def sentence(text: Markup) -> Markup:
    """End it, if it does not end already."""
    return text if text.removesuffix("</span>").endswith((".", "?", "!")) else text + "."
