"""A library and one of its translations come in; all its faults go out, each with the editions that it is of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from handpress.dialect.read import sections
from handpress.nouns.library import Handout, Library, Text
from handpress.nouns.parity import ParityWords
from handpress.nouns.problem import Place, Problem
from handpress.translation.beside import glossary, of_glossary, of_text, written_in
from handpress.translation.explained import Explained
from handpress.translation.parity import problems as parity
from handpress.translation.reminders import Found, of_definitions, reminders

UNREAD = "its original, {original}, cannot be read, so that nothing was held against it"
UNSIGNED = "an approved text that does not say who {missing} it"
ALONE = "the translator and the reviser are one person, {name}"
ALONE_HINT = "A second translator reads it beside the original. Take out `reviser` until somebody has."


def faults(library: Library, slug: str, tag: str, words: ParityWords) -> Iterator[Found]:
    """Who made it, what is old in it and in its glossary, and what it says otherwise than the original."""
    handout = library.handouts[slug]
    original, text = handout.settings.original, handout.texts[tag]
    yield from map(Found, names(library, handout, tag))
    yield from (Found(problem) for problem in words.problems if of_tag(problem, tag) or of_tag(problem, original))
    if original not in handout.texts:
        file = f"sources/handouts/{slug}/{original}.md"
        yield Found(Problem(Place(text.file, 1), "T209", UNREAD.format(original=file), "Mend that file first."))
        return
    accept, house = f"translate accept {tag}", library.house
    blocks, terms = of_text(library, slug, tag, words), of_glossary(library, original, tag, words)
    old = [*reminders(blocks, text.file, f"{original}.md", f"{accept} {slug}", house)]
    old += reminders(terms, glossary(tag), f"{original}.yaml", f"{accept} --glossary", house)
    yield from old
    here = Explained((*blocks, *terms), house)
    for problem in parity(library, slug, tag, words):
        if not here.told(problem):
            yield here.marked(reaching(library, handout, problem))


def of_tag(problem: Problem, tag: str) -> bool:
    """Whether a fault of the words to compare by is one of this locale's, or of a language above it."""
    return f"{tag}-".startswith(f"{written_in(problem.place.file)}-")


def names(library: Library, handout: Handout, tag: str) -> Iterator[Problem]:
    """A translator and a reviser answer for an approved text, and they are two."""
    titles = handout.texts[tag].titles
    place = library.places["handout", f"{handout.slug}/{tag}"]
    one, two = (" ".join((name or "").split()).casefold() for name in (titles.translator, titles.reviser))
    if one and one == two:
        yield Problem(place, "T208", ALONE.format(name=titles.translator), ALONE_HINT)
    missing = [what for name, what in ((one, "translated"), (two, "revised")) if not name]
    if handout.settings.status == "approved" and missing:
        hint = "Write `translator` and `reviser` into its head, or make the handout a draft."
        yield Problem(place, "T207", UNSIGNED.format(missing=" and ".join(missing)), hint)


def reaching(library: Library, handout: Handout, problem: Problem) -> Found:
    """The problem with the tier of the section that it stands in, or the term of the glossary."""
    place = problem.place
    for text in handout.texts.values():
        if text.file == place.file:
            return Found(problem, tier=tier_at(text, place.line))
    if place.file.startswith(glossary("")[:-5]):
        full = place.key.endswith("full")
        return Found(problem, tier=of_definitions(library.house, full), term=term_at(library, place))
    return Found(problem)


def tier_at(text: Text, line: int) -> str:
    """The tier of the section in which a line stands; none before the first one."""
    drafts = sections(text)
    number = bisect_right([draft.heading.line for draft in drafts], line)
    return drafts[number - 1].tier if number else ""


def term_at(library: Library, place: Place) -> str:
    """The term of the glossary in which a place stands."""
    terms = [
        (where.line, key.partition("/")[2])
        for (kind, key), where in library.places.items()
        if kind == "term" and where.file == place.file
    ]
    before = [found for found in sorted(terms) if found[0] <= place.line]
    return before[-1][1] if before else ""
