"""The proof: a galley and its publication go in; what is not in print as it was written comes out, as problems."""

from __future__ import annotations

import codecs

from handpress.nouns.galley import Galley
from handpress.nouns.problem import Problem, errors
from handpress.nouns.publication import Publication
from handpress.nouns.verdict import Verdict
from handpress.proof.detectors import DETECTORS
from handpress.proof.faces import faces
from handpress.proof.mark import Mark, problems_of
from handpress.proof.pictures import pictures, ready
from handpress.proof.reading import Reading, Unreadable

ENCODINGS = ("latin-1", "utf-8", "utf-16", "utf-16-be", "utf-16-le")

__all__ = ["judge", "proof", "warm"]


def warm(fonts: tuple[str, ...]) -> None:
    """Read our faces and all that is imported late, for children that are forked from here and may open no file."""
    for face in faces(fonts).values():
        face.learn()
    for encoding in ENCODINGS:
        codecs.lookup(encoding)
    ready()


def judge(galley: Galley, publication: Publication) -> Verdict:
    """The problems of this printing, and, where they forbid it, pictures of the pages with the places marked."""
    found = marks(galley, publication)
    problems = problems_of(found, galley)
    return Verdict(problems, pictures(publication.pdf, found) if errors(problems) else {})


def proof(galley: Galley, publication: Publication) -> tuple[Problem, ...]:
    """The problems of this printing."""
    return problems_of(marks(galley, publication), galley)


def marks(galley: Galley, publication: Publication) -> tuple[Mark, ...]:
    """All that the detectors find."""
    try:
        reading = Reading(galley, publication)
    except Unreadable as cause:
        return (Mark("F120", f"the PDF can't be read: {cause}"),)
    return tuple(mark for detector in DETECTORS for mark in detector(reading))
