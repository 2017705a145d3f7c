"""The library: everything loaded from the sources. Each class here is also the schema of its YAML file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pydantic import Field, FiniteFloat

from handpress.nouns import spellings as spelled
from handpress.nouns.locale import Locale
from handpress.nouns.noun import Noun
from handpress.nouns.problem import Place, Problem
from handpress.nouns.translation import MadeFromFile

Formula = Literal["flesch-kincaid", "smog", "gunning-fog", "coleman-liau", "inflesz", "fernandez-huerta"]


class Tier(Noun):
    """A depth of text. Its reader-facing name is the locale's word `tier.<name>`."""

    name: spelled.Slug
    definitions: Literal["plain", "full"] = Field(default="plain", description="which definition the glossary prints")
    contents: bool = Field(default=False, description="whether front matter has a table of contents")
    levels: dict[Formula, FiniteFloat] = Field(
        default={}, description="how hard its text may be: the highest grade, or the lowest score of reading ease"
    )


class House(Noun):
    """House settings: sources/house.yaml. Tiers stand in order, the shallowest first."""

    name: spelled.Line = Field(description="the publisher where no imprint is given")
    tiers: tuple[Tier, ...] = Field(min_length=1, description="depths of text, the shallowest first")
    formats: tuple[spelled.Slug, ...] = Field(min_length=1, description="each names styles/formats/<format>.css")
    imprints: tuple[spelled.Slug, ...] = Field(default=(), description="every edition is printed under these too")
    review_months: int = Field(default=24, ge=1, le=60, description="months from issue to the next review")
    citation_style: Literal["vancouver"] = Field(default="vancouver", description="bibliography style")
    stale_safety: Literal["refuse", "stamp"] = Field(
        default="refuse", description="a translation with warnings older than the original's: not printed, or marked"
    )
    bilingual: tuple[spelled.Slug, ...] = Field(
        default=(),
        description="formats in which the shallowest tier of each translation is also printed beside its original",
    )
    size_budget_kb: int = Field(default=700, ge=50, description="largest PDF that may leave, in kilobytes")


class Waiver(Noun):
    """A rule of writing that a text breaks on purpose."""

    rule: spelled.Slug = Field(description="id of the rule, in sources/lint")
    reason: str = Field(min_length=10, description="why it may stand")
    found: str = Field(default="", description="only where this text is found; everywhere, if left out")
    line: int | None = Field(default=None, description="only at this line of the file")


class Titles(Noun):
    """The head of a text file: what the masthead and the catalogue say of the handout, in its language."""

    title: spelled.Line
    subtitle: spelled.Line | None = None
    purpose: spelled.Line = Field(description="what the handout is for, in one sentence")
    who_for: spelled.Line = Field(description="whom it is for, in one sentence")
    tiers: tuple[spelled.Slug, ...] | None = Field(
        default=None, description="tiers that are whole in this file; all that have a section, if left out"
    )
    translator: spelled.Line | None = Field(default=None, description="who translated it")
    reviser: spelled.Line | None = Field(
        default=None, description="the second translator, who read it beside the original: not the first one"
    )
    waive: tuple[Waiver, ...] = Field(default=(), description="rules of writing that this text breaks on purpose")


@dataclass(frozen=True, slots=True)
class Text:
    """One handout in one locale: its head, and its Markdown body, which starts at `first_line` of `file`."""

    file: str
    titles: Titles
    body: str
    first_line: int


class HandoutFile(Noun):
    """A handout in all its locales: sources/handouts/<slug>/handout.yaml."""

    id: spelled.DocumentNumber = Field(description="the clinic's document number")
    revision: int = Field(ge=1, description="counts up with every change that is printed")
    issued: date = Field(ge=date(1990, 1, 1), le=date(2199, 12, 31), description="the day it goes out: 2026-03-31")
    original: spelled.Tag = Field(default="en", description="the locale that the others are translated from")
    topics: tuple[spelled.Localized, ...] = Field(min_length=1, description="words to find it by in the catalogue")
    review_months: int | None = Field(default=None, ge=1, le=60)
    status: Literal["draft", "approved"] = Field(
        default="draft", description="draft until a named clinician has signed it"
    )


@dataclass(frozen=True, slots=True)
class Handout:
    """One work: its settings, its texts by locale tag, its figures (file name → bytes)."""

    slug: str
    settings: HandoutFile
    texts: Mapping[str, Text]
    figures: Mapping[str, bytes]


