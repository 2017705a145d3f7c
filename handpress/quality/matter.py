"""What the measures look at: one manuscript, its pieces of words, its blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from handpress.checks.findings import Asked, Finding
from handpress.checks.lint import findings
from handpress.nouns.manuscript import Block, Manuscript
from handpress.nouns.quality import Question

Seen = tuple[str, str]  # "yes", "no", "n/a" or "" where the program can't say; and what it saw


@dataclass(frozen=True, slots=True)
class Matter:
    """One text in one tier."""

    asked: Asked
    manuscript: Manuscript
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, asked: Asked) -> Matter:
        """The matter of a text asked with one manuscript."""
        (manuscript,) = asked.manuscripts
        return cls(asked, manuscript, tuple(block for section in manuscript.sections for block in section.blocks))

    def named(self, *names: str) -> tuple[Block, ...]:
        """The blocks of these names, as an author calls them."""
        return tuple(block for block in self.blocks if block.fields.get("variant", block.kind) in names)

    def found(self, *rules: str) -> tuple[Finding, ...] | None:
        """What rules of writing find here; None where this language lacks one of them."""
        told = [findings(rule, self.asked) for rule in rules]
        return None if None in told else tuple(each for group in told for each in group or ())


Measure = Callable[[Matter, Question], Seen]


def free_of(*rules: str, what: str) -> Measure:
    """A measure: yes where these rules of writing find nothing."""

    def measure(matter: Matter, question: Question) -> Seen:
        found = matter.found(*rules)
        if found is None:
            return "", "there are no such rules for this language yet"
        if not found:
            return "yes", f"{what}: none found"
        first = ", ".join(dict.fromkeys(f"“{finding.found}”" if finding.found else "1" for finding in found[:3]))
        return "no", f"{what}: {len(found)} found, such as {first} (line {found[0].place.line})"

    return measure


def has(*names: str, what: str) -> Measure:
    """A measure: yes where there is a block of one of these names."""

    def measure(matter: Matter, question: Question) -> Seen:
        blocks = matter.named(*names)
        lines = ", ".join(str(block.line) for block in blocks[:4])
        return ("yes", f"{what} in line {lines}") if blocks else ("no", f"no {what}")

    return measure
