"""Every word and number of the galley stands in print."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handpress.proof.compare import NOWHERE
from handpress.proof.letters import short
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading
from handpress.proof.rules import not_on_first, plain

NARROWEST = 1.9  # points between two numbers
HINT = "Make the block shorter, or mend the style that cut it off."


def lost_words(reading: Reading) -> Iterator[Mark]:
    """One mark for each stretch of words that is not in print, at the place where the text goes on."""
    stretch: list[int] = []
    for number in range(len(reading.body)):
        if reading.spelled[number] and NOWHERE in reading.places_of(number):
            stretch.append(number)
            if stretch and reading.body[stretch[0]].around.line == reading.body[number].around.line:
                continue
        if stretch:
            yield lost(reading, stretch)
            stretch = []
    if stretch:
        yield lost(reading, stretch)


def lost(reading: Reading, stretch: list[int]) -> Mark:
    words = [reading.body[number] for number in stretch]
    message = f"not in print: “{short(' '.join(word.text for word in words))}”"
    before = next((reading.places_of(number)[-1] for number in range(stretch[0] - 1, -1, -1)), NOWHERE)
    page = reading.printed.pages[before] if before != NOWHERE else None
    box = reading.printed.boxes[before] if before != NOWHERE else None
    return Mark("F101", message, HINT, words[0].around.line, page, box)


def unspoken(reading: Reading) -> Iterator[Mark]:
    """A word that is printed and that no tag holds, so that nobody hears it."""
    if not reading.printed.loose:
        return
    for run in reading.runs:
        if run.first >= reading.printed.loose and not run.word.around.unspoken:
            message = f"“{short(run.word.text)}” is printed, and not read aloud"
            hint = "This is a fault of the press: no tag holds it."
            yield Mark("F122", message, hint, run.word.around.line, run.page, run.box)


def lost_spaces(reading: Reading) -> Iterator[Mark]:
    """Two numbers that are set close together are read as one."""
    for number, (word, other) in enumerate(pairwise(reading.body)):
        if word.around.block != other.around.block or not (word.text[-1].isdigit() and other.text[0].isdigit()):
            continue
        one, next_ = reading.places_of(number)[-1:], reading.places_of(number + 1)[:1]
        if not one or not next_ or NOWHERE in (one[0], next_[0]) or reading.parted(one[0], next_[0]):
            continue
        if reading.gap(one[0], next_[0]) < NARROWEST:
            message = f"“{short(word.text)}” and “{short(other.text)}” are printed as one number"
            page = reading.printed.pages[one[0]]
            yield Mark("F101", message, HINT, word.around.line, page, reading.printed.boxes[one[0]])


def lost_headers(reading: Reading) -> Iterator[Mark]:
    """The running head and the control strip stand on every page that the styles set them on."""
    shown = {(run.page, run.word.around.running) for run in reading.headers}
    names = dict.fromkeys(word.around.running for word in reading.written.words if word.around.running)
    later = not_on_first(plain(reading.galley.stylesheets))
    for name in names:
        for page in range(name in later, len(reading.printed.sheets)):
            if (page, name) not in shown:
                yield Mark("F101", f"the {name.replace('-', ' ')} is not whole", HINT, page=page)
