"""Lost: what the manuscript says is not in the printed text, or is there twice, or says something else."""

from __future__ import annotations

from tests.proof.corpus.case import Case, cut, swap
from tests.proof.corpus.specimens import leaflet

FAMILY = "lost"

CASES = (
    Case("a-paragraph", FAMILY, leaflet, printed=cut(r"<p>In 1,234 people.*?</p>")),
    Case("the-word-not", FAMILY, leaflet, printed=swap("and do not drive", "and do drive")),
)
