"""A language's words in; a reader that finds them in a text, the longest at each place, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.nouns.parity import WordsFile
from handpress.translation.parity.forms import Forms, sorted_forms
from handpress.translation.parity.senses import SPACE, Form, Token, answering
from handpress.translation.parity.spaced import Spaced

HAN = "\u3000-\u9fff\uff00-\uffef\ue002\ue004"
SPACED_HAN = re.compile(rf"(?<=[{HAN}])[ \u00a0]+|[ \u00a0]+(?=[{HAN}])")
LATIN = re.compile(r"[a-zà-ÿμ]")
BLANK = "\ue006"


class Lexicon:
    """The words of one language, ready to be found."""

    def __init__(self, words: WordsFile) -> None:
        self.words = words
        self.fold = str.maketrans(words.letters)
        self.drop = str.maketrans(dict.fromkeys(words.dropped, ""))
        self.forms = sorted_forms(words, self.folded)
        self.spaced = Spaced(self.forms, words.before) if words.spaced else None
        self.opening = {form[0] for form in self.forms.signs}

    def cleaned(self, text: str) -> str:
        """The text without the signs that many leave out, and without spaces where the language has none."""
        text = text.translate(self.drop)
        return text if self.words.spaced else SPACED_HAN.sub("", text)

    def folded(self, text: str) -> str:
        """The text as the list spells it: small letters, each written in one way."""
        return self.cleaned(text).lower().translate(self.fold)

    def tokens(self, text: str) -> Iterator[Token]:
        """The words of the list in a folded text, without those in which digits stand."""
        for gap in self.forms.gaps:
            for match in gap.pattern.finditer(text) if gap.may_stand(text) else ():
                yield Token(match.start(1), match.end(1), gap.senses)
                for group in (1, 2) if any(sense.firm for sense in gap.senses) else ():
                    start, end = match.span(group)
                    text = text[:start] + BLANK * (end - start) + text[end:]
        for match in self.forms.sign.finditer(text) if not self.opening.isdisjoint(text) else ():
            yield Token(
                match.start(), match.end(), self.forms.signs[SPACE.sub(" ", match[0]) if match[0] != "-" else "-"]
            )
            text = text[: match.start()] + BLANK * len(match[0]) + text[match.end() :]
        yield from self.spaced.tokens(text) if self.spaced else unspaced(self.forms, text)

    def digit_words(self, text: str) -> Iterator[Token]:
        """The words in which digits stand: COVID-19, 24/7."""
        for match in self.forms.numbered.finditer(text):
            yield Token(match.start(), match.end(), self.forms.signs[SPACE.sub(" ", match[0])])


def unspaced(forms: Forms, text: str) -> Iterator[Token]:
    """The words of a list in a text without spaces."""
    at, counting = 0, -1
    while at < len(text):
        here = [form for form in forms.exact.get(text[at], ()) if _stands(text, at, form.words[0])]
        if at == counting:  # 二十 and 一天 are 二十一 and 天
            here = [form for form in here if _counts(form)] or here
        for form in here:
            end = at + len(form.words[0])
            yield Token(at, end, form.senses)
            counting = end if _counts(form) else counting
            if not answering(form.senses):
                at = end
                break
        else:
            at += 1


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
