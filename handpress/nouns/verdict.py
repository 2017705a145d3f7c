"""A verdict: what the proof says of one printing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from handpress.nouns.problem import Problem


@dataclass(frozen=True, slots=True)
class Verdict:
    """Problems, and, where one forbids the printing, page (from 1) → PNG of that page, the places marked."""

    problems: tuple[Problem, ...]
    pictures: Mapping[int, bytes] = field(default_factory=dict)
