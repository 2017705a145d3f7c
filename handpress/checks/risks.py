"""Numbers that mislead: denominators that change, risks without their time span, numbers without a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.checks.findings import Asked, Finding, around, matcher
from handpress.dialect.marks import MARK
from handpress.dialect.read import Draft, sections
from handpress.dialect.split import Fence, Heading, Node, Paragraph
from handpress.nouns.library import Library, Value
from handpress.nouns.lint import Rule
from handpress.nouns.problem import Place

CHARTED = re.compile(r"\bvalue: *[\"']?([\w.-]+)")
NOT_RISKS = {"n", "p"}
MOST_TOLD = 4
TIMES = {"years", "months", "weeks", "days", "hours", "minutes"}
RATE = re.compile(r"^(?:%$|percentage points|per )")


def changing_denominator(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """`1 in 8` and later `5 in 100`: each that differs from the first of its text."""
    first = ("", "")
    for piece in asked.pieces:
        for match in matcher(rule.pattern).finditer(piece.text):
            whole = re.sub(r"(?<=\d)[.,](?=\d)", "", match["whole"]).casefold()
            whole = rule.words.get(whole, whole)
            first = first if first[0] else (whole, around(match))
            if whole != first[0]:
                yield Finding(piece.place, around(match), first[1])


def risk_without_time_span(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Paragraphs, charts and tables that call a change or a risk and say nothing of time, nor their heading does."""
    changes = asked.lint.of(asked.tag).get("value-without-time-span")
    text = asked.library.handouts[asked.manuscripts[0].edition.handout].texts[asked.tag]
    for draft in sections(text):
        for key, line in _timeless(rule, asked.library, draft, changes):
            yield Finding(Place(asked.file, line), key, key=key)


def _timeless(rule: Rule, library: Library, draft: Draft, changes: Rule | None) -> Iterator[tuple[str, int]]:
    before = draft.heading.text
    for node in draft.nodes:
        words = _words(node)
        called = [(key, library.values[key]) for key in keys(words) if key in library.values]
        risks = [key for key, value in called if is_risk(value, changes)]
        told = any(value.unit in TIMES for _, value in called) or matcher(rule.pattern).search(f"{before} {words}")
        if risks and not told:
            yield risks[0], node.line
        before = _carried(before, node, words, draft)


def _words(node: Node) -> str:
    """A node's source."""
    return node.text if isinstance(node, Paragraph | Heading) else node.body if isinstance(node, Fence) else ""


def _carried(before: str, node: Node, words: str, draft: Draft) -> str:
    """What a reader still has in mind at the next node: the section's heading and the last paragraph."""
    return f"{draft.heading.text} {words}" if isinstance(node, Paragraph) else before


def keys(words: str) -> list[str]:
    """The values that a piece of source calls, but for counts of people and P values."""
    called = [
        match["key"]
        for match in MARK.finditer(words)
        if match["key"] and (match["form"] or "").strip() not in NOT_RISKS
    ]
    return [*called, *CHARTED.findall(words)]


def is_risk(value: Value, rule: Rule | None) -> bool:
    """A change, or a share or rate whose statistic says that it is a risk."""
    named = bool(rule and matcher(rule.pattern).search(value.statistic))
    return value.signed or (named and bool(RATE.match(value.unit)))


def value_without_time_span(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Verified changes and risks whose `interval` is empty."""
    for key, value in asked.library.values.items():
        if value.verified and is_risk(value, rule) and not value.interval.strip():
            yield Finding(asked.library.places["value", key], key, key=key)


def value_without_population(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Verified changes and risks whose `population` is empty."""
    for key, value in asked.library.values.items():
        if value.verified and is_risk(value, rule) and not value.population.strip():
            yield Finding(asked.library.places["value", key], key, key=key)


def value_without_comparison(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Changes of one arm in a section that calls no other arm of the same comparison, though one is known."""
    values = {
        key: value for key, value in asked.library.values.items() if value.verified and value.signed and value.arm
    }
    text = asked.library.handouts[asked.manuscripts[0].edition.handout].texts[asked.tag]
    for draft in sections(text):
        if rule.tiers and draft.tier not in rule.tiers:
            continue
        called = {key: node.line for node in draft.nodes for key in keys(_words(node)) if key in values}
        for key, line in called.items():
            others = [other for other in values if _compared(values[key], values[other])]
            if others and not any(other in called for other in others):
                yield Finding(Place(asked.file, line), key, others[0], key=key)


def _compared(one: Value, other: Value) -> bool:
    """Whether two values are of two arms of one comparison."""
    same = (one.cite, one.site, one.interval, one.statistic, one.unit)
    return one.arm != other.arm and same == (other.cite, other.site, other.interval, other.statistic, other.unit)


def number_without_citation(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Running text of the tiers whose numbers need sources, with a number in it and no citation."""
    unless = matcher(rule.unless) if rule.unless else None
    for piece in asked.of(rule):
        if piece.kind == "prose" and not piece.cited and not (unless and unless.search(piece.text)):
            numbers = [around(match) for match in matcher(rule.pattern).finditer(piece.typed)]
            if numbers:
                yield Finding(piece.place, ", ".join(numbers[:MOST_TOLD]))
