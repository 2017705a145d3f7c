"""A case: a page of the corpus, told as a clean specimen and what is done to it before proof sees it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pikepdf

from handpress.nouns.galley import Galley
from handpress.nouns.publication import Publication

Edit = Callable[[str], str]
Face = Any  # fontTools.ttLib.TTFont, which carries no types

CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Case:
    """One page of the corpus. Its family names the kind of loss; a clean page's family is `clean`.

    What is done to the specimen, each where it is given: `css` is one stylesheet more, and `html` changes the text, for
    press and proof alike; `printed`, `printed_css` and `face` change the text, the styles and the faces that the press
    prints, unseen by proof; `pdf` changes the finished file; `claim` changes what the publication says of itself.
    """

    name: str
    family: str
    specimen: Callable[[], Galley]
    css: str = ""
    html: Edit | None = None
    printed: Edit | None = None
    printed_css: str = ""
    face: Callable[[Face], None] | None = None
    pdf: Callable[[pikepdf.Pdf], None] | None = None
    claim: Callable[[Publication], Publication] | None = None

    def __str__(self) -> str:
        return f"{self.family}/{self.name}"

    @property
    def clean(self) -> bool:
        return self.family == CLEAN

    @property
    def planted(self) -> bool:
        """Whether anything is done to the specimen."""
        return any((self.css, self.html, self.printed, self.printed_css, self.face, self.pdf, self.claim))


def swap(old: str, new: str) -> Edit:
    """Put `new` for the one place of `old`; a specimen that no longer holds it is an error, not a clean page."""

    def edit(html: str) -> str:
        assert html.count(old) == 1, f"{html.count(old)} places of {old!r}"
        return html.replace(old, new)

    return edit


def cut(pattern: str) -> Edit:
    """Take out the first place of a pattern."""

    def edit(html: str) -> str:
        shorter, places = re.subn(pattern, "", html, count=1, flags=re.DOTALL)
        assert places == 1, f"no place of {pattern!r}"
        return shorter

    return edit
