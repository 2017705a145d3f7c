"""A number is read from left to right with its sign, and stands on one line with its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from handpress.proof.compare import NOWHERE
from handpress.proof.letters import letters, short
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading
from handpress.proof.turned import direction
from handpress.proof.written import Around, Word

# Units of measure as they are written in the languages that anybody has asked for; a longer word is no unit.
UNIT = re.compile(
    r"(?:[mkμ]?g|mcg|ng|[mdcμ]?l|iu|u|[mkc]?m|kcal|kj|k?pa|mmhg|m?mol|[mμn]?mol/l|°[cf]|[%‰٪]"
    r"|[мк]?г|мкг|[мд]?л|[мкс]?м|ед|ме|[mμ]?γρ?|χγρ|מ[\"״]ג|ק[\"״]ג|מ[\"״]ל|ملغ|مجم|غ|كغ|مل|میلی‌?گرم"
    r"|मिग्रा|मि\.ग्रा\.?|किग्रा|มก\.?|มล\.?)"
    r"(?:/[\w²]+)*(?:[.,;:)\]،।]*$|[\u3000-\u9fff\uff00-\uffef])"
)
NUMBER = re.compile(r"\d[\d.,\u2009–-]*")
PLAIN = re.compile(r"[(\[“«]*[<>≤≥=±+−~≈-]*\d+(?:[.,\u2009]\d+)*[%°‰]?[\]).,;:”»،]*")
UNSPACED = re.compile(r"^.*[\u3000-\u9fff\uff00-\uffef]")  # text before a number, in scripts without spaces
THOUSANDS = re.compile(r"\d{3}[.,;:)\]]*")
STOPS = tuple(".,;:!?)]،؛؟")
JOINT = re.compile(r"(?<!\w)[<>≤≥=±+−-]*\d+(?:[.,:/+−–-]\d+)*%?")


def parted(reading: Reading) -> Iterator[Mark]:
    """A number, then its unit or its other half on the next line, reads as another number."""
    for number, (word, unit) in enumerate(pairwise([*reading.body, Word("", Around())])):
        places = reading.places_of(number)
        if not any(map(str.isdigit, word.text)) or not places or NOWHERE in places:
            continue
        if PLAIN.fullmatch(word.text) and any(reading.parted(one, other) for one, other in pairwise(places)):
            yield broken(reading, places[0], word, short(word.text))
        elif word.around.block == unit.around.block and belongs(word, unit):
            other = reading.places_of(number + 1)
            if other and NOWHERE not in other and reading.parted(places[-1], other[0]):
                yield broken(reading, places[-1], word, f"{short(word.text)} {short(unit.text)}")


def broken(reading: Reading, place: int, word: Word, text: str) -> Mark:
    message = f"“{text}” is parted by the end of a line"
    hint = "Put a no-break space between the number and its unit."
    return Mark("F105", message, hint, word.around.line, reading.printed.pages[place], reading.printed.boxes[place])


def belongs(word: Word, unit: Word) -> bool:
    """Whether the word after this number is its unit, or the rest of it."""
    bare = UNSPACED.sub("", word.text).lstrip("+−–-<>≤≥=±~≈([“«")
    if not NUMBER.fullmatch(bare):
        return bool(word.tied and word.around.value and word.text[-1].isdigit())
    return bool(UNIT.match(unit.text.lower().replace("µ", "μ"))) or (
        word.tied and bool(word.around.value or THOUSANDS.fullmatch(unit.text))
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


def turned_doses(reading: Reading) -> Iterator[Mark]:
    """In text from right to left, a number stands to the left of its Latin unit, and of its next group of digits."""
    for number, (word, unit) in enumerate(pairwise(reading.body if reading.written.backwards else ())):
        if word.around.block != unit.around.block or not any(map(str.isdigit, word.text)):
            continue
        if not (direction(letters(unit.text)[:1]) == "l" or unit.text.startswith(("°", "%"))):
            continue
        if word.text.endswith(STOPS):
            continue  # what follows begins another clause, which runs on as the text around it does
        one, other = reading.places_of(number), reading.places_of(number + 1)
        if one and other and NOWHERE not in (*one, *other) and goes_back(reading, one[-1], other[0]):
            message = f"“{short(word.text)} {short(unit.text)}” is printed the other way round"
            hint = "Isolate the number with its unit: a span with dir=ltr."
            yield Mark(
                "F104", message, hint, word.around.line, reading.printed.pages[one[0]], reading.printed.boxes[one[0]]
            )
