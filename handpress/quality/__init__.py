"""A library, its texts, instruments and people's answers come in; a quality sheet for each text and tier goes out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from handpress.checks.findings import Asked
from handpress.checks.lint import of_texts
from handpress.nouns.library import Library
from handpress.nouns.lint import Lint
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.quality import Instrument, Judgement, Line, Quality, Question, Score, Sheet
from handpress.quality.matter import Matter
from handpress.quality.measures import MEASURES

MARKS = {"yes": "5", "no": "1", "n/a": "n/a", "": ""}  # what the program can say on a scale from 1 to 5


def sheets(library: Library, manuscripts: tuple[Manuscript, ...], lint: Lint, quality: Quality) -> tuple[Sheet, ...]:
    """One sheet for each manuscript."""
    asked = (text for one in manuscripts for text in of_texts(library, (one,), lint))
    return tuple(sheet(text, quality) for text in asked)


def sheet(asked: Asked, quality: Quality) -> Sheet:
    """All questions of all instruments, answered as far as they are."""
    matter = Matter.of(asked)
    edition = matter.manuscript.edition
    said = judgements(matter, quality)
    lines = tuple(
        _line(name, instrument, key, question, matter, said)
        for name, instrument in quality.instruments.items()
        for key, question in instrument.questions.items()
    )
    return Sheet(edition, lines, tuple(scores(lines, quality)))


def judgements(matter: Matter, quality: Quality) -> tuple[Judgement, ...]:
    """What people said of this text in this tier and this revision; the last day counts."""
    edition, revision = matter.manuscript.edition, matter.manuscript.facts.revision
    about = (edition.locale, edition.tier, revision)
    given = quality.judgements.get(edition.handout, ())
    fitting = [each for each in given if (each.locale, each.tier, each.revision) == about]
    return tuple(sorted(fitting, key=lambda each: each.date))


def _line(
    name: str, instrument: Instrument, key: str, question: Question, matter: Matter, said: tuple[Judgement, ...]
) -> Line:
    """A person's answer counts before the program's; what the program only suggests does not count."""
    measure = MEASURES[question.by] if question.by else None
    seen, evidence = measure(matter, question) if measure else ("", "")
    suggested = MARKS[seen] if instrument.scale == "1-5" else seen
    answer, person = (suggested, "") if question.kind == "program" else ("", "")
    for judgement in said:
        given = judgement.answers.get(name, {}).get(key)
        if given:
            answer, person = given.answer, f"{judgement.person}, {judgement.date.isoformat()}"
            evidence = given.why or evidence
    return Line(name, key, question.asks, question.kind, question.part, answer, suggested, person, evidence)


def scores(lines: tuple[Line, ...], quality: Quality) -> Iterator[Score]:
    """Points by instrument and part, from answered questions only."""
    for (name, part), group in groupby(lines, lambda line: (line.instrument, line.part)):
        counted = [line for line in group if line.answer != "n/a"]
        answers = [line.answer for line in counted if line.answer]
        marks = quality.instruments[name].scale == "1-5"
        points = sum(int(answer) if marks else answer == "yes" for answer in answers)
        yield Score(name, part, points, len(answers) * (5 if marks else 1), len(answers), len(counted))
