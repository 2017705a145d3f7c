"""A publication: a finished PDF with its catalogue facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handpress.nouns.edition import Edition
from handpress.nouns.problem import Problem


@dataclass(frozen=True, slots=True)
class Publication:
    """A finished PDF. `folios` is the page (from 1) of every anchor whose number is in print, for the next printing."""

    edition: Edition
    pdf: bytes
    pages: int
    facts: Mapping[str, Any]
    folios: Mapping[str, int]
    problems: tuple[Problem, ...]
