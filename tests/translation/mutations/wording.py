"""A text and rules come in; the text changed in one place, once for each place that a rule fits, goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tests.translation.mutations.rules import Rule

MARK = re.compile(r"\[\[[^\[\]]*\]\]|\[@[^\[\]]*\]|\{\{[^{}]*\}\}")
HELD = 0xF0000  # private characters stand for the marks, so that no rule changes one
STARTS = re.compile(r"(?:^|[.?!:]\s|\*\*\s?|«|- )$")


def changed(text: str, rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    """What was changed, and the new text."""
    marks = [match[0] for match in MARK.finditer(text)]
    held = _held(text)
    taken: list[tuple[int, int]] = []
    for rule in rules:
        for match in rule.old.finditer(held):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            if rule.new is not None:
                words = _cased(match[0], match.expand(rule.new))
                whole = _mended(held[: match.start()], words, held[match.end() :])
                yield _given(f"{match[0]} → {words}", marks), _given(whole, marks)


def _held(text: str) -> str:
    numbers = iter(range(HELD, HELD + len(text)))
    return MARK.sub(lambda _: chr(next(numbers)), text)


def _given(text: str, marks: Sequence[str]) -> str:
    return "".join(marks[ord(sign) - HELD] if ord(sign) >= HELD else sign for sign in text)


def _cased(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def _mended(before: str, words: str, after: str) -> str:
    """The parts as one text: no double spaces, and a capital where a sentence starts."""
    if not words and before[-1:] in {"", " "}:
        after = after.lstrip(" ")
    if not words and STARTS.search(before):
        after = after[:1].upper() + after[1:]
    return before + words + after
