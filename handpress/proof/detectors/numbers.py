"""A number is read from left to right with its sign, and stands on one line with its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from handpress.proof.compare import NOWHERE
from handpress.proof.letters import letters, short
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading

UNIT = re.compile(
    r"(?:[mkµμ]?g|mcg|ng|[mdcµμ]?l|ml|iu|u|units?|[mkc]?m|mm|kcal|kj|k?pa|mmhg|m?mol|[mµμn]?mol/l|°[cf]|%|‰)"
    r"(?:/[\w²]+)*[.,;:)\]]*"
)
NUMBER = re.compile(r"[^\W_]*\d[\d.,\u2009–-]*")
JOINT = re.compile(r"(?<!\w)[<>≤≥=±+−-]*\d+(?:[.,:/+−–-]\d+)*%?")


def parted(reading: Reading) -> Iterator[Mark]:
    """A number, then its unit on the next line, reads as another number."""
    for number, (word, unit) in enumerate(pairwise(reading.body)):
        if word.around.block != unit.around.block or not word.text[-1].isdigit() or not belongs(reading, number):
            continue
        one, other = reading.places_of(number), reading.places_of(number + 1)
        if NOWHERE not in (*one, *other) and one and other and reading.parted(one[-1], other[0]):
            message = f"“{short(word.text)} {short(unit.text)}” is parted by the end of a line"
            page = reading.printed.pages[one[-1]]
            hint = "Put a no-break space between the number and its unit."
            yield Mark("F105", message, hint, word.around.line, page, reading.printed.boxes[one[-1]])


def belongs(reading: Reading, number: int) -> bool:
    """Whether the word after this number is its unit."""
    word, unit = reading.body[number], reading.body[number + 1]
    return bool(NUMBER.fullmatch(word.text.lstrip("+−–-<>≤≥=±~≈(["))) and (
        bool(UNIT.fullmatch(letters(unit.text))) or (word.tied and bool(word.around.value))
    )


def reversed_numbers(reading: Reading) -> Iterator[Mark]:
    """In text from right to left, a range or a sign that is not isolated is set the wrong way round."""
    for number, word in enumerate(reading.body):
        found = JOINT.search(reading.spelled[number]) if any(map(str.isdigit, word.text)) else None
        if found is None:
            continue
        places = reading.places_of(number)[found.start() : found.end()]
        if NOWHERE not in places and any(goes_back(reading, one, other) for one, other in pairwise(places)):
            message = f"the parts of “{short(word.text)}” are printed in another order"
            hint = "Isolate the number: a span with dir=ltr."
            page = reading.printed.pages[places[0]]
            yield Mark("F104", message, hint, word.around.line, page, reading.printed.boxes[places[0]])


def goes_back(reading: Reading, one: int, other: int) -> bool:
    """Whether a letter stands to the left of the one before it, on the same line."""
    if reading.parted(one, other):
        return False
    (left, _, right, _), (x0, _, x1, _) = reading.printed.boxes[one], reading.printed.boxes[other]
    return (x0 + x1) / 2 < (left + right) / 2 - 0.5
