"""How hard Spanish prose is to read: plain prose in, counts and scores of reading ease out.

Formulas, with W words, S sentences and Y syllables; more is easier:

- INFLESZ: 206.835 - 62.3 Y/W - W/S. The formula is Szigriszt Pazos's (1993); its bands were set for Spain with texts
  for patients in mind (Barrio-Cantalejo et al., An Sist Sanit Navar 2008;31(2):135-152): below 40 very hard, to 55
  somewhat hard, to 65 normal, to 80 quite easy, above 80 very easy.
- Fernández Huerta (1959): 206.84 - 60 Y/W - 1.02 W/S. Often printed with sentences per hundred words in the place of
  words per sentence, which would make short sentences hard (Law, LINGUIST List 22.2332).

What counts is as in English: one mark (. ! ?) closes one sentence, a colon or semicolon does not; a word with a digit
counts a syllable for each digit, and one for a per cent sign.

Syllables follow spelling (Ortografía de la lengua española, 2010): a, e, o and an accented i or u are nuclei of their
own; i, u and ü join a neighbouring vowel, and one another, as the silent u of que and gui does; h parts nothing; y is a
vowel where none follows.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from handpress.readability.reading import Counts, Reading, Score

WORD = re.compile(r"[^\W_]+(?:[.,\-\u2011\u2013][^\W_]+)*(?:[\u00a0\u202f]?%)?")
CLOSE = re.compile(r"(?<![.!?])[.!?]+(?=[\s»”\")\]]|$)")
CONSONANT_Y = re.compile(r"y(?=[aeiouáéíóúü])")
VOWELS = re.compile(r"[aeiouáéíóúüy]+")
STRONG = re.compile(r"[aeoáéíóú]")


def measure(text: str) -> Reading | None:
    """Count a plain Spanish text; nothing to measure gives None."""
    words = WORD.findall(text)
    if not words:
        return None
    spoken = [syllables(word) for word in words]
    counts = Counts(
        words=len(words),
        sentences=max(1, len(CLOSE.findall(text))),
        syllables=sum(spoken),
        polysyllables=sum(count > 2 and not has_digit(word) for word, count in zip(words, spoken, strict=True)),
        letters=sum(character.isalnum() for word in words for character in word),
    )
    return Reading(counts, scores(counts))


def scores(counts: Counts) -> tuple[Score, ...]:
    length, weight = counts.words / counts.sentences, counts.syllables / counts.words
    return (
        Score("inflesz", "INFLESZ", 206.835 - 62.3 * weight - length),
        Score("fernandez-huerta", "Fernández Huerta", 206.84 - 60 * weight - 1.02 * length),
    )


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """How many syllables a word is spoken with; at least one."""
    if has_digit(word):
        return sum(character.isdigit() for character in word) + word.endswith("%")
    letters = CONSONANT_Y.sub("j", unicodedata.normalize("NFC", word.casefold()).replace("h", ""))
    return max(1, sum(max(1, len(STRONG.findall(run))) for run in VOWELS.findall(letters)))


def has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)
