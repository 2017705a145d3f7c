"""A library and the tag of a pseudo-locale come in; the library as if it were translated into that locale goes out.

Two languages that nobody speaks try a layout: en-XA has accents, is 40 % longer, and each block stands in brackets,
so that what is cut or never translated shows; ar-XB is English in Arabic letters, from right to left. Marks and keys
stay as they are. Each page says that it is a trial.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace

from handpress.dialect.terms import forms
from handpress.nouns.library import Entry, Handout, Library, Text, Titles, surface
from handpress.nouns.locale import Locale
from handpress.nouns.translation import Unit
from handpress.translation.units import HEAD_LINES, joined, units

Turn = Callable[[str], str]

# Each has a face in the families of Latin script.
ACCENTS = str.maketrans("aceginorsuwyzACEGINORSUWYZ", "áčéğíñöřšûŵýžÁČÉĞÍÑÖŘŠÛŴÝŽ")
VOWEL = re.compile(r"[aeiouyAEIOUY]")
LONGER = 0.4
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
KEPT = re.compile(
    r"\{\{.*?\}\}|\[@[^\]]*\]|\]\([^)]*\)|\{[\w-]+\}|https?://\S+|\\.|&#?\w+;|(?P<term>\[\[[^\]]*\]\])", re.DOTALL
)
OPEN, CLOSE = "‹", "›"
ARABIC = dict(zip("abcdefghijklmnopqrstuvwxyz’'-", "ابكديفغهيجكلمنوبقرستوفوخيز’'-", strict=True))
INLINE = ("qualifier.", "range", "with-interval", "p-value", "folios.", "reference.", "page-pointer", "glossary.also")
TRIAL = "TRIAL PRINT"
COLOPHON = "A program made these words to try the layout."


def accented(word: str) -> str:
    """A word 40 % longer, by vowels written twice, or its last letter where it has too few, and with accents."""
    more = max(1, round(len(word) * LONGER))
    vowels = [match.start() for match in VOWEL.finditer(word)][:more]
    long = "".join(letter * 2 if at in vowels else letter for at, letter in enumerate(word))
    return (long + word[-1].lower() * (more - len(vowels))).translate(ACCENTS)


def mirrored(word: str) -> str:
    """A word in Arabic letters, one for one; an abbreviation stays in Latin ones, as it does in Arabic texts."""
    bare = unicodedata.normalize("NFD", word)
    return word if word.isupper() and len(word) > 1 else "".join(ARABIC.get(letter.lower(), "") for letter in bare)


WORDS: Mapping[str, Turn] = {"en-XA": accented, "ar-XB": mirrored}
WRITTEN: Mapping[str, Mapping[str, str]] = {"en-XA": {}, "ar-XB": {"lang": "ar", "script": "Arab", "direction": "rtl"}}
BRACKETED = frozenset({"en-XA"})


def pseudo(library: Library, tag: str) -> Library:
    """The library with every handout in this pseudo-locale alone, as a draft."""
    tongues = {original: words_of(library, original, tag) for original in library.locales}
    handouts = {
        slug: turned_handout(handout, library, tag, tongues[handout.settings.original])
        for slug, handout in library.handouts.items()
        if handout.settings.original in tongues and handout.settings.original in handout.texts
    }
    used = sorted({handout.settings.original for handout in handouts.values()})
    entries = {slug: (one, tongue) for tongue in used for slug, one in library.glossaries.get(tongue, {}).items()}
    locales = {original: library.locales[original] for original in used}
    locales.update((tag, locale(library.locales[original], tag)) for original in used[:1])
    return replace(
        library,
        locales=locales,
        handouts=handouts,
        glossaries={tag: {slug: entry_in(one, tag, tongues[tongue]) for slug, (one, tongue) in entries.items()}},
        places={
            **library.places,
            **{
                ("term", f"{tag}/{slug}"): library.places["term", f"{tongue}/{slug}"]
                for slug, (_, tongue) in entries.items()
            },
        },
    )


def words_of(library: Library, original: str, tag: str) -> Turn:
    return turned(WORDS[tag], forms(library.glossaries.get(original, {})))


def turned_handout(handout: Handout, library: Library, tag: str, words: Turn) -> Handout:
    """The handout with its original's text alone, turned."""
    text = handout.texts[handout.settings.original]
    settings = handout.settings.model_copy(update={"status": "draft"})
    return replace(handout, settings=settings, texts={tag: text_in(text, library.written[text.file], tag, words)})


def turned(turn: Turn, slugs: Mapping[str, str]) -> Turn:
    """Turns the words of a text, and leaves what is not words: a term keeps what it means by its slug."""

    def words(text: str) -> str:
        parts, at = [], 0
        for mark in KEPT.finditer(text):
            parts += [plain(text[at : mark.start()]), term(mark[0]) if mark["term"] else mark[0]]
            at = mark.end()
        return "".join([*parts, plain(text[at:])])

    def plain(text: str) -> str:
        return WORD.sub(lambda word: turn(word[0]), text)

    def term(mark: str) -> str:
        said, _, meant = mark[2:-2].partition("|")
        return f"[[{plain(said)}|{slugs.get(surface(meant or said), meant or said)}]]"

    return words


def block(text: str, tag: str, words: Turn) -> str:
    """The words of a whole block."""
    return f"{OPEN}{words(text)}{CLOSE}" if tag in BRACKETED else words(text)


def text_in(text: Text, written: str, tag: str, words: Turn) -> Text:
    """A text: head and body, block by block."""
    cut = [unit for unit in units(text.file, written) if spoken(unit)]
    content = joined(written, {unit.path: block(unit.text, tag, words) for unit in cut}, text.file)
    head = HEAD_LINES.match(content)
    end = head.end() if head else 0
    titles = {unit.kind: block(unit.text, tag, words) for unit in cut if unit.path.startswith("head/")}
    told = Titles.model_validate(text.titles.model_dump() | titles | {"waive": (), "translator": None, "reviser": None})
    return Text(text.file, told, content[end:], content[:end].count("\n") + 1)


def spoken(unit: Unit) -> bool:
    """Whether a unit holds any word to turn."""
    return WORD.search(KEPT.sub(lambda mark: mark["term"] or "", unit.text)) is not None


def entry_in(entry: Entry, tag: str, words: Turn) -> Entry:
    """A term. Its forms go: the texts name it by its slug."""
    changed = {name: block(said, tag, words) for name in ("plain", "full") if (said := getattr(entry, name))}
    return entry.model_copy(update={**changed, "term": words(entry.term), "forms": ()})


def locale(original: Locale, tag: str) -> Locale:
    """The original's locale: its words turned, the direction that of the tag, and a mark for a trial."""
    words = turned(WORDS[tag], {})
    said = {
        key: words(word) if key.startswith(INLINE) else block(word, tag, words) for key, word in original.words.items()
    }
    said |= {"draft": TRIAL, "colophon.draft": COLOPHON}
    return original.model_copy(
        update={
            "tag": tag,
            "name": tag,
            **WRITTEN[tag],
            "spelled_from": original.tag,
            "words": said,
            "units": {
                unit: {form: words(word) for form, word in named.items()} for unit, named in original.units.items()
            },
            "states": {key: words(word) for key, word in original.states.items()},
        }
    )
