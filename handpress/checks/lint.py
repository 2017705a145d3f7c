"""Rules of writing in; what they find goes out, and what the texts waive, with its reason, is told as waived."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from handpress.checks import (
    abbreviations,
    contrast,
    definitions,
    evidence,
    required,
    risks,
    sentences,
    wording,
)
from handpress.checks.findings import Ask, Asked, Finding, told
from handpress.checks.printed import file_of, pieces
from handpress.nouns.library import Library, Waiver
from handpress.nouns.lint import EVERY, Lint, Rule
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Problem

# id of a rule → what it asks: once of the house, once of each locale, or of each text.
OF_THE_HOUSE: Mapping[str, Ask] = {
    "contrast": contrast.too_low,
    "journal-against-doi": evidence.journal_against_doi,
    "value-without-population": risks.value_without_population,
    "value-without-time-span": risks.value_without_time_span,
}
OF_A_LOCALE: Mapping[str, Ask] = {
    "contradicting-definitions": definitions.contradicting,
    "distant-definition": definitions.distant,
    "empty-definition": definitions.empty,
    "foreign-definition": definitions.foreign,
    "same-definition": definitions.same,
}
OF_A_TEXT: Mapping[str, Ask] = {
    "abbreviation": abbreviations.unexplained,
    "action-block": required.blocks,
    "changing-denominator": risks.changing_denominator,
    "number-without-citation": risks.number_without_citation,
    "paragraph-length": sentences.paragraph_length,
    "passive-share": sentences.passive_share,
    "press-source": evidence.press_source,
    "required-blocks": required.blocks,
    "risk-without-time-span": risks.risk_without_time_span,
    "sentence-length": sentences.sentence_length,
    "sources-listed": required.sources,
    "value-without-comparison": risks.value_without_comparison,
    "web-source": evidence.web_source,
}


PARITY = "parity-"  # what a translation waives of the gate, which tells itself what it did not need


def linted(library: Library, manuscripts: tuple[Manuscript, ...], lint: Lint) -> Iterator[Problem]:
    """What all rules find in these texts and in what they rest on."""
    yield from lint.problems
    yield from unknown(lint)
    yield from _all_told(lint.of(EVERY), OF_THE_HOUSE, Asked(library, lint, EVERY))
    for tag in sorted({manuscript.edition.locale for manuscript in manuscripts}):
        yield from _all_told(lint.of(tag), OF_A_LOCALE, Asked(library, lint, tag))
    for text in of_texts(library, manuscripts, lint):
        yield from _of_text(text)


def of_texts(library: Library, manuscripts: tuple[Manuscript, ...], lint: Lint) -> Iterator[Asked]:
    """Each text with its manuscripts, the shallowest first."""
    for (_, tag), group in groupby(
        manuscripts, lambda manuscript: (manuscript.edition.handout, manuscript.edition.locale)
    ):
        of_one = tuple(group)
        yield Asked(library, lint, tag, file_of(library, of_one[0]), of_one, pieces(library, of_one))


def unknown(lint: Lint) -> Iterator[Problem]:
    """Rules that nothing asks: neither pattern nor words, and an id that we do not know."""
    for tag, rules in lint.rules.items():
        for name, rule in rules.items():
            if ask_of(name, rule) is None and name not in {**OF_THE_HOUSE, **OF_A_LOCALE}:
                hint = "Give it a pattern or words, or see docs/problems.md for the ids that are known."
                place = lint.places[f"{tag}/{name}"]
                yield Problem(place, "K330", f"nothing asks the rule “{name}”", hint, "warning")


def ask_of(name: str, rule: Rule) -> Ask | None:
    """How a rule of texts is asked."""
    if name in OF_A_TEXT:
        return OF_A_TEXT[name]
    if name in OF_THE_HOUSE or name in OF_A_LOCALE:
        return None
    return wording.pattern if rule.pattern else wording.words if rule.words else None


def _all_told(rules: Mapping[str, Rule], asks: Mapping[str, Ask], asked: Asked) -> Iterator[Problem]:
    for name, ask in asks.items():
        if name in rules:
            yield from (told(rules[name], found) for found in _kept(rules[name], ask(rules[name], asked)))


def _kept(rule: Rule, findings: Iterator[Finding]) -> Iterator[Finding]:
    """The findings that the rule itself does not except."""
    return (finding for finding in findings if finding.key not in rule.excepted)


def _of_text(asked: Asked) -> Iterator[Problem]:
    waivers = asked.library.handouts[asked.manuscripts[0].edition.handout].texts[asked.tag].titles.waive
    used: set[Waiver] = set()
    for name, rule in asked.lint.of(asked.tag).items():
        ask = ask_of(name, rule)
        for finding in _kept(rule, ask(rule, asked)) if ask else ():
            problem = told(rule, finding)
            waiver = next((each for each in waivers if waives(each, name, finding, asked.file)), None)
            if waiver:
                used.add(waiver)
                problem = Problem(problem.place, "K331", f"waived: {problem.message}", waiver.reason, "note")
            yield problem
    for waiver in waivers:
        if waiver not in used and not waiver.rule.startswith(PARITY):
            place = asked.library.places["handout", f"{asked.manuscripts[0].edition.handout}/{asked.tag}"]
            yield Problem(place, "K332", f"the waiver of “{waiver.rule}” waives nothing", "Take it out.", "warning")


def findings(name: str, asked: Asked) -> tuple[Finding, ...] | None:
    """What one rule finds in all tiers of a text, but for what is waived; None where the language has no such rule."""
    rule = asked.lint.of(asked.tag).get(name)
    ask = ask_of(name, rule) if rule else None
    if rule is None or ask is None:
        return None
    waivers = asked.library.handouts[asked.manuscripts[0].edition.handout].texts[asked.tag].titles.waive
    found = _kept(rule, ask(rule.model_copy(update={"tiers": ()}), asked))
    return tuple(each for each in found if not any(waives(waiver, name, each, asked.file) for waiver in waivers))


def waives(waiver: Waiver, name: str, finding: Finding, file: str) -> bool:
    """Whether a text's waiver is of this rule, and of this finding in this file."""
    here = waiver.line is None or waiver.line == finding.place.line
    return waiver.rule == name and finding.place.file == file and waiver.found in finding.found and here
