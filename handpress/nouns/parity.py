"""Words to compare by as records: sources/parity/<language>.yaml, how a language says numbers, limits and bans."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from handpress.nouns import spellings as spelled
from handpress.nouns.noun import Noun
from handpress.nouns.problem import Problem

Category = Literal[
    "number",  # 12, 1/2, -: words for numbers, fractions and the sign below zero
    "ordinal",  # 5: fifth
    "power",  # 1000: words that multiply the number before them
    "counted",  # 2 day: a number and its unit in one word
    "half-more",  # 1/2: what follows a unit and adds to its number: “hour and a half”
    "unit",  # mg, day, tablet …
    "per",  # what parts a quantity from what it belongs to: per, a, /
    "comparator",  # ≥ > ≤ < ≈ ±
    "comparator-after",  # the same, where it stands after the number: or more
    "range",  # from, to, between
    "join",  # and, or
    "frequency",  # 1/2 day: every other day
    "every",  # every, each
    "times",  # 2: twice
    "negation",  # not, without
    "concord",  # words that only strengthen a negation beside them: no … nunca
    "stop",  # stop, hold, avoid, only, unless, until …
    "direction",  # before, after, left, right, increase, decrease …
    "daypart",  # morning, night …
    "month",  # 1 to 12
    "weekday",  # mon to sun
    "warning",  # urgent, emergency, danger
    "medicine",  # the name in English (INN)
    "ignored",  # idioms that hold such words and mean none: once more
]
CATEGORIES: tuple[Category, ...] = get_args(Category)


def _parted(forms: object) -> object:
    """A list may be written as one line, its words parted by commas."""
    if isinstance(forms, str):
        return tuple(part for part in (re.sub(r"\s+", " ", form).strip() for form in re.split("[,،、]", forms)) if part)
    return forms


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as fault:
        raise ValueError(f"this regular expression cannot be read: {fault}") from fault
    return pattern


Forms = Annotated[tuple[str, ...], BeforeValidator(_parted)]
Pattern = Annotated[str, AfterValidator(_compiles)]
Words = dict[Category, dict[str, Forms]]


class WordsFile(Noun):
    """How one language says what a translation must not lose: sources/parity/<language>.yaml.

    Forms are in small letters. `word*` stands for the word with any ending, `=word` for the word without anything
    joined before it, `one … two` for two words with up to four others between. A form may mean several things: then
    any of them answers.
    """

    language: spelled.Tag = Field(description="the language tag that the file is named by")
    sources: dict[Category, spelled.Line] = Field(description="where the words of each kind come from")
    spaced: bool = Field(default=True, description="whether spaces part the words: not in Chinese")
    before: Pattern = Field(
        default="", description="regular expression: what a word may have joined before it, as in Arabic"
    )
    letters: dict[str, str] = Field(default={}, description="letters that are often written otherwise → as taken here")
    dropped: str = Field(default="", description="signs that many leave out, such as the vowel points of Arabic")
    decimals: tuple[str, ...] = Field(default=(".",), description="signs before decimals, the locale's own first")
    thousands: tuple[str, ...] = Field(default=(",",), description="signs that part thousands")
    days_first: bool = Field(default=True, description="whether 3/4/2026 is the third of April")
    units_first: bool = Field(default=False, description="whether twenty-five is said five and twenty")
    words: Words = Field(description="words that ask for the same in the other language")
    loose: Words = Field(default={}, description="words that may answer such a question and ask nothing themselves")

    @model_validator(mode="after")
    def _sourced(self) -> WordsFile:
        unsourced = sorted({*self.words, *self.loose} - {*self.sources})
        if unsourced:
            raise ValueError(f"say under sources where these words come from: {', '.join(unsourced)}")
        return self


@dataclass(frozen=True, slots=True)
class ParityWords:
    """The words by language tag, and what was wrong with their files."""

    files: Mapping[str, WordsFile] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def of(self, tag: str) -> WordsFile | None:
        """The words of a locale: those of its tag, or of the nearest language above it."""
        parts = tag.split("-")
        line = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
        return next((self.files[each] for each in line if each in self.files), None)
