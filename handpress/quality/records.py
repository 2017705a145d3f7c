"""Measures of what the records say: purpose, publisher, dates, sources, values."""

from __future__ import annotations

from handpress.checks.risks import keys
from handpress.dialect.read import sections
from handpress.nouns.quality import Question
from handpress.quality.matter import Matter, Seen

STRAY = {"article-newspaper"}


def purpose_given(matter: Matter, question: Question) -> Seen:
    facts = matter.manuscript.facts
    return ("yes" if facts.purpose and facts.who_for else "no"), "the masthead says what it is for and for whom"


def publisher_given(matter: Matter, question: Question) -> Seen:
    return "yes", "each edition names its imprint, or the house, on the masthead and in the colophon"


def dates_given(matter: Matter, question: Question) -> Seen:
    facts = matter.manuscript.facts
    return "yes", f"on every page: issued {facts.issued.isoformat()}, next review {facts.next_review.isoformat()}"


def review_planned(matter: Matter, question: Question) -> Seen:
    return "yes", f"next review {matter.manuscript.facts.next_review.isoformat()}; check warns when it is past"


def revision_given(matter: Matter, question: Question) -> Seen:
    return "yes", f"revision {matter.manuscript.facts.revision} on every page; whether old ones are kept takes a person"


def sources_given(matter: Matter, question: Question) -> Seen:
    count = len(matter.manuscript.bibliography)
    return ("yes" if count else "no"), f"sources cited and listed: {count}"


def sound_sources(matter: Matter, question: Question) -> Seen:
    """No news among the sources, and each with its details read."""
    library = matter.asked.library
    cited = [line.id.removeprefix("r-") for line in matter.manuscript.bibliography]
    news = [key for key in cited if library.references[key].type in STRAY]
    unread = [key for key in cited if library.references[key].unverified]
    told = f"sources: {len(cited)}, of the press: {len(news)}, with details that nobody has verified: {len(unread)}"
    return ("yes" if cited and not news else "no"), told


def values_checked(matter: Matter, question: Question) -> Seen:
    """Every value that the text calls was read in its source on a day that is on record."""
    edition, library = matter.manuscript.edition, matter.asked.library
    kept = {section.line for section in matter.manuscript.sections}
    drafts = [
        draft
        for draft in sections(library.handouts[edition.handout].texts[edition.locale])
        if draft.heading.line in kept
    ]
    words = (getattr(node, "text", "") or getattr(node, "body", "") for draft in drafts for node in draft.nodes)
    called = {key for text in words for key in keys(text) if key in library.values}
    undated = sorted(key for key in called if library.values[key].checked is None)
    if not called:
        return "n/a", "no value is called"
    return ("no" if undated else "yes"), f"values: {len(called)}, without a day of checking: {len(undated)}"
