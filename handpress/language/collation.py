"""The order of words in a language's alphabet: letters decide, then accents, then small before capital.

These are the three levels of the Unicode Collation Algorithm (UTS 10), with CLDR's order for the languages in
ALPHABETS and the root's for the others. Real ICU was weighed: its wheel is 43 MB without a collator for Python, and
if it were optional, the order, and so the printed bytes, would depend on what is installed. Han characters stand in
the order of orders/<language>-<script>.txt, which ICU 78 gave (by sound, for simplified Chinese); where there is no
such file, in the order of their code points.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from handpress.nouns.locale import Locale

# A letter that it follows, then a letter of its own: in Spanish, n and after it ñ (CLDR, common/collation).
ALPHABETS = {
    "cs": "cč hch rř sš zž",
    "da": "zæ zø zå",
    "es": "nñ",
    "fi": "zå zä zö",
    "hr": "cč cć ddž dđ llj nnj sš zž",
    "nb": "zæ zø zå",
    "pl": "aą cć eę lł nń oó sś zź zż",
    "ro": "aă aâ iî sș tț",
    "ru": "ий",
    "sv": "zå zä zö",
    "uk": "гґ еє иі иї ий",
    "vi": "aă aâ dđ eê oô oơ uư",
}
# Letters that stand as one with another: in Arabic, each that carries a hamza with alef.
SAME = {"ar": "اء اآ اؤ ائ تة يى"}
# Letters that Unicode does not take apart and its root order does.
ROOT = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o\u0338", "đ": "d\u0335", "ł": "l\u0335"})
SPACE, MARK, DIGIT, HAN, LETTER = range(5)
ORDERS = Path(__file__).parent / "orders"

Letter = tuple[int, str, int]
Key = tuple[tuple[Letter, ...], tuple[str, ...], tuple[bool, ...], str]


def sort_key(locale: Locale, text: str) -> Key:
    """A key to sort by; two texts that differ never have the same."""
    own, pattern = alphabet(locale.lang.partition("-")[0], locale.script)
    letters: list[Letter] = []
    accents: list[str] = []
    for piece in pattern.findall(unicodedata.normalize("NFC", text).casefold()):
        for part in parts(piece, own):
            if part not in own and unicodedata.combining(part) and accents:
                accents[-1] += part
            else:
                letters.append(own.get(part) or (kind(part), part, 0))
                accents.append("")
    return tuple(letters), tuple(accents), tuple(character.isupper() for character in text), text


def parts(piece: str, own: Mapping[str, Letter]) -> list[str]:
    """A letter of the language as it is; any other taken apart, down to one: ắ is ă and an acute."""
    if piece in own:
        return [piece]
    base, *marks = list(unicodedata.normalize("NFD", piece.translate(ROOT)))
    for mark in marks:
        whole = unicodedata.normalize("NFC", base + mark)
        if whole in own:
            return [whole, *(other for other in marks if other != mark)]
    return [base, *marks]


@cache
def alphabet(language: str, script: str) -> tuple[dict[str, Letter], re.Pattern[str]]:
    """The letters that the language has of its own, and a pattern that finds the next letter."""
    entries = ALPHABETS.get(language, "").split()
    own = {entry[1:]: (LETTER, entry[0], place) for place, entry in enumerate(entries, 1)}
    own |= {entry[1:]: (LETTER, entry[0], 0) for entry in SAME.get(language, "").split()}
    order = ORDERS / f"{language}-{script}.txt"
    characters = order.read_text(encoding="utf-8").split() if order.is_file() else []
    own |= {character: (HAN, "", place) for place, character in enumerate("".join(characters))}
    return own, re.compile("|".join([*(letter for letter in own if len(letter) > 1), "."]), re.DOTALL)


def kind(character: str) -> int:
    """Spaces come first, so that shorter terms do, then hyphens and other marks, digits, letters."""
    if character.isspace():
        return SPACE
    if character.isnumeric():
        return DIGIT
    return LETTER if character.isalpha() else MARK