class Value(Noun):
    """One number from a source, with all that is needed to print it honestly: reference/data/*.yaml, `values.<key>`."""

    value: spelled.Number | None = None
    to: spelled.Number | None = Field(default=None, description="upper end of a range: 1000 to 1200 mg")
    state: spelled.Slug | None = Field(default=None, description="an outcome in words in place of a number: unchanged")
    qualifier: Literal["about", "at least", "up to", "below", "above", "at most"] | None = None
    unit: str = Field(default="", description="%, mg, IU, women, days …; words are localized in the locale's units")
    signed: bool = Field(default=False, description="a change: print its sign")
    population: str = ""
    arm: str = ""
    site: str = ""
    interval: str = Field(default="", description="the time span the value belongs to")
    statistic: str = ""
    bounds: tuple[spelled.Number, spelled.Number] | None = Field(
        default=None, description="interval bounds, lower then upper"
    )
    level: int = Field(default=95, description="confidence level of the bounds, in percent")
    n: int | None = Field(default=None, description="number of people the value rests on")
    n_note: str = ""
    p: str = Field(default="", description="P value as printed in the source")
    cite: spelled.CitationKey = Field(description="key of its reference")
    locator: str = Field(default="", description="where in the reference: abstract, p. 1375, Table 2")
    row: str = Field(default="", description="row of the fact check this came from")
    checked: date | None = Field(default=None, description="the day someone last read it in the source")
    verified: bool = False
    unverified: tuple[Literal["value", "unit", "bounds", "n", "p"], ...] = Field(
        default=(), description="fields not yet verified"
    )
    note: str = ""


class ValuesFile(Noun):
    """A file of reference data."""

    values: dict[spelled.ValueKey, Value]


class Reference(Noun):
    """One source: an item of CSL 1.0.2 with our own notes on how far it was checked: reference/bibliography.yaml."""

    type: Literal["article-journal", "article-newspaper", "report", "webpage", "book", "chapter"]
    title: str
    language: spelled.Tag = Field(default="en", description="of the title")
    author: tuple[dict[str, str], ...] = ()
    container_title: str | None = Field(default=None, alias="container-title")
    container_title_short: str | None = Field(default=None, alias="container-title-short")
    collection_title: str | None = Field(default=None, alias="collection-title")
    collection_number: str | None = Field(default=None, alias="collection-number")
    publisher: str | None = None
    publisher_place: str | None = Field(default=None, alias="publisher-place")
    issued: spelled.PartialDate | None = None
    accessed: date | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    number: str | None = None
    DOI: spelled.Doi | None = None
    PMID: spelled.Pmid | None = None
    PMCID: spelled.Pmcid | None = None
    ISSN: str | None = None
    URL: spelled.Address | None = None
    authors_complete: bool = Field(default=True, description="false prints et al. after the authors given")
    unverified: tuple[str, ...] = Field(
        default=(), description="fields not yet read in the source: kept here, left out of print"
    )
    citable: bool = Field(default=True, description="false for news and press items, which may not carry a fact")
    note: str = ""


class BibliographyFile(Noun):
    """All references by citation key."""

    references: dict[spelled.CitationKey, Reference]


class Entry(Noun):
    """One glossary term: glossary/<locale>.yaml, `terms.<slug>`. Definitions may hold values and terms."""

    term: spelled.Line
    plain: str = Field(description="for everyone; 25 words at most")
    full: str | None = Field(default=None, description="for tiers that print full definitions")
    forms: tuple[str, ...] = Field(default=(), description="other surface forms that `[[…]]` may use")
    cite: tuple[spelled.CitationKey, ...] = ()
    source: str = Field(default="", description="where the definition comes from, if not from a reference")
    expansion: str | None = Field(default=None, description="what an abbreviation stands for")


class GlossaryFile(Noun):
    """All terms of one locale, by slug; the slug is the same in every locale."""

    terms: dict[spelled.Slug, Entry]


class Contact(Noun):
    """One way to reach the clinic."""

    label: spelled.Localized
    telephone: spelled.Telephone
    hours: spelled.Localized | None = None
    always: bool = Field(default=False, description="answered day and night")


class Imprint(Noun):
    """The clinic that publishes: imprints/<slug>.yaml. Contacts stand here and nowhere in the texts."""

    name: spelled.Localized
    department: spelled.Localized | None = None
    address: tuple[str, ...] = ()
    logo: spelled.PictureName | None = Field(default=None, description="picture beside this file")
    contacts: tuple[Contact, ...] = Field(min_length=1, description="ways to reach the clinic, the first one first")
    website: spelled.SecureAddress | None = None
    email: spelled.Mailbox | None = None


@dataclass(frozen=True, slots=True)
class Library:
    """Everything loaded. `places`: where a thing was declared: ("value", key), ("term", "en/slug")…

    `written` holds the files that translators write as they stand, by path: texts, glossaries, locales. `made_from`
    says, by the path of a translated text or glossary, which original it was made from.
    """

    house: House
    locales: Mapping[str, Locale]
    handouts: Mapping[str, Handout]
    values: Mapping[str, Value]
    references: Mapping[str, Reference]
    glossaries: Mapping[str, Mapping[str, Entry]]
    imprints: Mapping[str, Imprint]
    logos: Mapping[str, bytes]
    places: Mapping[tuple[str, str], Place]
    written: Mapping[str, str]
    made_from: Mapping[str, MadeFromFile]
    problems: tuple[Problem, ...]


def surface(text: str) -> str:
    """Fold a surface form for look-up: one space between words, lower case."""
    return re.sub(r"\s+", " ", text).strip().casefold()


def csl(reference: Reference) -> dict[str, Any]:
    """The reference as a CSL item, without fields that nobody has verified."""
    fields = reference.model_dump(by_alias=True, exclude_none=True, mode="json")
    ours = {"authors_complete", "unverified", "citable", "note", *reference.unverified}
    return {name: value for name, value in fields.items() if name not in ours}
