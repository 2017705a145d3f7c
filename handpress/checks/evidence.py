"""Sources that do not carry what they should: a journal against its DOI, a press item or a stray page for a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.checks.findings import Asked, Finding
from handpress.nouns.library import Reference
from handpress.nouns.lint import Rule

LITTLE = re.compile(r"\b(?:the|of|and|for|a)\b|[^\w ]")
HOST = re.compile(r"https?://(?:www\.)?([^/:]+)")
PRESS = {"article-newspaper"}
DIGIT = re.compile(r"\d")


def journal_against_doi(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """References whose DOI is another journal's, or starts as none of their own journal's do."""
    journals = {folded(name): name for name in rule.groups}
    starts = {start: name for name, all_of_it in rule.groups.items() for start in all_of_it}
    for key, reference in asked.library.references.items():
        if not (reference.DOI and reference.container_title):
            continue
        named = journals.get(folded(reference.container_title))
        meant = _meant(reference.DOI, starts)
        place = asked.library.places["reference", key]
        if meant and meant != named:
            yield Finding(place, key, reference.container_title, meant, key=key)
        elif named and not meant:
            others = f"another publisher ({reference.DOI.split('/')[0]})"
            yield Finding(place, key, reference.container_title, others, key=key)


def folded(name: str) -> str:
    """A journal's name without articles and signs."""
    return " ".join(LITTLE.sub(" ", name.casefold().replace("&", " and ")).split())


def _meant(doi: str, starts: dict[str, str]) -> str | None:
    """The journal whose DOIs start like this one; the longest start wins."""
    fitting = [start for start in starts if _starts(doi.casefold(), start)]
    return starts[max(fitting, key=len)] if fitting else None


def _starts(doi: str, start: str) -> bool:
    """Whether a DOI has this start, and no letter goes on where a name ends: 10.1001/jama is not jamaoncol."""
    rest = doi.removeprefix(start)
    return doi.startswith(start) and not (start[-1].isalpha() and rest[:1].isalpha())


def press_source(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Numbers that rest on news alone."""
    yield from _resting(asked, lambda reference: reference.type in PRESS)


def web_source(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Numbers that rest on a web page alone whose publisher is not among the known ones."""

    def stray(reference: Reference) -> bool:
        host = HOST.match(reference.URL or "")
        known = host and any(host[1] == name or host[1].endswith(f".{name}") for name in rule.known)
        return reference.type == "webpage" and bool(host) and not known

    yield from _resting(asked, stray)


def _resting(asked: Asked, weak: object) -> Iterator[Finding]:
    """Verified values, and paragraphs with a number, all of whose sources are weak."""
    assert callable(weak)
    library = asked.library
    for key, value in library.values.items():
        reference = library.references.get(value.cite)
        if value.verified and reference and weak(reference):
            yield Finding(library.places["value", key], f"“{key}”", value.cite, key=value.cite)
    for piece in asked.pieces:
        cited = [library.references[key] for key in piece.cited if key in library.references]
        if cited and DIGIT.search(piece.text) and all(weak(reference) for reference in cited):
            yield Finding(piece.place, "a number", piece.cited[0], key=piece.cited[0])
