"""Faces: the letters that each family of styles/fonts/ can print, and the families of each locale, first one first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Faces:
    """`letters`: family → the code points that all its weights hold. `families`: locale → families of its text."""

    letters: Mapping[str, frozenset[int]]
    families: Mapping[str, tuple[str, ...]]

    def of(self, tag: str) -> frozenset[int]:
        """What a locale's families hold between them."""
        return frozenset().union(*(self.letters.get(family, frozenset()) for family in self.families.get(tag, ())))
