"""A mutant: a translation changed in one place, and what was changed."""

from __future__ import annotations

from dataclasses import dataclass

from handpress.nouns.translation import Pair

LOCALES = ("es", "ar", "zh-Hans", "ru")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one kind: in the words of a pair, or (where `pair` is None) in a whole file.

    `change` is unique within a locale; `written` is the unit's new text, or the file's.
    """

    locale: str
    kind: str
    change: str
    written: str
    pair: Pair | None = None
    file: str = ""

    def __str__(self) -> str:
        return f"{self.locale} {self.kind} {self.change}"
