"""The nouns of a language's words: what a form may mean, and where it was found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from handpress.nouns.parity import Category

# A letter, or a sign that belongs to one: accents, the points of Hebrew and Arabic, the vowel signs of Devanagari.
MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u200d"
LETTER = rf"(?:[^\W\d_]|[{MARKS}])"
WORD = re.compile(rf"{LETTER}+(?:'{LETTER}+)*")
SPACE = re.compile(r"[\s\u00a0-]+")


class Sense(NamedTuple):
    """What a word may mean; a firm sense asks the other language for the same, a loose one only answers."""

    category: Category
    key: str
    firm: bool


class Senses(tuple[Sense, ...]):
    """All that a word may mean, sorted by kind once and not for each place where it stands."""

    by: dict[Category, tuple[Sense, ...]]
    keys: dict[Category, tuple[frozenset[str], frozenset[str]]]

    def __new__(cls, senses: Iterable[Sense] = ()) -> Senses:
        """`keys` holds what it may mean of each kind, and what of that asks for an answer."""
        made = super().__new__(cls, senses)
        made.by = {sense.category: tuple(one for one in made if one.category == sense.category) for sense in made}
        made.keys = {
            category: (frozenset(one.key for one in of), frozenset(one.key for one in of if one.firm))
            for category, of in made.by.items()
        }
        return made


class Token(NamedTuple):
    """A word that the language's list knows, where it stands, and what it may mean; `before` is joined before it."""

    start: int
    end: int
    senses: Senses
    before: str = ""

    def means(self, category: Category) -> tuple[Sense, ...]:
        return self.senses.by.get(category, ())


class Form(NamedTuple):
    """A form of the list by its words; `open` says which of them may have any ending."""

    words: tuple[str, ...]
    open: tuple[bool, ...]
    senses: Senses


def answering(senses: Iterable[Sense]) -> bool:
    """Whether a form only answers, with a turn of phrase; the words in it mean what they mean all the same."""
    return all(_answers(sense) for sense in senses)


def _answers(sense: Sense) -> bool:
    """“Before breakfast” is before, and breakfast; but “without food” as a whole is an empty stomach."""
    if sense.category == "direction":
        return not (sense.firm and sense.key.endswith(("food", "stomach")))
    return not sense.firm and sense.category in {"stop", "warning", "daypart"}
