"""Marks: the same sources, values, terms and links are called on both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from handpress.translation.parity.difference import Difference, Kind
from handpress.translation.parity.reading import Reading


def citations(original: Reading, translation: Reading) -> Iterator[Difference]:
    if original.marks.sources == translation.marks.sources:
        return
    theirs, ours = (Counter(_source(*each) for each in side.marks.sources) for side in (original, translation))
    yield from _told("citation", theirs, ours, "Copy the marks from the original.")


def values(original: Reading, translation: Reading) -> Iterator[Difference]:
    if original.marks.values == translation.marks.values:
        return
    theirs, ours = (Counter(_value(*each) for each in side.marks.values) for side in (original, translation))
    yield from _told("value", theirs, ours, "Copy the values from the original; never type what they print.")


def terms(original: Reading, translation: Reading) -> Iterator[Difference]:
    """Each term once is enough; an unknown one is the dialect's to tell."""
    if original.marks.terms == translation.marks.terms:
        return
    theirs, ours = (Counter({slug for slug in side.marks.terms if slug}) for side in (original, translation))
    if "" in translation.marks.terms or "" in original.marks.terms:
        theirs, ours = theirs & ours, theirs & ours
    yield from _told("term", theirs, ours, "Write [[the word of your glossary]] where the original marks its own.")


def links(original: Reading, translation: Reading) -> Iterator[Difference]:
    if original.marks.links == translation.marks.links:
        return
    theirs, ours = (Counter(side.marks.links) for side in (original, translation))
    yield from _told("link", theirs, ours, "Copy the address; if your language has a page of its own, waive this.")


def _told(kind: Kind, theirs: Counter[str], ours: Counter[str], hint: str) -> Iterator[Difference]:
    for mark in sorted((theirs - ours).elements()):
        yield Difference(kind, f"{mark} of the original is missing", hint)
    for mark in sorted((ours - theirs).elements()):
        yield Difference(kind, f"{mark} does not stand in the original", hint)


def _source(key: str, locator: str) -> str:
    return f"[@{key}, {locator}]" if locator else f"[@{key}]"


def _value(key: str, form: str) -> str:
    return f"{{{{ {key} }}}}" if form == "value" else f"{{{{ {key} | {form} }}}}"
