"""The proof: a galley and its publication go in; what is not in print as it was written comes out, as problems."""

from __future__ import annotations

from handpress.nouns.galley import Galley
from handpress.nouns.problem import Problem, errors
from handpress.nouns.publication import Publication
from handpress.nouns.verdict import Verdict
from handpress.proof.detectors import DETECTORS
from handpress.proof.faces import faces
from handpress.proof.mark import Mark, problem_of
from handpress.proof.pictures import pictures
from handpress.proof.reading import Reading, Unreadable

__all__ = ["judge", "proof", "warm"]


def warm(fonts: tuple[str, ...]) -> None:
    """Read our faces, for all children that are forked from here."""
    for face in faces(fonts).values():
        face.learn()


def judge(galley: Galley, publication: Publication) -> Verdict:
    """The problems of this printing, and, where they forbid it, pictures of the pages with the places marked."""
    found = marks(galley, publication)
    problems = tuple(dict.fromkeys(problem_of(mark, galley) for mark in found))
    return Verdict(problems, pictures(publication.pdf, found) if errors(problems) else {})


def proof(galley: Galley, publication: Publication) -> tuple[Problem, ...]:
    """The problems of this printing, each once."""
    return tuple(dict.fromkeys(problem_of(mark, galley) for mark in marks(galley, publication)))


def marks(galley: Galley, publication: Publication) -> tuple[Mark, ...]:
    """All that the detectors find."""
    try:
        reading = Reading(galley, publication)
    except Unreadable as cause:
        return (Mark("F120", f"the PDF can't be read: {cause}"),)
    return tuple(mark for detector in DETECTORS for mark in detector(reading))
