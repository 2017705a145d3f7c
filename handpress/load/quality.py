"""Instruments and people's judgements, read: the workspace's own instruments before the shipped ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.load.settings import EVERY_SCRIPT
from handpress.load.shelves import Spot, misnamed, read_record, yaml_files
from handpress.nouns.library import Library
from handpress.nouns.problem import Place, Problem
from handpress.nouns.quality import Instrument, Judgement, JudgementsFile, Quality
from handpress.nouns.spellings import SLUG, SLUG_RULE
from handpress.nouns.workspace import Workspace, shipped

FILE = "quality.yaml"


def load_quality(workspace: Workspace, library: Library) -> Quality:
    """Read sources/quality/ and each handout's quality.yaml; answers that fit no question are problems."""
    instruments, problems = _instruments(workspace)
    judgements: dict[str, tuple[Judgement, ...]] = {}
    places: dict[str, Place] = {}
    for slug in library.handouts:
        path = workspace.sources / "handouts" / slug / FILE
        if path.is_file():
            record = read_record(workspace, path, JudgementsFile, EVERY_SCRIPT)
            problems += record.problems
            judgements[slug] = record.made.judgements if record.made else ()
            for number, judgement in enumerate(judgements[slug]):
                spot = Spot(record.tree, ("judgements", number))
                problems += tuple(_misplaced(judgement, slug, library, instruments, spot))
            places[slug] = Spot(record.tree).place
    return Quality(instruments, judgements, places, problems)


def _instruments(workspace: Workspace) -> tuple[dict[str, Instrument], tuple[Problem, ...]]:
    homes = (Workspace(shipped("sources").parent), workspace)
    found = {path.name: (home, path) for home in homes for path in yaml_files(home, "quality")[0]}
    made: dict[str, Instrument] = {}
    problems: tuple[Problem, ...] = ()
    for name in sorted(found):
        home, path = found[name]
        if not re.fullmatch(SLUG, path.stem):
            problems += (misnamed(home, path, SLUG_RULE),)
            continue
        record = read_record(home, path, Instrument, EVERY_SCRIPT)
        problems += record.problems
        if record.made:
            made[path.stem] = record.made
    return made, problems


def _misplaced(
    judgement: Judgement, slug: str, library: Library, instruments: dict[str, Instrument], spot: Spot
) -> Iterator[Problem]:
    """Answers about another revision, or to questions that nobody asks."""
    revision = library.handouts[slug].settings.revision
    if judgement.revision != revision:
        message = f"these answers are about revision {judgement.revision}; it is now {revision}"
        hint = "Judge the new revision; until then the answers do not count."
        yield Problem(spot.place, "K336", message, hint, "warning")
    for name, answers in judgement.answers.items():
        asked = instruments[name].questions if name in instruments else {}
        for question in answers:
            if question not in asked:
                message = f"no instrument asks “{name}: {question}”"
                hint = f"Known are {', '.join(asked) or ', '.join(instruments)}."
                yield Problem(spot.place, "K335", message, hint, "warning")
