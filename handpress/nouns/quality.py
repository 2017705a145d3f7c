"""Quality: instruments that ask for it (sources/quality/*.yaml), people's answers, and the sheet made of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from handpress.nouns import spellings as spelled
from handpress.nouns.edition import Edition
from handpress.nouns.lint import Pattern
from handpress.nouns.noun import Noun
from handpress.nouns.problem import Place, Problem

Kind = Literal["program", "program suggests", "person"]
Said = Literal["yes", "no", "n/a", "1", "2", "3", "4", "5"]


class Question(Noun):
    """One question of an instrument: `questions.<id>`."""

    asks: spelled.Line = Field(description="what it asks, in few words of our own")
    kind: Kind = Field(description="who answers: the program, the program with a person's assent, or a person only")
    part: spelled.Line = Field(description="the part of the instrument that is scored by itself")
    by: spelled.Slug | None = Field(default=None, description="the measure that answers it or suggests an answer")
    look: dict[spelled.Tag, Pattern] = Field(
        default={}, description="by language, the words that the measure looks for"
    )


class Instrument(Noun):
    """A published set of questions, told in words of our own: its wording and its scoring guide are in the source."""

    name: spelled.Line
    source: spelled.Line = Field(description="who publishes it, and where its own words stand")
    scale: Literal["yes-no", "1-5"] = Field(description="yes counts 1 and no 0; or a mark from 1 to 5")
    note: str = ""
    questions: dict[spelled.Slug, Question] = Field(min_length=1)


class Answer(Noun):
    """What a person says to one question."""

    answer: Said
    why: str = Field(default="", description="what the answer rests on")


class Judgement(Noun):
    """One named person's answers about one text in one tier, for one revision."""

    locale: spelled.Tag
    tier: spelled.Slug
    revision: int = Field(ge=1, description="the revision that was judged; answers about another one do not count")
    person: Annotated[str, Field(min_length=3, description="name and profession of the person who judged")]
    date: date
    answers: dict[spelled.Slug, dict[spelled.Slug, Answer]] = Field(description="by instrument and question")


class JudgementsFile(Noun):
    """sources/handouts/<slug>/quality.yaml."""

    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Quality:
    """All instruments by id, and all judgements by handout; places by `slug`."""

    instruments: Mapping[str, Instrument]
    judgements: Mapping[str, tuple[Judgement, ...]]
    places: Mapping[str, Place]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One question of a sheet: the answer that counts (empty: none yet), who gave it, and what the program saw."""

    instrument: str
    question: str
    asks: str
    kind: Kind
    part: str
    answer: str
    suggested: str
    person: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Score:
    """Points of the answered questions of one part; `asked` counts all of them but those that do not apply."""

    instrument: str
    part: str
    points: int
    possible: int
    answered: int
    asked: int

    @property
    def partial(self) -> bool:
        return self.answered < self.asked


@dataclass(frozen=True, slots=True)
class Sheet:
    """The quality sheet of one text in one tier (its formats and imprints print the same words)."""

    edition: Edition
    lines: tuple[Line, ...]
    scores: tuple[Score, ...]
