"""Nothing stands in print that nobody wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from handpress.proof.letters import letters, short, syllabic
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading

GENERATED = re.compile(r"""content:[^;}]*?(?=[;}])""")
STRING = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'")
ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
FEW = 2  # letters of a syllable that extraction may give twice
LIST_MARK = re.compile(r"(\d+|[a-z]|[ivxlc]+)[.)]?")


def unwritten(reading: Reading) -> Iterator[Mark]:
    """One mark for each stretch of letters that neither the text nor the styles account for."""
    told = tuple(sorted(explained(reading), key=len, reverse=True))
    used = reading.claimed | {place for run in reading.headers for place in range(run.first, run.last + 1)}
    free = [place for place in range(len(reading.printed.text)) if place not in used]
    for page, places in groupby(free, lambda place: reading.printed.pages[place]):
        for stretch in stretches(list(places)):
            first, last = stretch[0], stretch[-1]
            text = reading.printed.text[first : last + 1]
            if stranger(text, told):
                hint = "The press added it, or somebody did after the press."
                message = f"in print, and in no text: “{short(text)}”"
                yield Mark("F103", message, hint, page=page, box=reading.around(first, last))


def stretches(places: list[int]) -> Iterator[list[int]]:
    """Places that follow each other."""
    for _, group in groupby(enumerate(places), lambda numbered: numbered[1] - numbered[0]):
        yield [place for _, place in group]


def explained(reading: Reading) -> Iterator[str]:
    """What the styles write, the heads of tables that go on, and the pages' numbers."""
    for _, text in reading.galley.stylesheets:
        for rule in GENERATED.findall(text):
            yield from (letters(unescaped(one or other)) for one, other in STRING.findall(rule))
    heads = [word for word in reading.written.words if word.around.head]
    for _, words in groupby(heads, lambda word: word.around.head):
        yield letters("".join(word.text for word in words))
    for _, words in groupby(heads, lambda word: word.around.block):
        yield letters("".join(word.text for word in words))


def unescaped(text: str) -> str:
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)


def stranger(text: str, told: tuple[str, ...]) -> bool:
    """Whether letters are left when all that is explained is taken out."""
    for part in told:
        if part:
            text = text.replace(part, " ")
    if len(text) <= FEW and all(map(syllabic, text)):
        return False
    return any(letter.isalnum() for word in text.split() if not LIST_MARK.fullmatch(word) for letter in word)
