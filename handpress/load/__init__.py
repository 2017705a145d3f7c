"""Load, the first step: a workspace in, its Library out, with every fault of the sources among its problems."""

from __future__ import annotations

from handpress.load.agreement import citation_problems, handout_problems, house_problems, value_problems
from handpress.load.handouts import load_handouts
from handpress.load.reference import load_glossaries, load_references, load_values
from handpress.load.settings import NO_HOUSE, load_house, load_imprints, load_locales
from handpress.load.shelves import Spot, joined
from handpress.load.spellings import spelled, varieties
from handpress.load.translations import load_made_from
from handpress.nouns.library import Library
from handpress.nouns.workspace import Workspace

__all__ = ["load"]


def load(workspace: Workspace) -> Library:
    """Read everything under sources/. A fault of the sources never raises: what is faulty is left out and reported."""
    locales = load_locales(workspace)
    scripts = {tag: frozenset({locale.script}) for tag, locale in locales.kept.items()}
    every_script = frozenset().union(*scripts.values())
    house = load_house(workspace)
    imprints, logos = load_imprints(workspace, every_script)
    values = load_values(workspace, every_script)
    references = load_references(workspace, every_script)
    glossaries = spelled(load_glossaries(workspace, scripts), locales.kept)
    handouts = load_handouts(workspace, scripts)
    made_from = load_made_from(workspace)
    settings = house.made or NO_HOUSE
    spots = {
        "house": {"house": Spot(house.tree)},
        "locale": locales.spots,
        "imprint": imprints.spots,
        "value": values.spots,
        "reference": references.spots,
        "term": glossaries.spots,
        "handout": handouts.spots,
        "made from": made_from.spots,
    }
    return Library(
        house=settings,
        locales=locales.kept,
        handouts=varieties(handouts.kept, locales.kept),
        values=values.kept,
        references=references.kept,
        glossaries=glossaries.kept,
        imprints=imprints.kept,
        logos=logos,
        places={(kind, key): spot.place for kind, shelf in spots.items() for key, spot in shelf.items()},
        written={**handouts.written, **glossaries.written, **locales.written},
        made_from=made_from.kept,
        problems=joined(
            house.problems,
            *(shelf.problems for shelf in (locales, imprints, values, references, glossaries, handouts, made_from)),
            house_problems(house, imprints),
            handout_problems(handouts, settings, locales),
            citation_problems(values, glossaries, references),
            value_problems(values),
        ),
    )
