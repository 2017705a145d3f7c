"""Printing: a case goes in; the galley that proof is told and the publication that it has to judge come out."""

from __future__ import annotations

import atexit
import io
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from handpress.nouns.galley import Galley
from handpress.nouns.publication import Publication
from handpress.press import print_galley
from tests.proof.corpus.case import Case, Face

TEXT_FACE = "AtkinsonHyperlegibleNext_400Regular.ttf"

_printed: dict[tuple[str, tuple[str, ...]], Publication] = {}


def make(case: Case) -> tuple[Galley, Publication]:
    """Make the two things that proof is given. What the press itself complained of is taken out: proof stands alone."""
    told = case.specimen()
    if case.css:
        told = with_css(told, case.css)
    if case.html:
        told = replace(told, html=case.html(told.html))
    publication = replace(printed(for_press(case, told)), problems=())
    if case.pdf:
        publication = replace(publication, pdf=changed(publication.pdf, case.pdf))
    return told, case.claim(publication) if case.claim else publication


def for_press(case: Case, told: Galley) -> Galley:
    """The galley that is printed in place of the one that proof is told."""
    galley = with_css(told, case.printed_css) if case.printed_css else told
    if case.printed:
        galley = replace(galley, html=case.printed(galley.html))
    return replace(galley, fonts=forged(galley.fonts, case.face)) if case.face else galley


def with_css(galley: Galley, css: str) -> Galley:
    return replace(galley, stylesheets=(*galley.stylesheets, ("planted", css)))


def printed(galley: Galley) -> Publication:
    """Print a galley, once for all cases that share it."""
    key = galley.digest(), galley.fonts
    if key not in _printed:
        _printed[key] = print_galley(galley)
    return _printed[key]


def changed(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A finished PDF, changed."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        change(file)
        written = io.BytesIO()
        file.save(written, deterministic_id=True)
    return written.getvalue()


@cache
def forged(folders: tuple[str, ...], change: Callable[[Face], None]) -> tuple[str, ...]:
    """Copies of the folders of faces, in which the face of running text is changed."""
    room = Path(tempfile.mkdtemp(prefix="handpress-corpus-"))
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    for number, folder in enumerate(folders):
        shutil.copytree(folder, room / str(number))
    found = list(room.rglob(TEXT_FACE))
    assert found, f"no {TEXT_FACE}"
    for path in found:
        font = TTFont(path)
        change(font)
        font.save(path)
    return tuple(str(room / str(number)) for number in range(len(folders)))
