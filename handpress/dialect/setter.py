"""The setter: sets the dialect's text as HTML for one edition, and keeps count of what the apparatus will gather."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches

from markupsafe import Markup, escape

from handpress.apparatus.citation_numbers import runs
from handpress.dialect import prose
from handpress.dialect.marks import PLACE, Broken, Citation, Cited, Mark, Quantity, Term, scan
from handpress.dialect.split import Fence
from handpress.language.quantities import quantity
from handpress.nouns.library import Entry, Library, Locale, Value, surface
from handpress.nouns.problem import Level, Place, Problem

STOPS = re.compile(f"{PLACE.pattern}|</(?:p|li)>")
ENDING = re.compile(r"[.?!]$")
NEEDS = {"interval": "bounds", "with-interval": "bounds", "n": "n", "p": "p"}


class Setter:
    """Sets text in reading order. `numbers`, `cited` and `used` hold citations and terms by first mention and by anchor."""

    def __init__(self, library: Library, locale: Locale, file: str, figures: Mapping[str, bytes]) -> None:
        self.library, self.locale, self.file, self.figures = library, locale, file, figures
        self.assets: dict[str, bytes] = {}
        self.glossary = library.glossaries.get(locale.tag, {})
        self.numbers: dict[str, int] = {}
        self.cited: dict[str, list[str]] = {}
        self.used: dict[str, list[str]] = {}
        self.problems: list[Problem] = []
        self.linked: set[str] = set()
        self._slugs = {surface(form): slug for slug, entry in self.glossary.items() for form in _forms(slug, entry)}
        self._anchors = 0

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

    def fault(self, code: str, line: int, message: str, hint: str = "", level: Level = "error") -> None:
        self.problems.append(Problem(Place(self.file, line), code, message, hint, level))

    def flow(self, text: str, line: int) -> Markup:
        """Paragraphs and lists; a value's source is cited at the end of the paragraph or list entry that holds it."""
        held, marks = scan(text, line)
        return self._set(prose.html(held), marks, text, line)

    def inline(self, text: str, line: int) -> Markup:
        """A line: a caption or a label, with the sources of its values at its end."""
        held, marks = scan(text, line)
        return self._set(prose.inline(held), marks, text, line)

    def cell(self, text: str, line: int) -> tuple[Markup, list[str]]:
        """A line whose values' sources are handed back, to be cited elsewhere."""
        held, marks = scan(text, line)
        owed: list[str] = []
        return self._set(prose.inline(held), marks, text, line, owed), owed

    def plain(self, text: str, line: int) -> Markup:
        """A heading: words and emphasis only."""
        held, marks = scan(text, line)
        if marks:
            self.fault("D109", line, f"the heading “{text}” holds a term, a value or a citation", "Move it into the text.")
        return Markup(prose.inline(PLACE.sub("", held)))

    def title(self, fence: Fence) -> Markup:
        """A block's title; the locale's word for the block where the author gives none."""
        return self.plain(fence.title or self.locale.words.get(f"block.{fence.name}", ""), fence.line)

    def citation(self, keys: Iterable[str], line: int = 0) -> Markup:
        """A citation of sources in this order of first mention; empty where there are none."""
        return self._citation(Citation(tuple(Cited(key, "") for key in dict.fromkeys(keys)), line))

    def value(self, key: str, line: int) -> Value | None:
        """The value of this key, if it may be printed."""
        value = self.library.values.get(key)
        if value is None:
            self.fault("C204", line, f"there is no value “{key}”", self.guess(key, self.library.values))
        elif not value.verified or "value" in value.unverified:
            hint = "Read the source, then set verified: true; until then keep it out of the text."
            self.fault("C206", line, f"the value “{key}” is not verified", hint)
        else:
            return value
        return None

    def quantity(self, key: str, form: str, line: int) -> str:
        """A value as this locale writes it; empty, with a problem, where it can't be printed."""
        value = self.value(key, line)
        if value is None:
            return ""
        field = NEEDS.get(form, "value")
        if field in value.unverified:
            self.fault("C206", line, f"{field} of the value “{key}” is not verified", "Print the value without it.")
            return ""
        try:
            return quantity(self.locale, value, form)
        except ValueError as error:
            self.fault("C205", line, f"“{{{{ {key} | {form} }}}}” can't be printed: {error}", "See sources/README.md.")
            return ""

    def _set(self, page: str, marks: tuple[Mark, ...], source: str, line: int, owed: list[str] | None = None) -> Markup:
        self._look(page, source, line)
        waiting: list[str] = [] if owed is None else owed
        shown: set[str] = set()
        out: list[str] = []
        at = 0
        for stop in STOPS.finditer(page):
            out.append(page[at : stop.start()])
            at = stop.end()
            if stop[1] is None:
                if owed is None:
                    self._owe(out, waiting, shown, line)
                out.append(stop.group())
            else:
                out.append(self._mark(marks[int(stop[1])], waiting, shown))
        out.append(page[at:])
        if owed is None:
            self._owe(out, waiting, shown, line)
        for mark in marks:
            if isinstance(mark, Broken):
                self.fault("D108", mark.line, f"“{mark.text}” can't be read", "Marks are [[term]], {{ value }} and [@source].")
        return Markup("".join(out))

    def _look(self, page: str, source: str, line: int) -> None:
        for tag in prose.TAG.finditer(source):
            at = line + source.count("\n", 0, tag.start())
            self.fault("D106", at, f"HTML is not taken: {tag.group()}", "Use Markdown or a block; write signs as words.")
        for address in prose.foreign_links(page):
            self.fault("D107", line, f"the link “{address}” leads to no web page", "Links start with https:// or mailto:.")

    def _owe(self, out: list[str], waiting: list[str], shown: set[str], line: int) -> None:
        """Cite, before the last full stop, the sources that the values of this paragraph still owe."""
        keys = [key for key in dict.fromkeys(waiting) if key not in shown]
        waiting.clear()
        shown.clear()
        if keys:
            text = "".join(out)
            end = ENDING.search(text)
            cut = end.start() if end else len(text)
            out[:] = [text[:cut], " ", self.citation(keys, line), text[cut:]]

    def _mark(self, mark: Mark, waiting: list[str], shown: set[str]) -> str:
        if isinstance(mark, Term):
            return self._term(mark)
        if isinstance(mark, Citation):
            shown.update(cited.key for cited in mark.cited)
            return self._citation(mark)
        if isinstance(mark, Quantity):
            text = self.quantity(mark.key, mark.form, mark.line)
            if text:
                waiting.append(self.library.values[mark.key].cite)
            return self.isolate(text)
        return str(escape(mark.text))

    def isolate(self, text: str) -> Markup:
        """A quantity that no line end parts and no right-to-left line turns round."""
        direction = Markup(' dir="ltr"') if self.locale.direction == "rtl" else ""
        return Markup('<span class="value"{}>{}</span>').format(direction, text) if text else Markup()

    def anchor(self, letter: str) -> str:
        """An id that no other place of this edition has."""
        self._anchors += 1
        return f"{letter}-{self._anchors}"

    def _term(self, mark: Term) -> str:
        slug = self._slugs.get(surface(mark.target), mark.target if mark.target in self.glossary else "")
        if not slug:
            hint = self.guess(mark.target, self._slugs) or "Add it to the glossary."
            self.fault("C203", mark.line, f"the glossary of {self.locale.tag} has no term “{mark.target}”", hint)
            return str(escape(mark.surface))
        anchor = self.anchor("t")
        self.used.setdefault(slug, []).append(anchor)
        if slug in self.linked:
            return Markup('<span class="term" id="{}">{}</span>').format(anchor, mark.surface)
        self.linked.add(slug)
        return Markup(
            '<a class="term" id="{0}" href="#g-{1}">{2}<span class="term-page"> '
            '<span class="folios" data-plain data-for="g-{1}"></span></span></a>'
        ).format(anchor, slug, mark.surface)

    def _citation(self, mark: Citation) -> Markup:
        known = [cited for cited in mark.cited if self._citable(cited.key, mark.line)]
        if not known:
            return Markup()
        anchor = self.anchor("c")
        for cited in known:
            self.numbers.setdefault(cited.key, len(self.numbers) + 1)
            self.cited.setdefault(cited.key, []).append(anchor)
        keys = {self.numbers[cited.key]: cited.key for cited in known}
        bare = runs(self.numbers[cited.key] for cited in known if not cited.locator)
        parts = [_run([_link(keys[number], str(number)) for number in run]) for run in bare]
        parts += [_link(c.key, f"{self.numbers[c.key]}, {c.locator}") for c in known if c.locator]
        return Markup('<span class="citation" id="{}">[{}]</span>').format(anchor, Markup(",").join(parts))

    def _citable(self, key: str, line: int) -> bool:
        reference = self.library.references.get(key)
        if reference is None:
            self.fault("C201", line, f"there is no source “{key}”", self.guess(key, self.library.references))
        elif not reference.citable:
            self.fault("C202", line, f"“{key}” may not be cited: {reference.note or 'not a source'}", "Cite the study itself.")
        return reference is not None and reference.citable

    @staticmethod
    def guess(word: str, known: Iterable[str]) -> str:
        near = get_close_matches(word, list(known), 1)
        return f"Did you mean “{near[0]}”?" if near else ""


def _link(key: str, text: str) -> Markup:
    return Markup('<a href="#r-{}">{}</a>').format(key, text)


def _run(links: list[Markup]) -> Markup:
    """Three or more numbers in a row are printed as first–last."""
    return Markup("–").join((links[0], links[-1])) if len(links) > 2 else Markup(",").join(links)


def _forms(slug: str, entry: Entry) -> tuple[str, ...]:
    return (slug.replace("-", " "), entry.term, *entry.forms)
