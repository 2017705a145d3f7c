"""A language's words in; a reader that finds them in a text, longest first, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from handpress.nouns.parity import Category, WordsFile

# A letter, or a sign that belongs to one: accents, the points of Hebrew and Arabic, the vowel signs of Devanagari.
MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u200d"
LETTERS = rf"[^\W\d_]|[{MARKS}]"
GAP = " … "
BLANK = "\ue006"


class Sense(NamedTuple):
    """What a word may mean; a firm sense asks the other language for the same, a loose one only answers."""

    category: Category
    key: str
    firm: bool


@dataclass(frozen=True, slots=True)
class Token:
    """A word that the language's list knows, where it stands, and what it may mean."""

    start: int
    end: int
    senses: tuple[Sense, ...]
    before: str = ""

    def means(self, category: Category) -> tuple[Sense, ...]:
        return tuple(sense for sense in self.senses if sense.category == category)


class Lexicon:
    """The words of one language, ready to be found. Made once for each list: see `lexicon`."""

    def __init__(self, words: WordsFile) -> None:
        self.words = words
        self.fold = str.maketrans(words.letters)
        self.drop = str.maketrans(dict.fromkeys(words.dropped, ""))
        self.letter = f"(?:{LETTERS})" if words.spaced else "[a-zà-ÿμ]"
        self.opening = f"(?<!{self.letter})"
        self.senses = self._senses()
        gapped = sorted((form for form in self.senses if GAP in form), key=len, reverse=True)
        self.starred = [(form, self.senses[form]) for form in self.senses if "*" in form and GAP not in form]
        self.gaps = [(re.compile(self._gapped(form)), self.senses[form]) for form in gapped]
        single = [form for form in self.senses if GAP not in form]
        self.with_digits = self._pattern([form for form in single if re.search(r"\d", form)])
        self.finder = self._pattern([form for form in single if not re.search(r"\d", form)])
        self.known: dict[str, tuple[Sense, ...]] = {}

    def cleaned(self, text: str) -> str:
        """The text without the signs that many leave out."""
        return text.translate(self.drop)

    def folded(self, text: str) -> str:
        """The text as the list spells it: small letters, each written in one way."""
        return self.cleaned(text).lower().translate(self.fold)

    def tokens(self, text: str) -> Iterator[Token]:
        """The words of the list in a folded text, without those in which digits stand."""
        for pattern, senses in self.gaps:
            for match in pattern.finditer(text):
                yield Token(match.start(1), match.end(1), senses)
                for group in (1, 2):
                    start, end = match.span(group)
                    text = text[:start] + BLANK * (end - start) + text[end:]
        yield from self._found(self.finder, text)

    def digit_words(self, text: str) -> Iterator[Token]:
        """The words in which digits stand: COVID-19, 24/7."""
        return self._found(self.with_digits, text)

    def _found(self, pattern: re.Pattern[str], text: str) -> Iterator[Token]:
        for match in pattern.finditer(text):
            group = 1 if match.end(1) >= 0 else 2
            start, end = match.span(group)
            yield Token(start, end, self.meaning(match[group]), text[match.start() : start])

    def meaning(self, found: str) -> tuple[Sense, ...]:
        """What a word that was found may mean: all that its own form and the starred ones say; an idiom, nothing."""
        if found not in self.known:
            form = re.sub(r"[\s\u00a0-]+", " ", found) if found != "-" else found
            exact = self.senses.get(form, ())
            if any(sense.category == "ignored" for sense in exact):
                self.known[found] = exact
            else:
                more = (sense for stem, senses in self.starred if _fits(stem, form) for sense in senses)
                self.known[found] = tuple(dict.fromkeys((*exact, *more)))
        return self.known[found]

    def _senses(self) -> dict[str, tuple[Sense, ...]]:
        senses: dict[str, dict[Sense, None]] = {}
        self.alone: set[str] = set()
        for listed, firm in ((self.words.words, True), (self.words.loose, False)):
            for category, entries in listed.items():
                for key, forms in entries.items():
                    for form in forms:
                        spelled = re.sub(r"[\s-]+", " ", self.folded(form.removeprefix("="))) if form != "-" else form
                        if form.startswith("="):
                            self.alone.add(spelled)
                        senses.setdefault(spelled, {})[Sense(category, key, firm)] = None
        return {form: tuple(meant) for form, meant in senses.items()}

    def _pattern(self, forms: list[str]) -> re.Pattern[str]:
        """First each word as it stands; then, where the language joins words, with something before it."""
        if not forms:
            return re.compile("(?!)()")
        lettered = self._trie([form for form in forms if re.match(self.letter, form)])
        signs = self._trie([form for form in forms if not re.match(self.letter, form)])
        alone = "|".join(part for part in (lettered and self.opening + lettered, signs) if part)
        joined = self._trie([form for form in forms if form not in self.alone and re.match(self.letter, form)])
        if not self.words.before or not joined:
            return re.compile(f"({alone})()", re.DOTALL)
        return re.compile(f"({alone})|{self.opening}(?:{self.words.before})({joined})", re.DOTALL)

    def _trie(self, forms: Iterable[str]) -> str:
        """A pattern that tries longer words first; where a word ends with a letter, no other may follow."""
        root: dict[str, Any] = {}
        for form in forms:
            node = root
            for character in form:
                node = node.setdefault(character, {})
            node[""] = {}
        return self._branch(root) if root else ""

    def _branch(self, node: dict[str, Any], last: str = "") -> str:
        branches = []
        for character, below in sorted(node.items(), key=lambda pair: (pair[0] == "", pair[0] == "*", pair[0])):
            if character == "":
                branches.append(f"(?!{self.letter})" if last == "*" or re.match(self.letter, last) else "")
            else:
                branches.append(self._sign(character) + self._branch(below, character))
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"

    def _sign(self, character: str) -> str:
        if character == "*":
            return f"{self.letter}*"
        return "[\\s\u00a0-]+" if character == " " else re.escape(character)

    def _spelled(self, form: str) -> str:
        return "".join(self._sign(character) for character in form)

    def _gapped(self, form: str) -> str:
        """Two words with up to four others (in Chinese, twelve signs) between, in one sentence."""
        first, second = (part.strip() for part in form.split(GAP))
        apart = r"(?:[^.!?;:()。！？；،，\d]{1,40}?)" if self.words.spaced else r"[^.!?;。！？；，]{1,14}?"
        return self._bounded(first) + apart + self._bounded(second)

    def _bounded(self, part: str) -> str:
        return f"{self.opening}({self._spelled(part)})(?!{self.letter})"


def _fits(stem: str, form: str) -> bool:
    """Whether a word is one of a stem with any ending; a star never stands for a space."""
    first, _, last = stem.partition("*")
    if not form.startswith(first):
        return False
    if not last:
        return " " not in form[len(first) :]
    return re.fullmatch(re.escape(stem).replace(r"\*", r"[^\s]*"), form) is not None


@lru_cache(maxsize=64)
def _made(identity: int) -> list[Lexicon]:
    return []


def lexicon(words: WordsFile) -> Lexicon:
    """The reader of a list, made once."""
    made = _made(id(words))
    if not made or made[0].words is not words:
        made[:] = [Lexicon(words)]
    return made[0]
