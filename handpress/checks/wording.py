"""Rules that need no more than their record: a pattern that must not be written, words to avoid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from handpress.checks.findings import Asked, Finding, around, matcher
from handpress.nouns.lint import Rule


def pattern(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Every place of a pattern, in all that is printed, unless `unless` stands in the same piece."""
    look, unless = matcher(rule.pattern), matcher(rule.unless) if rule.unless else None
    for piece in asked.of(rule):
        for match in look.finditer(piece.text):
            if not (unless and unless.search(piece.text)):
                yield Finding(piece.place, around(match))


def words(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Every word to avoid, outside terms of the glossary, unless `unless` stands in its sentence or the next one."""
    look, unless = listed(tuple(rule.words)), matcher(rule.unless) if rule.unless else None
    for piece in asked.of(rule):
        if not look.search(piece.typed):
            continue
        sentences = piece.sentences
        for number, sentence in enumerate(sentences):
            if unless and any(unless.search(near) for near in sentences[number : number + 2]):
                continue
            for match in look.finditer(sentence):
                if match.group() in piece.typed:
                    yield Finding(piece.place, match.group(), rule.words[match.group().casefold()])


@lru_cache(maxsize=64)
def listed(known: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of whole words, the longest first."""
    choices = "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True))
    return re.compile(rf"\b(?:{choices})\b", re.IGNORECASE)
