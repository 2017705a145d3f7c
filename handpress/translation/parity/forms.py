"""A language's list in; its forms, sorted by how they are to be found, out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from handpress.nouns.parity import WordsFile
from handpress.translation.parity.senses import LETTER, SPACE, WORD, Form, Sense, Senses

GAP = " … "
WORDS = re.compile(rf"{WORD.pattern}\*?(?: {WORD.pattern}\*?)*")
NEVER = re.compile("(?!)")


@dataclass(slots=True)
class Forms:
    """Forms by their first word, or in a language without spaces by their first sign; stems; those of other signs.

    `alone` may have nothing joined before them; `ends` are endings of words; `gaps` two words with others between.
    """

    exact: dict[str, list[Form]] = field(default_factory=dict)
    stems: dict[str, list[Form]] = field(default_factory=dict)
    ends: list[tuple[str, Senses]] = field(default_factory=list)
    gaps: list[tuple[re.Pattern[str], Senses]] = field(default_factory=list)
    signs: dict[str, Senses] = field(default_factory=dict)
    alone: set[str] = field(default_factory=set)
    sign: re.Pattern[str] = NEVER
    numbered: re.Pattern[str] = NEVER


def sorted_forms(words: WordsFile, folded: Callable[[str], str]) -> Forms:
    """The forms of a list; `folded` spells them as texts are spelled."""
    made = Forms()
    for form, senses in _meant(words, folded, made.alone).items():
        if GAP in form:
            made.gaps.append((_gapped(form, words.spaced), senses))
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
    senses: dict[str, dict[Sense, None]] = {}
    listed = [
        (form, Sense(category, key, firm))
        for file, firm in ((words.words, True), (words.loose, False))
        for category, entries in file.items()
        for key, forms in entries.items()
        for form in forms
    ]
    every = folded("\n".join(form for form, _ in listed)).split("\n") if listed else ()  # at once: there are thousands
    for (form, sense), written in zip(listed, every, strict=True):
        only = form.startswith("=") and len(form) > 1
        bare = written.removeprefix("=") if only else written
        spelled = SPACE.sub(" ", bare) if "-" in bare and bare != "-" else bare
        if only:
            alone.add(spelled)
        senses.setdefault(spelled, {})[sense] = None
    return {form: Senses(meant) for form, meant in senses.items()}


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


def _gapped(form: str, spaced: bool) -> re.Pattern[str]:
    """Two words with some others between, in one sentence."""
    first, second = (re.escape(part.strip()).replace(r"\ ", r"[\s\u00a0-]+") for part in form.split(GAP))
    if not spaced:
        return re.compile(rf"({first})[^.!?;。！？；，]{{1,14}}?({second})")
    between = r"(?:[^.!?;:()،؛\d]{1,40}?)"
    return re.compile(rf"(?<!{LETTER})({first})(?!{LETTER}){between}(?<!{LETTER})({second})(?!{LETTER})")
