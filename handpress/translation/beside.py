"""A library comes in; how each block of one of its translations or glossaries stands to its original goes out."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath

from handpress.dialect.read import sections
from handpress.nouns.library import Handout, Library, Text
from handpress.nouns.parity import ParityWords, WordsFile
from handpress.nouns.translation import MadeFromFile, Unit
from handpress.translation.stale import Standing, standings
from handpress.translation.units import units

STOPPING = ("stop", "hold", "skip", "avoid")  # of the words that a translation must not lose: those about medicines


def is_translation(handout: Handout, tag: str) -> bool:
    """Whether the handout's text for this locale is written in another language than the original."""
    return tag in handout.texts and len(texts_of(handout, tag)) > 1


def texts_of(handout: Handout, tag: str) -> tuple[str, ...]:
    """The locale that a text is written in and, where it is another one, that of the original."""
    return tuple(dict.fromkeys((written_in(handout.texts[tag].file), handout.settings.original)))


def written_in(file: str) -> str:
    """The tag that a file is named by: a text that is spelled from another one stands in that one's file."""
    return PurePosixPath(file).stem


def glossary(tag: str) -> str:
    """The path of a locale's glossary."""
    return f"sources/glossary/{tag}.yaml"


def tiers_of(text: Text) -> tuple[str, ...]:
    """The tiers that are whole in a text."""
    if text.titles.tiers is not None:
        return text.titles.tiers
    return tuple(dict.fromkeys(draft.tier for draft in sections(text) if draft.tier))


def originals(library: Library, slug: str, tag: str) -> tuple[Unit, ...]:
    """The original's units, in the tiers that this text holds; none where the original can't be read."""
    handout = library.handouts[slug]
    original, tiers = handout.texts.get(handout.settings.original), tiers_of(handout.texts[tag])
    found = units_of(library, original.file) if original else ()
    return tuple(unit for unit in found if not unit.tier or unit.tier in tiers)


def of_text(library: Library, slug: str, tag: str, words: ParityWords) -> tuple[Standing, ...]:
    """How each block of a text stands."""
    handout = library.handouts[slug]
    text, original = handout.texts[tag], handout.settings.original
    tiers = tiers_of(text)
    theirs = [unit for unit in units_of(library, text.file) if not unit.tier or unit.tier in tiers]
    made = recorded(library, text.file, f"{original}.md")
    return standings(originals(library, slug, tag), theirs, made, tiers, stops(words.of(original)))


def of_glossary(library: Library, original: str, tag: str, words: ParityWords) -> tuple[Standing, ...]:
    """How each line of a glossary stands; nothing where one of the two is missing."""
    ours, theirs = units_of(library, glossary(original)), units_of(library, glossary(tag))
    made = recorded(library, glossary(tag), f"{original}.yaml")
    return standings(ours, theirs, made, (), stops(words.of(original))) if ours and theirs else ()


def recorded(library: Library, file: str, original: str) -> MadeFromFile | None:
    """What a file was made from, if it was made from this original."""
    made = library.made_from.get(file)
    return made if made and made.original == original else None


def units_of(library: Library, file: str) -> tuple[Unit, ...]:
    return cut(file, library.written.get(file, ""))


@lru_cache(maxsize=64)
def cut(file: str, content: str) -> tuple[Unit, ...]:
    """The units of a file, cut once however many editions and commands ask."""
    return units(file, content)


@lru_cache(maxsize=8)
def stops_in(forms: tuple[str, ...]) -> re.Pattern[str] | None:
    ends = (re.escape(form.lstrip("=")).replace(r"\*", r"\w*").replace("…", r"\W+(?:\w+\W+){0,4}?") for form in forms)
    return re.compile(rf"\b(?:{'|'.join(ends)})\b") if forms else None


def stops(words: WordsFile | None) -> re.Pattern[str] | None:
    """Finds the words by which a language stops or holds a medicine; None where no list of them is known."""
    said = words.words.get("stop", {}) if words else {}
    return stops_in(tuple(form for name in STOPPING for form in said.get(name, ())))
