"""Sheets come in; text for people or JSON for programs goes out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from handpress.nouns.quality import Line, Quality, Score, Sheet

NOBODY = "for a named person"


def as_text(sheets: tuple[Sheet, ...], quality: Quality) -> str:
    return "".join(f"{line}\n" for sheet in sheets for line in _sheet(sheet, quality))


def as_json(sheets: tuple[Sheet, ...], quality: Quality) -> str:
    """A list of sheets; `partial` marks scores of which a question is still open."""
    told = [
        {
            "handout": sheet.edition.handout,
            "locale": sheet.edition.locale,
            "tier": sheet.edition.tier,
            "scores": [{**asdict(score), "partial": score.partial} for score in sheet.scores],
            "questions": [asdict(line) for line in sheet.lines],
        }
        for sheet in sheets
    ]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _sheet(sheet: Sheet, quality: Quality) -> Iterator[str]:
    edition = sheet.edition
    yield f"{edition.handout} {edition.locale} {edition.tier}"
    for name, instrument in quality.instruments.items():
        yield f"  {instrument.name}"
        for score in sheet.scores:
            if score.instrument == name:
                yield f"    {_score(score)}"
        for line in sheet.lines:
            if line.instrument == name:
                yield f"      {_line(line)}"


def _score(score: Score) -> str:
    if not score.answered:
        return f"{score.part}: none of {score.asked} questions answered"
    share = f", {100 * score.points / score.possible:.0f}%" if score.possible else ""
    partial = f" (partial: {score.answered} of {score.asked} questions answered)" if score.partial else ""
    return f"{score.part}: {score.points} of {score.possible} points{share}{partial}"


def _line(line: Line) -> str:
    if line.answer:
        said = f"{line.answer}, says {line.person}" if line.person else line.answer
    else:
        said = f"{NOBODY}; suggested: {line.suggested}" if line.suggested else NOBODY
    return f"{line.question} {line.asks} {said}{f' ({line.evidence})' if line.evidence else ''}"
