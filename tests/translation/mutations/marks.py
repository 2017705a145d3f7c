"""A text with marks comes in; the text with one value, source, term or digit changed goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

VALUE = re.compile(r"\{\{\s*([^{}|\s]+)\s*(?:\|\s*([^{}]+?)\s*)?\}\}")
CITATION = re.compile(r"\s?\[(@[^\[\]]+)\]")
TERM = re.compile(r"\[\[([^\[\]]+)\]\]")
FORMS = ("size", "with-interval", "n", "p")
Change = tuple[str, str, str]  # kind, what was changed, the new text


@dataclass(frozen=True, slots=True)
class Stock:
    """What a file holds that may wrongly stand in the place of another: keys, sources and terms, in order."""

    values: tuple[str, ...]
    sources: tuple[str, ...]
    terms: tuple[str, ...]


def stock(texts: Sequence[str]) -> Stock:
    joined = "\n".join(texts)
    sources = [key for found in CITATION.findall(joined) for key in re.findall(r"@([\w-]+)", found)]
    return Stock(
        tuple(dict.fromkeys(found[0] for found in VALUE.findall(joined))),
        tuple(dict.fromkeys(sources)),
        tuple(dict.fromkeys(TERM.findall(joined))),
    )


def changes(text: str, all_of_it: Stock) -> Iterator[Change]:
    """Every change of a mark or a digit."""
    yield from values(text, all_of_it)
    yield from exchanged(text)
    yield from citations(text, all_of_it)
    yield from terms(text, all_of_it)
    yield from digits(text)


def values(text: str, all_of_it: Stock) -> Iterator[Change]:
    """Each key for another one of the block, else of the file, and each form for another."""
    keys = [match[1] for match in VALUE.finditer(text)]
    for match in VALUE.finditer(text):
        key, form = match[1], match[2] or ""
        bar = f" | {form}" if form else ""
        other = _other(key, keys) or _other(key, all_of_it.values)
        if other:
            yield "value", f"{key} → {other}", _put(text, match, f"{{{{ {other}{bar} }}}}")
        new = "" if form else f" | {FORMS[0]}"
        yield "form", f"{key}{bar} → {key}{new}", _put(text, match, f"{{{{ {key}{new} }}}}")


def exchanged(text: str) -> Iterator[Change]:
    """Two neighbouring values, each in the place of the other."""
    found = list(VALUE.finditer(text))
    for one, two in pairwise(found):
        if one[0] != two[0]:
            new = text[: one.start()] + two[0] + text[one.end() : two.start()] + one[0] + text[two.end() :]
            yield "values-exchanged", f"{one[1]} ↔ {two[1]}", new


def citations(text: str, all_of_it: Stock) -> Iterator[Change]:
    """Each citation dropped, each of its sources dropped, each for another."""
    for match in CITATION.finditer(text):
        yield "citation", f"{match[1]} → ", _put(text, match, "")
        sources = [source.strip() for source in match[1].split(";")]
        for at, source in enumerate(sources):
            other = _other(source[1:], all_of_it.sources)
            rest = [*sources[:at], *sources[at + 1 :]]
            if rest:
                yield "citation", f"{match[1]} without {source}", _put(text, match, f" [{'; '.join(rest)}]")
            if other:
                swapped = "; ".join([*sources[:at], f"@{other}", *sources[at + 1 :]])
                yield "citation", f"{source} → @{other} in {match[1]}", _put(text, match, f" [{swapped}]")


def terms(text: str, all_of_it: Stock) -> Iterator[Change]:
    for match in TERM.finditer(text):
        other = _other(match[1], all_of_it.terms)
        if other:
            yield "term", f"{match[1]} → {other}", _put(text, match, f"[[{other}]]")


def digits(text: str) -> Iterator[Change]:
    """Each digit for the next one, outside values and citations."""
    marks = [match.span() for pattern in (VALUE, CITATION) for match in pattern.finditer(text)]
    for match in re.finditer(r"\d", text):
        if not any(start <= match.start() < end for start, end in marks) and match[0].isdecimal():
            digit = str((int(match[0]) + 1) % 10)
            near = text[max(0, match.start() - 12) : match.end() + 6]
            yield "digit", f"{match[0]} → {digit} in {near}", _put(text, match, digit)


def _other(one: str, others: Sequence[str]) -> str:
    """The next of the others that is another one."""
    at = others.index(one) if one in others else 0
    return next((other for other in (*others[at + 1 :], *others[:at]) if other != one), "")


def _put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]
