"""A text in which spaces part the words in; the words of a list in it, the longest at each place, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.translation.parity.forms import Forms
from handpress.translation.parity.senses import SPACE, WORD, Form, Senses, Token, answering

Word = tuple[int, int, str]  # start, end, the word


class Spaced:
    """Finds words; `before` matches what may be joined before one, as in Arabic."""

    def __init__(self, forms: Forms, before: str) -> None:
        self.forms = forms
        self.before = re.compile(f"(?:{before})") if before else None
        self.known: dict[str, list[Form]] = {}
        self.merged: dict[tuple[int, ...], Senses] = {}

    def tokens(self, text: str) -> Iterator[Token]:
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
                if found[0] > 1 and answering(found[1]):
                    yield from self._within(text, words[at:last], before)
            at += found[0] if found else 1

    def _within(self, text: str, words: list[Word], before: str) -> Iterator[Token]:
        """The words inside a form that only answers: “no tome” may be a hold, and is a “no” too."""
        for at in range(len(words)):
            start, end, word = words[at]
            word, start = (word[len(before) :], start + len(before)) if at == 0 else (word, start)
            found = self._longest(text, words[at : at + 1], 0, word)
            if found:
                yield Token(start, end, found[1])

    def _ending(self, word: str) -> Senses | None:
        """What an ending alone says, as that of the dual in Arabic."""
        return next((senses for end, senses in self.forms.ends if word.endswith(end) and word != end), None)

    def _link(self, start: int, before: str) -> Token | None:
        """“And”, where it is joined before a word."""
        forms = self.forms.exact.get(before[0], ())
        links = [sense for form in forms if form.words == (before[0],) for sense in form.senses]
        joins = Senses(sense for sense in links if sense.category == "join")
        return Token(start, start + 1, joins) if joins else None

    def _joined(self, text: str, words: list[Word], at: int) -> tuple[tuple[int, Senses], int, str] | None:
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
        self, text: str, words: list[Word], at: int, first: str, joined: bool = False
    ) -> tuple[int, Senses] | None:
        """How many words the longest form here has, and all that forms of that length mean."""
        candidates = self.known.get(first)
        candidates = self._candidates(first) if candidates is None else candidates
        if not candidates:
            return None
        best, kept = 0, list[Form]()
        second = words[at + 1][2] if at + 1 < len(words) else ""
        for form in candidates:
            length = len(form.words)
            if length < best or (length > 1 and not second.startswith(form.words[1])):
                continue
            if joined and " ".join(form.words) in self.forms.alone:
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
        found = list(self.forms.exact.get(word, ()))
        for length in range(len(word), 0, -1):
            found += self.forms.stems.get(word[:length], ())
        self.known[word] = found
        return found

    def _follows(self, text: str, words: list[Word], at: int, form: Form) -> bool:
        for step in range(1, len(form.words)):
            if at + step >= len(words):
                return False
            wanted, (start, _, word) = form.words[step], words[at + step]
            if not (word == wanted or (form.open[step] and word.startswith(wanted))):
                return False
            if not SPACE.fullmatch(text[words[at + step - 1][1] : start]):
                return False
        return True
