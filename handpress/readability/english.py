"""How hard English prose is to read: plain prose in, counts and school grades out.

Formulas (Wang et al., PMC5849699, table 1), with W words, S sentences, Y syllables, P polysyllables and L letters:

- Flesch-Kincaid grade: 0.39 W/S + 11.8 Y/W - 15.59
- SMOG: 1.0430 √(30 P/S) + 3.1291, meant for 30 sentences and more
- Gunning fog: 0.4 (W/S + 100 P/W), with every polysyllable counted as a complex word
- Coleman-Liau: 0.0588 · 100 L/W - 0.296 · 100 S/W - 15.8

What counts (a grade means nothing unless this is fixed):

- The caller hands over plain prose: no headings, no citations, values as they are printed, and each list entry closed
  with a full stop. One mark (. ! ?) closes one sentence; a colon or semicolon does not.
- A word is a run of letters, digits, apostrophes and hyphens: `low-dose` is one word.
- A word with a digit counts a syllable for each digit, and one for a per cent sign; it is never a polysyllable.
- A polysyllable has three syllables or more.
- Syllables are groups of vowels, mended for silent endings and for vowels that part; `SPOKEN` lists what these miss.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import sqrt

from handpress.readability.reading import Counts, Reading, Score

SPOKEN = {
    "area": 3, "areas": 3, "being": 2, "client": 2, "create": 2, "creates": 2, "diet": 2, "element": 3, "every": 2,
    "everyday": 3, "everyone": 3, "everything": 3, "eye": 1, "eyes": 1, "idea": 3, "ideas": 3, "marriage": 2,
    "million": 2, "people": 2, "quiet": 2, "react": 2, "real": 2, "realise": 3, "really": 3, "science": 2, "someone": 2,
    "something": 2, "sometimes": 2, "somewhere": 2, "therefore": 2, "variety": 4, "whole": 1, "wholegrain": 2,
}  # fmt: skip
JOINT = "\\-\u2011\u2013"  # hyphen, non-breaking hyphen, en dash
WORD = re.compile(rf"[^\W_]+(?:[.,'\u2019{JOINT}][^\W_]+)*%?")
CLOSE = re.compile(r"(?<![.!?])[.!?]+(?=[\s\u201d\u2019\")\]]|$)")
SUFFIX = re.compile(r"(?<=[^aeiouy]e)(ly|ful|fully|less|ness|ment|ments|times|thing)$")
SILENT = (
    (re.compile(r"(?<=[^aeiouy])e$"), re.compile(r"[^aeiouyl]le$")),
    (re.compile(r"(?<=[^aeiouytd])ed$"), re.compile(r"[^aeiouyl]led$")),
    (re.compile(r"(?<=[^aeiouysxzcg])es$"), re.compile(r"([^aeiouyl]l|ch|sh)es$")),
)
PARTED = re.compile(
    r"(?<![tcsgx])i[ao](?!u?r?g)|[ct]ia(?=t)|iu|eo(?!u)|(?<![qg])ua|(?<![qg])ue(?=n)|[aeo]y(?=[aeiou])"
    r"|(?<=[^aeiouy])yi(?=ng)|[eo]i(?=ng)|(?<=[aeiouy])[^aeiouy]*sm$|[sdv]n['\u2019]t$"
)


def measure(text: str) -> Reading | None:
    """Count a plain English text; nothing to measure gives None."""
    words = WORD.findall(text)
    if not words:
        return None
    counts = Counts(
        words=len(words),
        sentences=max(1, len(CLOSE.findall(text))),
        syllables=sum(map(syllables, words)),
        polysyllables=len(polysyllables(words)),
        letters=sum(character.isalnum() for word in words for character in word),
    )
    return Reading(counts, scores(counts))


def scores(counts: Counts) -> tuple[Score, ...]:
    """The grades: years of school in the United States."""
    length, weight = counts.words / counts.sentences, counts.syllables / counts.words
    heavy, letters = counts.polysyllables / counts.words, counts.letters / counts.words
    return (
        Score("flesch-kincaid", "Flesch-Kincaid", 0.39 * length + 11.8 * weight - 15.59, grade=True),
        Score("smog", "SMOG", 1.0430 * sqrt(30 * heavy * length) + 3.1291, grade=True),
        Score("gunning-fog", "Gunning fog", 0.4 * (length + 100 * heavy), grade=True),
        Score("coleman-liau", "Coleman-Liau", 5.88 * letters - 29.6 / length - 15.8, grade=True),
    )


def polysyllables(words: list[str]) -> list[str]:
    """The words of three syllables or more."""
    return [word for word in words if not has_digit(word) and syllables(word) > 2]


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """How many syllables a word is spoken with; at least one."""
    if has_digit(word):
        return sum(character.isdigit() for character in word) + word.endswith("%")
    parts = re.split(f"[{JOINT}]", word.casefold())
    return sum(SPOKEN.get(part) or spoken(part) for part in parts)


def spoken(word: str) -> int:
    """Count groups of vowels, less silent endings, and more where two vowels part."""
    if (stem := SUFFIX.sub("", word)) != word:
        return spoken(stem) + len(re.findall(r"[aeiouy]+", word[len(stem) :]))
    for ending, kept in SILENT:
        if not kept.search(word):
            word = ending.sub("", word)
    return max(1, len(re.findall(r"[aeiouy]+", re.sub(r"^y(?=[aeiou])", "", word))) + len(PARTED.findall(word)))


def has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)
