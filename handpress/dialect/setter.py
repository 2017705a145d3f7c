"""The setter: sets the dialect's text as HTML for one edition, in order, and counts what the apparatus will gather."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches

from markupsafe import Markup

from handpress.dialect import citations, prose, terms, values
from handpress.dialect.marks import PLACE, Broken, Citation, Mark, Quantity, Term, scan
from handpress.dialect.slips import slips
from handpress.dialect.split import Fence
from handpress.dialect.tangles import tangle
from handpress.language.words import marked_word
from handpress.nouns.library import Library
from handpress.nouns.locale import Locale
from handpress.nouns.problem import Level, Place, Problem

STOPS = re.compile(f"{PLACE.pattern}|</(?:p|li)>|</?a\\b")
ENDING = re.compile(r"[.?!。！？؟।]$")
NO_BREAK = "\u00a0"


class Setter:
    """One edition in the making.

    `numbers` is source → number, `cited` and `used` are source and term → anchors, `called` is term → the words that
    stand for it in the text, all by first mention; `assets` are the figures used; `linked` are the terms that this
    section has linked already.
    """

    def __init__(self, library: Library, locale: Locale, file: str, figures: Mapping[str, bytes]) -> None:
        self.library, self.locale, self.file, self.figures = library, locale, file, figures
        self.glossary = library.glossaries.get(locale.tag, {})
        self.slugs = terms.forms(self.glossary)
        self.numbers: dict[str, int] = {}
        self.cited: dict[str, list[str]] = {}
        self.used: dict[str, list[str]] = {}
        self.called: dict[str, dict[str, None]] = {}
        self.assets: dict[str, bytes] = {}
        self.linked: set[str] = set()
        self.problems: list[Problem] = []
        self._anchors = 0

    def fault(self, code: str, line: int, message: str, hint: str = "", level: Level = "error") -> None:
        self.problems.append(Problem(Place(self.file, line), code, message, hint, level))

    @staticmethod
    def guess(word: str, known: Iterable[str]) -> str:
        """A hint for a word that is close to a known one."""
        near = get_close_matches(word, list(known), 1)
        return f"Did you mean “{near[0]}”?" if near else ""

    def word(self, key: str, **fields: object) -> Markup:
        """An interface word of the locale; empty, with a problem, where it is missing or has other blanks."""
        try:
            return marked_word(self.locale, key, **fields)
        except LookupError as fault:
            self.lacking(key, fault)
        return Markup()

    def lacking(self, what: str, fault: LookupError) -> None:
        """Tell, at the locale's file, of a word that is missing, or of a blank in it that nothing fills."""
        place = self.library.places.get(("locale", tag := self.locale.tag), Place(self.file))
        hint = "Copy the word from English, with what stands in braces, and translate it."
        self.problems.append(Problem(place, "C207", f"{tag} has no words to print “{what}”: {fault}", hint))

    def anchor(self, letter: str) -> str:
        """An id that no other place of this edition has."""
        self._anchors += 1
        return f"{letter}-{self._anchors}"

    def open_section(self) -> None:
        """From here on the first use of each term is linked again."""
        self.linked.clear()

    @contextmanager
    def elsewhere(self, file: str) -> Iterator[None]:
        """Set text that comes from another file: faults in it are reported there."""
        here, self.file = self.file, file
        self.open_section()
        yield
        self.file = here

    def flow(self, text: str, line: int) -> Markup:
        """Paragraphs and lists; a value's source is cited at the end of the paragraph or list entry that holds it."""
        held, marks = scan(text, line)
        return self._set(self._read(held, text, line), marks, line)

    def inline(self, text: str, line: int, cite: Iterable[str] = ()) -> Markup:
        """A line: a caption or a definition, with its own sources and those of its values at its end."""
        held, marks = scan(text, line)
        return self._set(self._read(prose.in_line(held), text, line, prose.inline), marks, line, cite)

    def cell(self, text: str, line: int) -> tuple[Markup, list[str]]:
        """A line whose values' sources are handed back, to be cited elsewhere."""
        held, marks = scan(text, line)
        keys = [mark.key for mark in marks if isinstance(mark, Quantity)]
        owed = [self.library.values[key].cite for key in keys if key in self.library.values]
        page = self._read(prose.in_line(held), text, line, prose.inline)
        return self._set(page, marks, line, cites=False), owed

    def plain(self, text: str, line: int) -> Markup:
        """A heading: words and emphasis only."""
        held, marks = scan(text, line)
        if marks:
            hint = "Move it into the text."
            self.fault("D109", line, f"the heading “{text}” holds a term, a value or a citation", hint)
        return Markup(self._read(prose.in_line(PLACE.sub("", held)), text, line, prose.inline))

    def title(self, fence: Fence) -> Markup:
        """A block's title; the locale's word for the block where the author gives none."""
        return self.plain(fence.title or self.locale.words.get(f"block.{fence.name}", ""), fence.line)

    def _set(
        self, page: str, marks: tuple[Mark, ...], line: int, cite: Iterable[str] = (), cites: bool = True
    ) -> Markup:
        """Put the marks back into a page of HTML, and the citations that values owe before each paragraph ends."""
        page = self._without_broken(page, marks)
        waiting: list[str] = list(cite)
        shown: set[str] = set()
        parts: list[str] = []
        text, linked, at = "", False, 0
        for stop in STOPS.finditer(page):
            text += page[at : stop.start()]
            at = stop.end()
            if stop[1]:
                mark = marks[int(stop[1])]
                # The space before a citation is its own, and no line ends there.
                text = text.rstrip(" \n") if isinstance(mark, Citation) else text
                text += self._mark(mark, waiting, shown) if self._may_stand(mark, linked) else ""
            elif stop.group().endswith("a"):
                linked = stop.group() == "<a"
                text += stop.group()
            else:
                parts.append((self._owe(text, waiting, shown, line) if cites else text) + stop.group())
                text = ""
        text += page[at:]
        return Markup("".join(parts) + (self._owe(text, waiting, shown, line) if cites else text))

    def _may_stand(self, mark: Mark, linked: bool) -> bool:
        """Whether a mark may stand here: a term and a citation are links, and a link holds no other."""
        if not linked or isinstance(mark, Quantity):
            return True
        self.fault("D108", mark.line, "a term or a citation inside a link", "Set it before the link, or after it.")
        return False

    def _mark(self, mark: Mark, waiting: list[str], shown: set[str]) -> str:
        match mark:
            case Term():
                return str(terms.rule(mark, self))
            case Citation():
                shown.update(cited.key for cited in mark.cited)
                citation = citations.rule(mark, self)
                return f"{NO_BREAK}{citation}" if citation else ""
            case Quantity(key):
                text = str(values.rule(mark, self))
                waiting.extend([self.library.values[key].cite] if text else [])
                return text
        return ""

    def _owe(self, text: str, waiting: list[str], shown: set[str], line: int) -> str:
        """Cite, before the last full stop, the sources that the values of this paragraph still owe."""
        keys = [key for key in dict.fromkeys(waiting) if key not in shown]
        waiting.clear()
        shown.clear()
        citation = citations.cite(keys, line, self)
        end = ENDING.search(text)
        cut = end.start() if end else len(text)
        return f"{text[:cut]}{NO_BREAK}{citation}{text[cut:]}" if citation else text

    def _read(self, held: str, source: str, line: int, reader: Callable[[str], str] = prose.html) -> str:
        """The text as HTML, its marks held back; HTML in it and links that lead nowhere are told."""
        for tag in prose.TAG.finditer(source):
            hint = "Use Markdown or a block; write signs as words."
            self.fault("D106", line + source.count("\n", 0, tag.start()), f"HTML is not taken: {tag.group()}", hint)
        if found := tangle(held):
            self.fault("D117", line + held.count("\n", 0, found[1]), found[0], "Write it simpler, or divide it.")
        page = reader(held)
        for slip in () if found else slips(held, page):
            self.fault("D120", line + slip.below, f"“{slip.text}” would be printed as it stands", slip.hint)
        for address in prose.foreign_links(page):
            hint = "Links start with https:// or mailto:."
            self.fault("D107", line, f"the link “{address}” leads to no web page", hint)
        return page

    def _without_broken(self, page: str, marks: tuple[Mark, ...]) -> str:
        """The page without marks that can't be set where they stand, each of them told."""
        for mark in marks:
            if isinstance(mark, Broken):
                hint = "Marks are [[term]], {{ value }} and [@source]."
                self.fault("D108", mark.line, f"“{mark.text}” can't be read", hint)
        for tag in prose.IN_A_TAG.finditer(page):
            (number, *_) = PLACE.findall(tag.group())
            self.fault("D108", marks[int(number)].line, "a mark inside the address of a link", "Write the address out.")
        return prose.IN_A_TAG.sub(lambda tag: PLACE.sub("", tag.group()), page)
