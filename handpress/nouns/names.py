"""Names that no translation changes: sources/terms/do-not-translate.yaml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from handpress.nouns import spellings as spelled
from handpress.nouns.noun import Noun


class Name(Noun):
    """A name that stands as it is in every language, in Latin letters."""

    name: spelled.Line
    kind: Literal["study", "molecule", "brand", "body", "other"]
    note: str = Field(default="", description="what a translator should know of it")


class NamesFile(Noun):
    """The names, in the order of the alphabet."""

    names: tuple[Name, ...] = ()
