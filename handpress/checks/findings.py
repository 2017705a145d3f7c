"""What a rule of writing is asked about, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from re import Match
from re import compile as compiled

from handpress.checks.printed import Piece
from handpress.language.words import BLANK
from handpress.nouns.library import Library
from handpress.nouns.lint import Lint, Rule
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Place, Problem

matcher = lru_cache(maxsize=512)(compiled)


@dataclass(frozen=True, slots=True)
class Asked:
    """The matter of a rule: a text with its manuscripts and pieces, or (without them) a locale, or the house."""

    library: Library
    lint: Lint
    tag: str
    file: str = ""
    manuscripts: tuple[Manuscript, ...] = ()
    pieces: tuple[Piece, ...] = ()

    def of(self, rule: Rule) -> Iterator[Piece]:
        """The pieces in the tiers that a rule is for."""
        return (piece for piece in self.pieces if not rule.tiers or piece.tier in rule.tiers)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: where, and what fills the blanks of its message; `key` is what `excepted` may name."""

    place: Place
    found: str = ""
    instead: str = ""
    count: str = ""
    most: str = ""
    key: str = ""


Ask = Callable[[Rule, Asked], Iterator[Finding]]


def told(rule: Rule, finding: Finding) -> Problem:
    """A finding in the rule's words."""
    blanks: Mapping[str, str] = {
        "found": finding.found,
        "instead": finding.instead,
        "count": finding.count,
        "most": finding.most,
    }

    def filled(words: str) -> str:
        return BLANK.sub(lambda blank: blanks.get(blank[1], blank[0]), words)

    level = "note" if rule.level == "off" else rule.level
    return Problem(finding.place, rule.code, filled(rule.message), filled(rule.hint), level)


def around(match: Match[str], most: int = 60) -> str:
    """What was matched, in one short line."""
    words = " ".join(match.group().split())
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def opening(sentence: str) -> str:
    """A sentence's first words, to find it by."""
    words = sentence.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
