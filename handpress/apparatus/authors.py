"""The authors of a reference as medical journals write them: Sestak I, Blake G, Patel R, et al"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup, escape

MOST = 6  # ICMJE: six, then et al.
ET_AL = "et al"


def authors(names: Sequence[Mapping[str, str]], complete: bool = True) -> Markup:
    """The first six authors; et al. stands for those left out here, and for those who are not known (not complete)."""
    shown = [name(author) for author in names[:MOST]]
    more = [ET_AL] if names and (len(names) > MOST or not complete) else []
    return escape(", ".join(shown + more))


def name(author: Mapping[str, str]) -> str:
    """An organisation's name in full; a person's family name with particle, initials and suffix: van der Berg JE Jr."""
    if "literal" in author:
        return author["literal"]
    particles = (author.get("dropping-particle"), author.get("non-dropping-particle"))
    parts = (*particles, author.get("family"), initials(author.get("given", "")), author.get("suffix"))
    return " ".join(part for part in parts if part)


def initials(given: str) -> str:
    """Two at most (Citing Medicine, chapter 1): Judith E. gives JE, Pirkko-Liisa PL, JE stays JE."""
    words = [word for word in re.split(r"[\s.\-\u2010]+", given) if word[:1].isalpha() and not word[0].islower()]
    return "".join(word if word.isupper() else word[0] for word in words)[:2]
