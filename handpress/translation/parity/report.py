"""A library and one of its translations in; a problem for each difference, at its line of the translation, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handpress.nouns.library import Library, Text, Waiver
from handpress.nouns.parity import ParityWords
from handpress.nouns.problem import Place, Problem
from handpress.nouns.translation import Pair, Unit
from handpress.translation.beside import glossary, tiers_of, units_of
from handpress.translation.pairs import pairs
from handpress.translation.parity.compare import differences
from handpress.translation.parity.difference import CODES, NEVER_WAIVED, Difference
from handpress.translation.parity.interface import interface
from handpress.translation.parity.outline import outlines
from handpress.translation.parity.speech import Speech, speech

RULE = "parity-"
UNHELD = {"forms"}  # lists of words to find a term by: each language has its own


def problems(library: Library, handout_slug: str, locale_tag: str, words: ParityWords) -> tuple[Problem, ...]:
    """What one handout's translation says otherwise than the original, T101 to T116, waived ones as notes."""
    handout = library.handouts[handout_slug]
    original = handout.texts.get(handout.settings.original)
    text = handout.texts.get(locale_tag)
    if original is None or text is None or text.file == original.file:
        return ()
    theirs, ours = speech(library, handout.settings.original, words), speech(library, locale_tag, words)
    told = [
        *unlisted(library, ours),
        *waived(of_text(library, original, text, theirs, ours), text, units_of(library, text.file)),
        *of_glossary(library, theirs, ours),
        *interface(library, theirs, ours),
    ]
    return tuple(dict.fromkeys(told))


Found = tuple[int, Difference, str]


def of_text(library: Library, original: Text, text: Text, theirs: Speech, ours: Speech) -> Iterator[Found]:
    """The differences of a text with their lines, and the path of the block where one may be waived."""
    tiers = tiers_of(text)
    found = pairs(units_of(library, original.file), units_of(library, text.file), tiers)
    line = text.first_line
    for pair in found:
        line = pair.translation.line if pair.translation else line
        for difference in differences(pair, theirs, ours):
            may = difference.kind not in NEVER_WAIVED and whole(pair)
            yield line, difference, pair.translation.path if pair.translation and may else ""
    if all(whole(pair) for pair in found):  # else each missing block is told already
        for line, difference in outlines(original, text, tiers):
            yield line, difference, ""


def whole(pair: Pair) -> bool:
    return pair.original is not None and pair.translation is not None


def waived(found: Iterator[Found], text: Text, units: Sequence[Unit]) -> Iterator[Problem]:
    """Each difference as a problem; as a note with the reason where the text waives it."""
    waivers = [waiver for waiver in text.titles.waive if waiver.rule.startswith(RULE)]
    held = {waiver: holding(waiver, units) for waiver in waivers}
    used: set[Waiver] = set()
    for line, difference, path in found:
        rule = f"{RULE}{difference.kind}"
        waiver = next((each for each in waivers if each.rule == rule and path and held[each] == [path]), None)
        if waiver:
            used.add(waiver)
            message = f"waived: {difference.message}"
            yield Problem(Place(text.file, line), CODES[difference.kind], message, waiver.reason, "note")
        else:
            yield told(Place(text.file, line), difference)
    for waiver in waivers:
        if waiver not in used:
            yield idle(waiver, text, len(held[waiver]))


def holding(waiver: Waiver, units: Sequence[Unit]) -> list[str]:
    """The blocks that hold the waiver's words. Bound to the words of one block, it excuses nothing written later."""
    words = " ".join(waiver.found.split())
    return [unit.path for unit in units if words and words in " ".join(unit.text.split())]


def idle(waiver: Waiver, text: Text, blocks: int) -> Problem:
    """A waiver that waives nothing, and why."""
    message = f"the waiver of “{waiver.rule}” waives nothing"
    hint = "Take it out."
    if blocks != 1:
        message += f": its words stand in {blocks} blocks" if waiver.found else ": it names no words"
        hint = "Let `found` quote words that stand in the one block that it speaks of, and in no other."
    return Problem(Place(text.file), "K332", message, hint, "warning")


def told(place: Place, difference: Difference) -> Problem:
    return Problem(place, CODES[difference.kind], difference.message, difference.hint)


def of_glossary(library: Library, theirs: Speech, ours: Speech) -> Iterator[Problem]:
    """Terms and definitions that both glossaries have, with their sources."""
    tags = theirs.locale.tag, ours.locale.tag
    before, after = (units_of(library, glossary(tag)) for tag in tags)
    for pair in pairs(before, after, ()):
        unit = pair.translation
        if unit and pair.original and unit.kind not in UNHELD:
            for difference in differences(of_term(pair), theirs, ours):
                yield told(Place(unit.file, unit.line, unit.path.replace("/", ".")), difference)
    originals, translations = (library.glossaries.get(tag, {}) for tag in tags)
    for slug in originals.keys() & translations.keys():
        if set(originals[slug].cite) != set(translations[slug].cite):
            message = f"the sources of the original are {', '.join(originals[slug].cite) or 'none'}"
            place = library.places["term", f"{ours.locale.tag}/{slug}"]
            yield told(place, Difference("citation", message, "Copy `cite` from the original."))


def of_term(pair: Pair) -> Pair:
    """A definition speaks of its own term, whether it names it or not."""
    slug = pair.original.path.split("/")[1] if pair.original else ""
    sides = [
        replace(unit, text=f"[[{slug}]] {unit.text}") if unit else None for unit in (pair.original, pair.translation)
    ]
    return Pair(*sides)


def unlisted(library: Library, ours: Speech) -> Iterator[Problem]:
    """A language without a list: its numbers in digits and its marks are compared, and no word."""
    if ours.words is None:
        tag = ours.locale.tag
        hint = f"Write sources/parity/{tag.split('-')[0]}.yaml: numbers, units, limits and negations of the language."
        message = f"no list says how {tag} puts numbers and negations into words, so they are not compared"
        yield Problem(library.places["locale", tag], "T117", message, hint, "warning")
