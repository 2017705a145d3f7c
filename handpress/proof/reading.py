"""A reading: a galley and its publication go in; what was written, and where each letter of it is printed, come out."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, groupby, pairwise

import pikepdf
from pypdfium2 import PdfiumError  # type: ignore[import-untyped]

from handpress.nouns.galley import Galley
from handpress.nouns.publication import Publication
from handpress.proof.boxes import Box, around, on_one_line
from handpress.proof.compare import NOWHERE, compare
from handpress.proof.letters import letters, semitic
from handpress.proof.printed import Printed, printed
from handpress.proof.rules import plain
from handpress.proof.trim import Trim, trim
from handpress.proof.written import Word, Written, written


class Unreadable(Exception):
    """A PDF that is none."""


TAKEN = "\0"  # in the place of a letter that another word has
WIDEST_GAP = 6.0  # points between letters of one word; more, and other words stand between them


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one word that stand together in one line: their first and last place in print, and their page."""

    word: Word
    first: int
    last: int
    page: int
    box: Box


class Reading:
    """What every detector is given. Words of every page are not in `body`; `numbers` finds the others in it."""

    def __init__(self, galley: Galley, publication: Publication) -> None:
        self.galley, self.publication = galley, publication
        self.written: Written = written(galley, publication.folios)
        try:
            self.printed: Printed = printed(publication.pdf, self.written.backwards)
            self.file = pikepdf.open(io.BytesIO(publication.pdf))
        except (PdfiumError, pikepdf.PdfError) as cause:
            raise Unreadable(str(cause)) from cause
        self.trim: Trim = trim(plain(galley.stylesheets))
        kept = [number for number, word in enumerate(self.written.words) if not word.around.running]
        self.numbers = {number: at for at, number in enumerate(kept)}
        self.body = [self.written.words[number] for number in kept]
        self.spelled = [letters(word.text) for word in self.body]
        self.starts = list(accumulate(map(len, self.spelled), initial=0))[:-1]
        self.places = compare("".join(self.spelled), self.starts, self.printed.text)

    def places_of(self, number: int) -> list[int]:
        """Where the letters of a word of the body stand in print."""
        start = self.starts[number]
        return self.places[start : start + len(self.spelled[number])]

    def after(self, anchor: str) -> int | None:
        """Where the first letter after an anchor is printed; none, where that is not in the body."""
        number = self.written.ids.get(anchor)
        at = None if number is None else self.numbers.get(number)
        places = [] if at is None else self.places_of(at)
        return places[0] if places and places[0] != NOWHERE else None

    @cached_property
    def claimed(self) -> set[int]:
        return {place for place in self.places if place != NOWHERE}

    @cached_property
    def runs(self) -> list[Run]:
        """Every word of the body that is in print, cut where it goes over a line."""
        return [run for number, word in enumerate(self.body) for run in self.cut(word, self.places_of(number))]

    def cut(self, word: Word, places: list[int]) -> Iterator[Run]:
        there = [place for place in places if place != NOWHERE]
        if not there or len(there) < len(places):
            return
        first = there[0]
        for last, following in zip(there, [*there[1:], NOWHERE], strict=True):
            if following != last + 1 or self.parted(last, following) or self.gap(last, following) > WIDEST_GAP:
                yield Run(word, first, last, self.printed.pages[first], self.around(first, last))
                first = following

    def parted(self, one: int, other: int) -> bool:
        """Whether two letters stand on different lines or pages."""
        pages, boxes = self.printed.pages, self.printed.boxes
        return pages[one] != pages[other] or not on_one_line(boxes[one], boxes[other])

    def gap(self, one: int, other: int) -> float:
        """Points between two letters, along the line."""
        (left, _, right, _), (x0, _, x1, _) = self.printed.boxes[one], self.printed.boxes[other]
        return x0 - right if x0 - right > left - x1 else left - x1

    def around(self, first: int, last: int) -> Box:
        """The box around these letters."""
        return around(self.printed.boxes[first : last + 1])

    @cached_property
    def headers(self) -> list[Run]:
        """The words that stand on every page, wherever they do."""
        free = [place for place in range(len(self.printed.text)) if place not in self.claimed]
        return [run for sheet in range(len(self.printed.sheets)) for run in self.headers_of(sheet, free)]

    def headers_of(self, sheet: int, free: list[int]) -> Iterator[Run]:
        here = [place for place in free if self.printed.pages[place] == sheet]
        text = [self.printed.text[place] for place in here]
        words = [word for word in self.written.words if word.around.running]
        for _, group in groupby(words, lambda word: word.around.running):
            element = list(group)
            found = found_in("".join(text), [letters(word.text) for word in element])
            for word, places in zip(element, found, strict=False):
                yield from self.cut(word, [here[at] for at in places])
            for at in (at for places in found for at in places):
                text[at] = TAKEN


def found_in(text: str, words: list[str]) -> list[list[int]]:
    """Where each of these words stands in a short text, one after the other; none, if one of them does not."""
    found, at = [], 0
    for word in words:
        at = text.find(word, at)
        if at < 0:
            break
        found.append(list(range(at, at + len(word))))
        at += len(word)
    else:
        return found
    starts = list(accumulate(map(len, words), initial=0))
    places = compare("".join(words), starts[:-1], text)
    if NOWHERE not in places:
        return [places[one:other] for one, other in pairwise(starts)]
    return anywhere(words, text) if semitic(text) else []


def anywhere(words: list[str], printed: str) -> list[list[int]]:
    """The same in whatever order they stand, since extraction parts a line that runs from right to left.

    Words of that direction are known by their letters, all others, numbers above all, by the whole word.
    """
    found: dict[int, list[int]] = {}
    for at, word in sorted(enumerate(words), key=lambda numbered: -len(numbered[1])):
        start = printed.find(word)
        places = list(range(start, start + len(word))) if start >= 0 else one_by_one(word, printed)
        if start < 0 and (not semitic(word) or NOWHERE in places):
            return []
        taken = set(places)
        printed = "".join(TAKEN if place in taken else one for place, one in enumerate(printed))
        found[at] = places
    return [found[at] for at in range(len(words))]


def one_by_one(word: str, printed: str) -> list[int]:
    """A place for each letter."""
    free: dict[str, list[int]] = {}
    for at, one in enumerate(printed):
        free.setdefault(one, []).append(at)
    return [free[one].pop(0) if free.get(one) else NOWHERE for one in word]
