"""Rules of writing as records: sources/lint/<locale>.yaml, and all.yaml for what holds in every language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from handpress.nouns import spellings as spelled
from handpress.nouns.noun import Noun
from handpress.nouns.problem import Place, Problem

EVERY = "all"


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as fault:
        raise ValueError(f"this regular expression cannot be read: {fault}") from fault
    return pattern


Pattern = Annotated[str, AfterValidator(_compiles)]


class Rule(Noun):
    """One rule: `rules.<id>`. A rule with a pattern or with words needs no more; others are known to us by their id."""

    code: Annotated[str, Field(pattern=r"^K3\d\d$", description="the problem code that it is told under")]
    level: Literal["error", "warning", "note", "off"] = Field(description="how grave it is; off: not asked")
    source: spelled.Line = Field(description="who says so: a standard, a list, a guideline")
    message: spelled.Line = Field(description="what is wrong; {found}, {instead}, {count} and {most} are filled in")
    hint: str = Field(default="", description="how to mend it")
    pattern: Pattern = Field(
        default="", description="regular expression: what must not be written, or what to look for"
    )
    unless: Pattern = Field(default="", description="regular expression: where this stands beside it, nothing is wrong")
    words: dict[str, str] = Field(default={}, description="words to avoid, each with what to write instead")
    tiers: tuple[spelled.Slug, ...] = Field(
        default=(), description="only in the text that these tiers add; none: in all"
    )
    most: dict[spelled.Slug, float] = Field(default={}, description="limits, by tier or by what is measured")
    groups: dict[str, tuple[str, ...]] = Field(
        default={}, description="words, journals or colours that belong together"
    )
    known: tuple[str, ...] = Field(default=(), description="what the rule leaves alone wherever it stands")
    excepted: dict[str, spelled.Line] = Field(default={}, description="keys it leaves alone, each with the reason")
    wrong: tuple[str, ...] = Field(default=(), description="examples that it must find")
    right: tuple[str, ...] = Field(default=(), description="examples that it must pass")


class RulesFile(Noun):
    """The rules of one locale, by id; all.yaml holds those of every locale."""

    rules: dict[spelled.Slug, Rule]
    shared: dict[spelled.Slug, Pattern] = Field(
        default={}, description="parts of patterns by name: <dose> in a pattern is the part `dose`"
    )


@dataclass(frozen=True, slots=True)
class Lint:
    """The rules by locale tag and id, where each was declared, and the colours (stylesheet → token → value)."""

    rules: Mapping[str, Mapping[str, Rule]] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    colours: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def of(self, tag: str) -> dict[str, Rule]:
        """The rules of a locale: those for all, then its language's, then its own; a later one replaces an earlier."""
        parts = tag.split("-")
        line = [EVERY, *("-".join(parts[:count]) for count in range(1, len(parts) + 1))]
        laid = {name: rule for each in line for name, rule in self.rules.get(each, {}).items()}
        return {name: rule for name, rule in laid.items() if rule.level != "off"}
