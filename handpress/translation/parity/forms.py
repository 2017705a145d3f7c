"""A language's list in; its forms, sorted by how they are to be found, out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from handpress.nouns.parity import WordsFile
from handpress.translation.parity.senses import LETTER, SPACE, WORD, Form, Sense, Senses

GAP = " … "
WORDS = re.compile(rf"{WORD.pattern}\*?(?: {WORD.pattern}\*?)*")
NEVER = re.compile("(?!)")


@dataclass(frozen=True)
class Gap:
    """Two words with some others between, in one sentence; its pattern is made when a text holds both words."""

    ends: tuple[str, str]
    spaced: bool
    senses: Senses

    def may_stand(self, text: str) -> bool:
        return all(end.partition(" ")[0] in text for end in self.ends)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        first, second = (re.escape(end).replace(r"\ ", r"[\s\u00a0-]+") for end in self.ends)
        if not self.spaced:
            return re.compile(rf"({first})[^.!?;。！？；，]{{1,14}}?({second})")
        between = r"(?:[^.!?;:()،؛\d]{1,40}?)"
        return re.compile(rf"(?<!{LETTER})({first})(?!{LETTER}){between}(?<!{LETTER})({second})(?!{LETTER})")


@dataclass(slots=True)
class Forms:
    """Forms by their first word, or in a language without spaces by their first sign; stems; those of other signs.

    `alone` may have nothing joined before them; `ends` are endings of words; `gaps` two words with others between.
    """

    exact: dict[str, list[Form]] = field(default_factory=dict)
    stems: dict[str, list[Form]] = field(default_factory=dict)
    ends: list[tuple[str, Senses]] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    signs: dict[str, Senses] = field(default_factory=dict)
    alone: set[str] = field(default_factory=set)
    sign: re.Pattern[str] = NEVER
    numbered: re.Pattern[str] = NEVER


def sorted_forms(words: WordsFile, folded: Callable[[str], str]) -> Forms:
    """The forms of a list; `folded` spells them as texts are spelled."""
    made = Forms()
    for form, senses in _meant(words, folded, made.alone).items():
        if GAP in form:
            first, _, second = form.partition(GAP)
            made.gaps.append(Gap((first.strip(), second.strip()), words.spaced, senses))
        elif form.startswith("*"):
            made.ends.append((form[1:], senses))
        elif not words.spaced and not re.search(r"\d", form):
            made.exact.setdefault(form[0], []).append(Form((form,), (False,), senses))
        elif form.isalpha():
            made.exact.setdefault(form, []).append(Form((form,), (False,), senses))
        elif WORDS.fullmatch(form):
            kept = _by_words(form, senses)
            (made.stems if kept.open[0] else made.exact).setdefault(kept.words[0], []).append(kept)
        else:
            made.signs[form] = senses
    for forms in made.exact.values():
        forms.sort(key=lambda form: -sum(map(len, form.words)))
    made.sign = _pattern([form for form in made.signs if not re.search(r"\d", form)])
    made.numbered = _pattern([form for form in made.signs if re.search(r"\d", form)])
    return made


def _meant(words: WordsFile, folded: Callable[[str], str], alone: set[str]) -> dict[str, Senses]:
    """Each form once, with all that it may mean."""
    forms: list[str] = []
    meant: list[Sense] = []
    for file, firm in ((words.words, True), (words.loose, False)):
        for category, entries in file.items():
            for key, listed in entries.items():
                forms += listed
                meant += [Sense(category, key, firm)] * len(listed)
    senses: dict[str, tuple[Sense, ...]] = {}
    every = folded("\n".join(forms)).split("\n") if forms else ()  # at once: there are thousands
    for written, sense in zip(every, meant, strict=True):
        only = len(written) > 1 and written[0] == "="
        bare = written[1:] if only else written
        spelled = SPACE.sub(" ", bare) if "-" in bare and bare != "-" else bare
        if only:
            alone.add(spelled)
        known = senses.get(spelled, ())
        if sense not in known:
            senses[spelled] = (*known, sense)
    made: dict[tuple[Sense, ...], Senses] = {}  # most forms mean what another one means
    return {form: made.get(meant) or made.setdefault(meant, Senses(meant)) for form, meant in senses.items()}


def _by_words(form: str, senses: Senses) -> Form:
    words = form.split(" ")
    return Form(tuple(word.rstrip("*") for word in words), tuple(word.endswith("*") for word in words), senses)


def _pattern(forms: list[str]) -> re.Pattern[str]:
    """A pattern for the few forms that are not made of letters alone."""
    spelled = [
        (rf"(?<!{LETTER})" if re.match(LETTER, form) else "")
        + re.escape(form).replace(r"\ ", r"[\s\u00a0-]+").replace(r"\*", rf"{LETTER}*")
        + (rf"(?!{LETTER})" if re.search(rf"{LETTER}$", form) else "")
        for form in sorted(forms, key=len, reverse=True)
    ]
    return re.compile("|".join(spelled) or "(?!)")
