"""Texts and a list of spellings go in; the same texts, as another country spells them, come out.

English of the United States is not a translation of British English: it has the same sentences, written once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from handpress.load.shelves import Shelf
from handpress.nouns.library import Entry, Handout, Text, Titles
from handpress.nouns.locale import Locale

# What is no word of the reader's: values, sources, the term that a mark means, attributes, addresses, names of files.
KEPT = r"\{[^{}]*\}|\[@[^\[\]]*\]|\|[^\[\]|]*\]\]|https?://\S+|[\w.+-]+@[\w.-]+|www\.\S+|[\w-]+\.(?:svg|png|jpe?g)\b"
NAMES = ("translator", "reviser")  # people spell their own


def varieties(handouts: Mapping[str, Handout], locales: Mapping[str, Locale]) -> dict[str, Handout]:
    """The handouts, each with a text in every locale that is spelled from one of its texts and has none of its own."""
    return {slug: with_varieties(handout, locales) for slug, handout in handouts.items()}


def with_varieties(handout: Handout, locales: Mapping[str, Locale]) -> Handout:
    texts = dict(handout.texts)
    for tag, locale in locales.items():
        source = handout.texts.get(locale.spelled_from or "")
        if source and tag not in texts:
            texts[tag] = respelled_text(source, locale)
    return Handout(handout.slug, handout.settings, texts, handout.figures)


def spelled(glossaries: Shelf[dict[str, Entry]], locales: Mapping[str, Locale]) -> Shelf[dict[str, Entry]]:
    """The glossaries, with one for every locale that is spelled from another; its own entries come first."""
    kept, spots = dict(glossaries.kept), dict(glossaries.spots)
    for tag, locale in locales.items():
        for slug, entry in glossaries.kept.get(locale.spelled_from or "", {}).items():
            if slug not in kept.setdefault(tag, {}):
                kept[tag] = kept[tag] | {slug: respelled_entry(entry, locale)}
                spots[f"{tag}/{slug}"] = glossaries.spots[f"{locale.spelled_from}/{slug}"]
    return replace(glossaries, kept=kept, spots=spots)


def respelled_text(text: Text, locale: Locale) -> Text:
    """Faults in it are told where it is written: the file and its lines stay."""
    head = text.titles.model_dump()
    words = {
        name: respelled(word, locale) for name, word in head.items() if isinstance(word, str) and name not in NAMES
    }
    return Text(text.file, Titles.model_validate(head | words), respelled(text.body, locale), text.first_line)


def respelled_entry(entry: Entry, locale: Locale) -> Entry:
    record = entry.model_dump()
    words = {name: respelled(record[name], locale) for name in ("term", "plain", "full", "expansion") if record[name]}
    forms = tuple(respelled(form, locale) for form in entry.forms)
    return Entry.model_validate(record | words | {"forms": forms})


def respelled(text: str, locale: Locale) -> str:
    """The text with each word of the locale's list as the locale spells it: small, Capital or ALL CAPITALS."""
    pattern = words_of(tuple(locale.spellings))
    return pattern.sub(lambda found: found[0] if found[1] is None else cased(found[1], locale.spellings), text)


@lru_cache(maxsize=16)
def words_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf"{KEPT}|\b({'|'.join(longest) or '(?!)'})\b", re.IGNORECASE)


def cased(word: str, spellings: Mapping[str, str]) -> str:
    """The word's other spelling, with the capitals that it has here."""
    other = spellings[word.lower()]
    if word.isupper() and len(word) > 1:
        return other.upper()
    return other[0].upper() + other[1:] if word[0].isupper() else other
