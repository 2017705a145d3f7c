"""An edition: one printing of one handout."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """One printing: handout × tier × locale × format × imprint (empty: under the house's own name).

    `beside` is the locale of the original that a bilingual edition prints next to each block; empty in any other.
    """

    handout: str
    tier: str
    locale: str
    format: str
    imprint: str = ""
    beside: str = ""

    @property
    def path(self) -> str:
        """The PDF's path below the output folder, also the edition's identity: `en/bone.academic.a4.pdf`.

        A bilingual edition names the other language after the format: `es/bone.academic.a4.with-en.pdf`.
        """
        parts = [self.handout, self.tier, self.format, self.beside and f"with-{self.beside}", self.imprint]
        return f"{self.locale}/{'.'.join(part for part in parts if part)}.pdf"
