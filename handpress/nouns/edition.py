"""An edition: one printing of one handout."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """One printing: handout × tier × locale × format × imprint (empty: under the house's own name)."""

    handout: str
    tier: str
    locale: str
    format: str
    imprint: str = ""

    @property
    def path(self) -> str:
        """The PDF's path below the output folder, also the edition's identity: `en/bone.academic.a4.pdf`."""
        parts = [self.handout, self.tier, self.format, self.imprint]
        return f"{self.locale}/{'.'.join(part for part in parts if part)}.pdf"
