"""The terms that an edition uses, in the order of its language's alphabet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from handpress.language.collation import sort_key
from handpress.nouns.library import Entry
from handpress.nouns.locale import Locale


def in_order(locale: Locale, terms: Mapping[str, Entry], used: Iterable[str]) -> tuple[tuple[str, Entry], ...]:
    """The slugs used with their entries, each once, sorted by the term as printed, without regard to the slug."""
    return tuple(
        sorted(((slug, terms[slug]) for slug in set(used)), key=lambda pair: (sort_key(locale, pair[1].term), pair[0]))
    )
