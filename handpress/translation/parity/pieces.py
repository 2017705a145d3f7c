"""A text with the words and figures found in it in; the line of its pieces, amounts with their units, out."""

from __future__ import annotations

import re
from fractions import Fraction

from handpress.nouns.parity import WordsFile
from handpress.translation.parity.amounts import Amount, Piece
from handpress.translation.parity.digits import Figure
from handpress.translation.parity.measures import measured
from handpress.translation.parity.plain import VALUE
from handpress.translation.parity.senses import Token
from handpress.translation.parity.spans import listed, ranged
from handpress.translation.parity.spelled import spelled_numbers


def pieces(text: str, tokens: list[Token], found: list[Figure], words: WordsFile) -> list[Piece]:
    """The amounts, and the words that have become part of none, in order."""
    line: list[Piece] = list(spelled_pieces(text, tokens, found, words))
    return ranged(listed(measured(line, text, words), text), text)


def spelled_pieces(text: str, tokens: list[Token], found: list[Figure], words: WordsFile) -> list[Piece]:
    """Numbers in digits, in words and in both, and the other words."""
    values = [Figure(match.start(), match.end(), f"value {n}") for n, match in enumerate(re.finditer(VALUE, text))]
    line: list[Piece] = []
    for part in spelled_numbers(text, sorted([*tokens, *found, *values], key=lambda each: each.start), words):
        if isinstance(part, Token):
            counted = part.means("counted")
            if counted:
                number = counted[0].key.partition(" ")[0]
                units = frozenset(sense.key.partition(" ")[2] for sense in counted)
                line.append(Amount(part.start, part.end, Fraction(number), counted[0].firm, units))
            else:
                line.append(part)
        else:
            line.append(Amount(part.start, part.end, part.value, part.firm))
    return line
