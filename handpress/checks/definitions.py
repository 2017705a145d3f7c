"""Definitions foreign to their term, the same twice, or against each other. The evidence is words, and is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from handpress.checks.findings import Asked, Finding
from handpress.checks.wording import listed
from handpress.dialect.marks import MARK
from handpress.nouns.library import Entry, surface
from handpress.nouns.lint import Rule

WORD = re.compile(r"[^\W\d_]{4,}")
ENDINGS = re.compile(r"(?:ing|ion|ions|ed|es|s|e|ly|al|ary|ic)$")
NAMES = re.compile(r"another name for|the everyday name for|also called|the same as|short name", re.IGNORECASE)
FEWEST = 6  # content words that a share is worth counting over


def foreign(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Definitions that name a medicine of a kind that nothing else knows: no term, no handout, no source's title."""
    kinds = {name.casefold(): kind for kind, names in rule.groups.items() for name in (kind, *names)}
    look = listed(tuple(kinds))
    glossary = asked.library.glossaries.get(asked.tag, {})
    told = " \n ".join([_titles(asked), _handouts(asked), *map(_names, glossary.values())])
    at_home = {kinds[name.casefold()] for name in look.findall(told)}
    for slug, entry in glossary.items():
        for name in dict.fromkeys(look.findall(definitions(entry))):
            if kinds[name.casefold()] not in at_home:
                place = asked.library.places["term", f"{asked.tag}/{slug}"]
                yield Finding(place, entry.term, name, key=slug)
                break


def distant(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Definitions that share next to no word with handouts, titles of sources and the other definitions."""
    glossary = asked.library.glossaries.get(asked.tag, {})
    shared = stems(_titles(asked)) | stems(_handouts(asked))
    own = {slug: stems(f"{_names(entry)} {definitions(entry)}") for slug, entry in glossary.items()}
    for slug, entry in glossary.items():
        others = shared.union(*(words for other, words in own.items() if other != slug))
        for definition in filter(None, (entry.plain, entry.full)):
            found = stems(_plain(definition))
            share = 100 * len(found & others) / len(found) if len(found) >= FEWEST else 100.0
            if share < rule.most["shared"]:
                place = asked.library.places["term", f"{asked.tag}/{slug}"]
                yield Finding(place, entry.term, count=f"{share:.0f}", most=f"{rule.most['shared']:g}", key=slug)


def empty(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Definitions of next to no word."""
    for slug, entry in asked.library.glossaries.get(asked.tag, {}).items():
        if len(_plain(entry.plain).split()) <= rule.most["words"]:
            yield Finding(asked.library.places["term", f"{asked.tag}/{slug}"], entry.term, key=slug)


def same(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Two terms whose definitions hold the same words."""
    for first, second in _pairs(asked):
        if any(_alike(a, b, rule.most["alike"]) for a, b in _paired(first.entry, second.entry)):
            place = asked.library.places["term", f"{asked.tag}/{second.slug}"]
            yield Finding(place, second.entry.term, first.entry.term, key=second.slug)


def contradicting(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Two names of one thing whose definitions use opposite words."""
    for first, second in _pairs(asked):
        if not synonyms(first, second):
            continue
        for a, b in _paired(first.entry, second.entry):
            opposite = _opposite(a, b, rule.groups)
            if opposite:
                place = asked.library.places["term", f"{asked.tag}/{second.slug}"]
                yield Finding(place, second.entry.term, first.entry.term, *opposite, key=second.slug)
                break


@dataclass(frozen=True, slots=True)
class Named:
    """A term folded for comparison: its names, its words in order, and its definitions where they give a name."""

    slug: str
    entry: Entry
    names: frozenset[str]
    words: tuple[str, ...]
    naming: str

    @classmethod
    def of(cls, slug: str, entry: Entry) -> Named:
        told = definitions(entry)
        names = frozenset(surface(name) for name in (entry.term, *entry.forms))
        return cls(slug, entry, names, tuple(surface(entry.term).split()), surface(told) if NAMES.search(told) else "")


def _pairs(asked: Asked) -> Iterator[tuple[Named, Named]]:
    """Every two terms of a locale."""
    return combinations([Named.of(*pair) for pair in asked.library.glossaries.get(asked.tag, {}).items()], 2)


def synonyms(first: Named, second: Named) -> bool:
    """Terms that share a form, that one definition gives as a name of the other, or that differ by words in between."""
    if first.names & second.names:
        return True
    if surface(second.entry.term) in first.naming or surface(first.entry.term) in second.naming:
        return True
    short, long = sorted((first.words, second.words), key=len)
    return len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1]) and set(short) <= set(long)


def _opposite(first: str, second: str, groups: Mapping[str, tuple[str, ...]]) -> tuple[str, str] | None:
    """The first pair of opposites of which each definition has one and not the other."""
    words = [set(re.findall(r"[\w-]+", text.casefold())) for text in (first, second)]
    for one, others in groups.items():
        for other in others:
            for here, there in ((one, other), (other, one)):
                if here in words[1] - words[0] and there in words[0] - words[1]:
                    return here, there
    return None


def _paired(first: Entry, second: Entry) -> list[tuple[str, str]]:
    """Plain beside plain, full beside full."""
    full = [(_plain(first.full), _plain(second.full))] if first.full and second.full else []
    return [(_plain(first.plain), _plain(second.plain)), *full]


def _alike(first: str, second: str, most: float) -> bool:
    a, b = stems(first), stems(second)
    return surface(first) == surface(second) or (min(len(a), len(b)) > 2 and len(a & b) / len(a | b) >= most)


def definitions(entry: Entry) -> str:
    """Both definitions as plain words."""
    return f"{_plain(entry.plain)} {_plain(entry.full or '')}"


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The longer words of a text without their endings."""
    return frozenset(ENDINGS.sub("", word) or word for word in WORD.findall(text.casefold()))


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return MARK.sub(lambda mark: mark["surface"] or " ", text)


def _names(entry: Entry) -> str:
    return " ".join((entry.term, *entry.forms, entry.expansion or ""))


def _titles(asked: Asked) -> str:
    """Titles of the sources that may be cited."""
    return " ".join(reference.title for reference in asked.library.references.values() if reference.citable)


def _handouts(asked: Asked) -> str:
    """Every handout's text in this locale, as written."""
    texts = (handout.texts.get(asked.tag) for handout in asked.library.handouts.values())
    return " ".join(_plain(f"{text.titles.title} {text.body}") for text in texts if text)
