"""A request: what somebody asks the press to print, and how."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from handpress.nouns.edition import Edition
from handpress.run.child import Limits

OWN_NAME = "none"


@dataclass(frozen=True, slots=True)
class Request:
    """Empty fields ask for everything. The imprint `none` is the house's own; `strict` asks for the whole fence.

    `bilingual` asks for translations beside their originals, and for nothing else; `pseudo` for a trial in a language
    that nobody speaks.
    """

    out: Path
    handouts: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    imprints: tuple[str, ...] = ()
    bilingual: bool = False
    pseudo: str = ""
    jobs: int = 0
    force: bool = False
    strict: bool = False
    limits: Limits = field(default_factory=Limits)

    def wants(self, edition: Edition) -> bool:
        return (
            edition.handout in (self.handouts or (edition.handout,))
            and edition.tier in (self.tiers or (edition.tier,))
            and edition.locale in (self.locales or (edition.locale,))
            and edition.format in (self.formats or (edition.format,))
            and (edition.imprint or OWN_NAME) in (self.imprints or (edition.imprint or OWN_NAME,))
        )

    def hands(self) -> int:
        """How many editions to print at a time."""
        return max(1, self.jobs or len(os.sched_getaffinity(0)))
