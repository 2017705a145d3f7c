"""A language's words in; a reader that finds them in a text, the longest at each place, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from handpress.nouns.parity import Category, WordsFile

# A letter, or a sign that belongs to one: accents, the points of Hebrew and Arabic, the vowel signs of Devanagari.
MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u200d"
LETTER = rf"(?:[^\W\d_]|[{MARKS}])"
WORD = re.compile(rf"{LETTER}+(?:'{LETTER}+)*")
SPACE = re.compile(r"[\s\u00a0-]+")
HAN = "\u3000-\u9fff\uff00-\uffef\ue002\ue004"
SPACED_HAN = re.compile(rf"(?<=[{HAN}])[ \u00a0]+|[ \u00a0]+(?=[{HAN}])")
LATIN = re.compile(r"[a-zà-ÿμ]")
GAP = " … "
BLANK = "\ue006"


class Sense(NamedTuple):
    """What a word may mean; a firm sense asks the other language for the same, a loose one only answers."""

    category: Category
    key: str
    firm: bool


class Senses(tuple[Sense, ...]):
    """All that a word may mean, sorted by kind once and not for each place where it stands."""

    by: dict[Category, tuple[Sense, ...]]

    def __new__(cls, senses: Iterable[Sense] = ()) -> Senses:
        made = super().__new__(cls, senses)
        made.by = {sense.category: tuple(one for one in made if one.category == sense.category) for sense in made}
        return made


@dataclass(frozen=True, slots=True)
class Token:
    """A word that the language's list knows, where it stands, and what it may mean; `before` is joined before it."""

    start: int
    end: int
    senses: Senses = field(compare=False)
    before: str = ""

    def means(self, category: Category) -> tuple[Sense, ...]:
        return self.senses.by.get(category, ())


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the list by its words; `open` says which of them may have any ending."""

    words: tuple[str, ...]
    open: tuple[bool, ...]
    senses: Senses


class Lexicon:
    """The words of one language, ready to be found."""

    def __init__(self, words: WordsFile) -> None:
        self.words = words
        self.fold = str.maketrans(words.letters)
        self.drop = str.maketrans(dict.fromkeys(words.dropped, ""))
        self.before = re.compile(f"(?:{words.before})") if words.before else None
        self.alone: set[str] = set()
        self.exact: dict[str, list[Form]] = {}
        self.stems: dict[str, list[Form]] = {}
        self.ends: list[tuple[str, Senses]] = []
        self.known: dict[str, list[Form]] = {}
        self.merged: dict[tuple[int, ...], Senses] = {}
        self.gaps: list[tuple[re.Pattern[str], Senses]] = []
        signs: dict[str, Senses] = {}
        for form, senses in self._senses(words).items():
            if GAP in form:
                self.gaps.append((self._gapped(form), senses))
            elif form.startswith("*"):
                self.ends.append((form[1:], senses))
            elif not words.spaced and not re.search(r"\d", form):
                self.exact.setdefault(form[0], []).append(Form((form,), (False,), senses))
            elif re.fullmatch(rf"{WORD.pattern}\*?(?: {WORD.pattern}\*?)*", form):
                self._keep(form, senses)
            else:
                signs[form] = senses
        for forms in self.exact.values():
            forms.sort(key=lambda form: -sum(map(len, form.words)))
        self.signs = signs
        self.opening = {form[0] for form in signs}
        self.sign = self._signs([form for form in signs if not re.search(r"\d", form)])
        self.numbered = self._signs([form for form in signs if re.search(r"\d", form)])

    def cleaned(self, text: str) -> str:
        """The text without the signs that many leave out, and without spaces where the language has none."""
        text = text.translate(self.drop)
        return text if self.words.spaced else SPACED_HAN.sub("", text)

    def folded(self, text: str) -> str:
        """The text as the list spells it: small letters, each written in one way."""
        return self.cleaned(text).lower().translate(self.fold)

    def tokens(self, text: str) -> Iterator[Token]:
        """The words of the list in a folded text, without those in which digits stand."""
        for pattern, senses in self.gaps:
            for match in pattern.finditer(text):
                yield Token(match.start(1), match.end(1), senses)
                for group in (1, 2) if any(sense.firm for sense in senses) else ():
                    start, end = match.span(group)
                    text = text[:start] + BLANK * (end - start) + text[end:]
        for match in self.sign.finditer(text) if not self.opening.isdisjoint(text) else ():
            yield Token(match.start(), match.end(), self.signs[SPACE.sub(" ", match[0]) if match[0] != "-" else "-"])
            text = text[: match.start()] + BLANK * len(match[0]) + text[match.end() :]
        yield from self._spaced(text) if self.words.spaced else self._unspaced(text)

    def digit_words(self, text: str) -> Iterator[Token]:
        """The words in which digits stand: COVID-19, 24/7."""
        for match in self.numbered.finditer(text):
            yield Token(match.start(), match.end(), self.signs[SPACE.sub(" ", match[0])])

    def _spaced(self, text: str) -> Iterator[Token]:
        words = [(match.start(), match.end(), match[0]) for match in WORD.finditer(text)]
        at = 0
        while at < len(words):
            start, _, word = words[at]
            before = ""
            found = self._longest(text, words, at, word)
            if not found and self.before and (joined := self._joined(text, words, at)):
                found, start, before = joined
                if link := self._link(start - len(before), before):
                    yield link
                    before = before[1:]
            if not found and (ending := self._ending(word)):
                found = 1, ending
            if found:
                last = at + found[0]
                yield Token(start, words[last - 1][1], found[1], before)
                if found[0] > 1 and all(_answers(sense) for sense in found[1]):
                    yield from self._within(text, words[at:last], before)
            at += found[0] if found else 1

    def _within(self, text: str, words: list[tuple[int, int, str]], before: str) -> Iterator[Token]:
        """The words inside a form that only answers: “no tome” may be a hold, and is a “no” too."""
        for at in range(len(words)):
            start, end, word = words[at]
            word, start = (word[len(before) :], start + len(before)) if at == 0 else (word, start)
            found = self._longest(text, words[at : at + 1], 0, word)
            if found:
                yield Token(start, end, found[1])

    def _ending(self, word: str) -> Senses | None:
        """What an ending alone says, as that of the dual in Arabic."""
        return next((senses for end, senses in self.ends if word.endswith(end) and word != end), None)

    def _link(self, start: int, before: str) -> Token | None:
        """“And”, where it is joined before a word."""
        forms = self.exact.get(before[0], ())
        links = [sense for form in forms if form.words == (before[0],) for sense in form.senses]
        joins = Senses(sense for sense in links if sense.category == "join")
        return Token(start, start + 1, joins) if joins else None

    def _joined(
        self, text: str, words: list[tuple[int, int, str]], at: int
    ) -> tuple[tuple[int, Senses], int, str] | None:
        """The word with what is joined before it taken off, the least first."""
        start, _, word = words[at]
        assert self.before
        for length in range(1, min(5, len(word) - 1)):
            if self.before.fullmatch(word[:length]):
                found = self._longest(text, words, at, word[length:], joined=True)
                if found:
                    return found, start + length, word[:length]
        return None

    def _longest(
        self, text: str, words: list[tuple[int, int, str]], at: int, first: str, joined: bool = False
    ) -> tuple[int, Senses] | None:
        """How many words the longest form here has, and all that forms of that length mean."""
        best, kept = 0, list[Form]()
        for form in self._candidates(first):
            length = len(form.words)
            if length < best or (joined and " ".join(form.words) in self.alone):
                continue
            if length == 1 or self._follows(text, words, at, form):
                best, kept = length, [*kept, form] if length == best else [form]
        return (best, self._together(kept)) if kept else None

    def _together(self, forms: list[Form]) -> Senses:
        """What several forms of one length mean; an idiom without a star means nothing, whatever others say."""
        if len(forms) == 1:
            return forms[0].senses
        key = tuple(map(id, forms))
        if key not in self.merged:
            idiom = next((form for form in forms if not any(form.open) and "ignored" in form.senses.by), None)
            every = dict.fromkeys(sense for form in forms for sense in form.senses)
            self.merged[key] = idiom.senses if idiom else Senses(every)
        return self.merged[key]

    def _candidates(self, word: str) -> list[Form]:
        """Forms whose first word this may be, those without a star first."""
        if word not in self.known:
            found = list(self.exact.get(word, ()))
            for length in range(len(word), 0, -1):
                found += self.stems.get(word[:length], ())
            self.known[word] = found
        return self.known[word]

    def _follows(self, text: str, words: list[tuple[int, int, str]], at: int, form: Form) -> bool:
        for step in range(1, len(form.words)):
            if at + step >= len(words):
                return False
            wanted, (start, _, word) = form.words[step], words[at + step]
            if not (word == wanted or (form.open[step] and word.startswith(wanted))):
                return False
            if not SPACE.fullmatch(text[words[at + step - 1][1] : start]):
                return False
        return True

    def _unspaced(self, text: str) -> Iterator[Token]:
        at, counting = 0, -1
        while at < len(text):
            forms = [form for form in self.exact.get(text[at], ()) if _stands(text, at, form.words[0])]
            if at == counting:  # 二十 and 一天 are 二十一 and 天
                forms = [form for form in forms if _counts(form)] or forms
            for form in forms:
                end = at + len(form.words[0])
                yield Token(at, end, form.senses)
                counting = end if _counts(form) else counting
                if not _answering(form):
                    at = end
                    break
            else:
                at += 1

    def _senses(self, words: WordsFile) -> dict[str, Senses]:
        senses: dict[str, dict[Sense, None]] = {}
        listed = [
            (form, Sense(category, key, firm))
            for file, firm in ((words.words, True), (words.loose, False))
            for category, entries in file.items()
            for key, forms in entries.items()
            for form in forms
        ]
        if not listed:  # a language without a list
            return {}
        folded = self.folded("\n".join(form for form, _ in listed)).split("\n")  # at once: there are thousands
        for (form, sense), spelled in zip(listed, folded, strict=True):
            if form.startswith("=") and len(form) > 1:
                spelled = spelled.removeprefix("=")
                self.alone.add(spelled)
            if "-" in spelled and spelled != "-":
                spelled = SPACE.sub(" ", spelled)
            senses.setdefault(spelled, {})[sense] = None
        return {form: Senses(meant) for form, meant in senses.items()}

    def _keep(self, form: str, senses: Senses) -> None:
        words = form.split(" ")
        made = Form(tuple(word.rstrip("*") for word in words), tuple(word.endswith("*") for word in words), senses)
        (self.stems if made.open[0] else self.exact).setdefault(made.words[0], []).append(made)

    def _signs(self, forms: list[str]) -> re.Pattern[str]:
        """A pattern for the few forms that are not made of letters alone."""
        spelled = [
            (rf"(?<!{LETTER})" if re.match(LETTER, form) else "")
            + re.escape(form).replace(r"\ ", r"[\s\u00a0-]+").replace(r"\*", rf"{LETTER}*")
            + (rf"(?!{LETTER})" if re.search(rf"{LETTER}$", form) else "")
            for form in sorted(forms, key=len, reverse=True)
        ]
        return re.compile("|".join(spelled) or "(?!)")

    def _gapped(self, form: str) -> re.Pattern[str]:
        """Two words with some others between, in one sentence."""
        first, second = (re.escape(part.strip()).replace(r"\ ", r"[\s\u00a0-]+") for part in form.split(GAP))
        if not self.words.spaced:
            return re.compile(rf"({first})[^.!?;。！？；，]{{1,14}}?({second})")
        between = r"(?:[^.!?;:()،؛\d]{1,40}?)"
        return re.compile(rf"(?<!{LETTER})({first})(?!{LETTER}){between}(?<!{LETTER})({second})(?!{LETTER})")


def _answering(form: Form) -> bool:
    """Whether a form only answers, with a turn of phrase; the words in it mean what they mean all the same."""
    return all(_answers(sense) for sense in form.senses)


def _answers(sense: Sense) -> bool:
    if (
        sense.category == "direction"
    ):  # “before breakfast”: breakfast; but “without food” as a whole is an empty stomach
        return not (sense.firm and sense.key.endswith(("food", "stomach")))
    return not sense.firm and sense.category in {"stop", "warning", "daypart"}


def _counts(form: Form) -> bool:
    return any(sense.category in {"number", "power"} for sense in form.senses)


def _stands(text: str, at: int, word: str) -> bool:
    """Whether a word stands here; Latin letters must not go on before or after those of a unit."""
    after = at + len(word)
    if not text.startswith(word, at):
        return False
    began = bool(LATIN.match(word[0])) and at > 0 and bool(LATIN.match(text[at - 1]))
    goes_on = bool(LATIN.match(word[-1])) and after < len(text) and bool(LATIN.match(text[after]))
    return not began and not goes_on


MADE: dict[int, Lexicon] = {}


def lexicon(words: WordsFile) -> Lexicon:
    """The reader of a list, made once; it holds its list, so that no other can have the same identity."""
    if id(words) not in MADE:
        MADE[id(words)] = Lexicon(words)
    return MADE[id(words)]
