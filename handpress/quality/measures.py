"""The measures, by the name that a question calls them by."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handpress.checks.findings import matcher
from handpress.checks.printed import Piece
from handpress.checks.reading import level, limited
from handpress.checks.sentences import passive
from handpress.nouns.quality import Question
from handpress.quality import records
from handpress.quality.matter import Matter, Measure, Seen, free_of, has

ACTIVE = 80  # sentences of a hundred (PEMAT's guide, as PMC5839932, table 7, has it)
ADDRESSED = 1.0  # words like “you” in a hundred; our own bar
SHORT_HEADING, FEW_COLUMNS = 6, 5
BARE = re.compile(r"^\W*[\w’'-]+\W*$")


def active_voice(matter: Matter, question: Question) -> Seen:
    return _active(matter, matter.asked.pieces, "sentences")


def active_messages(matter: Matter, question: Question) -> Seen:
    """The same of key points, checklists, steps and calls."""
    lines = {block.line for block in matter.named("key-points", "checklist", "steps", "do", "call-your-team")}
    return _active(matter, tuple(piece for piece in matter.asked.pieces if piece.place.line in lines), "messages")


def _active(matter: Matter, pieces: tuple[Piece, ...], what: str) -> Seen:
    rule = matter.asked.lint.of(matter.asked.tag).get("passive-share")
    share = passive(rule, pieces) if rule else None
    if share is None:
        return "", f"no count of passive {what} in this language, or too few"
    return ("yes" if 100 - share >= ACTIVE else "no"), f"{100 - share:.0f}% of the {what} are active"


def telling_headings(matter: Matter, question: Question) -> Seen:
    bare = [section.title for section in matter.manuscript.sections if BARE.match(str(section.title))]
    told = f"headings: {len(matter.manuscript.sections)}, of a single word: {len(bare)}"
    return ("no" if bare else "yes"), told


def captions_given(matter: Matter, question: Question) -> Seen:
    drawn = matter.named("figure", "chart", "table")
    bare = [block for block in drawn if not block.fields.get("caption")]
    if not drawn:
        return "n/a", "no figure, chart or table"
    return ("no" if bare else "yes"), f"figures, charts and tables: {len(drawn)}, without a caption: {len(bare)}"


def simple_tables(matter: Matter, question: Question) -> Seen:
    tables = matter.named("table")
    if not tables:
        return "n/a", "no table"
    columns = max(len(table.fields["columns"]) for table in tables)
    longest = max(len(str(column).split()) for table in tables for column in table.fields["columns"])
    fits = columns <= FEW_COLUMNS and longest <= SHORT_HEADING
    return ("yes" if fits else "no"), f"at most {columns} columns, headings of at most {longest} words"


def charts_explained(matter: Matter, question: Question) -> Seen:
    charts = matter.named("chart", "table")
    bare = [block for block in charts if not block.fields.get("note")]
    if not charts:
        return "n/a", "no chart or table"
    return ("no" if bare else "yes"), f"charts and tables: {len(charts)}, without a note: {len(bare)}"


def charts_given(matter: Matter, question: Question) -> Seen:
    charts = matter.named("chart")
    if charts:
        return "yes", f"charts: {len(charts)}"
    return "", "no chart; whether a chance is told in numbers takes a person"


def summary_first(matter: Matter, question: Question) -> Seen:
    """The key points stand in the first section."""
    points = matter.named("key-points")
    first = matter.manuscript.sections[0].blocks if matter.manuscript.sections else ()
    if not points:
        return "no", "no key points"
    return ("yes" if points[0] in first else "no"), f"key points in line {points[0].line}"


def lists_given(matter: Matter, question: Question) -> Seen:
    lists = [block for block in matter.blocks if "<li>" in str(block.body) or block.fields.get("entries")]
    return ("yes" if lists else "no"), f"lists: {len(lists)}"


def level_met(matter: Matter, question: Question) -> Seen:
    """The scores of what this tier adds, against the house's limits."""
    reading = level(matter.asked.library, matter.manuscript)
    tier = next(tier for tier in matter.asked.library.house.tiers if tier.name == matter.manuscript.edition.tier)
    scores = limited(tier, reading)
    if not scores:
        return "", "no formula for this language, or no limit for this tier"
    met = all(score.meets(limit) for score, limit in scores)
    told = "; ".join(f"{score.formula} {score.value:.1f}, limit {limit:g}" for score, limit in scores)
    return ("yes" if met else "no"), told


def reader_addressed(matter: Matter, question: Question) -> Seen:
    return _looked(matter, question, ADDRESSED)


def limits_told(matter: Matter, question: Question) -> Seen:
    return _looked(matter, question, 0.0)


def _looked(matter: Matter, question: Question, least: float) -> Seen:
    """How often the question's words stand in a hundred words of running text."""
    pattern = question.look.get(matter.asked.tag)
    texts = [piece.text for piece in matter.asked.pieces if piece.kind == "prose"]
    if pattern is None:
        return "", "there is no list of words for this language yet"
    found = [match.group() for text in texts for match in matcher(pattern).finditer(text)]
    words = sum(len(text.split()) for text in texts)
    often = 100 * len(found) / max(1, words)
    such = ", ".join(f"“{word}”" for word in list(dict.fromkeys(word.casefold() for word in found))[:3])
    return (
        "yes" if found and often >= least else "no"
    ), f"{len(found)} in {words} words{f', such as {such}' if such else ''}"


MEASURES: Mapping[str, Measure] = {
    "action-given": has("checklist", "steps", "do", what="thing to do"),
    "active-messages": active_messages,
    "active-voice": active_voice,
    "captions-given": captions_given,
    "charts-explained": charts_explained,
    "charts-given": charts_given,
    "clear-numbers": free_of("frequency-words", "number-without-citation", what="numbers left out or unsourced"),
    "cues-given": has("key-points", "warning", "call-your-team", "do", "dont", what="box"),
    "dates-given": records.dates_given,
    "everyday-words": free_of("jargon", what="words that are not everyday ones"),
    "help-given": has("call-your-team", what="box on whom to call"),
    "level-met": level_met,
    "limits-told": limits_told,
    "lists-given": lists_given,
    "nothing-sold": free_of("advertising", what="words of advertising"),
    "one-denominator": free_of("changing-denominator", what="changing denominators"),
    "pictures-given": has("figure", "chart", what="figure or chart"),
    "publisher-given": records.publisher_given,
    "purpose-given": records.purpose_given,
    "questions-given": has("questions", what="list of questions to ask"),
    "reader-addressed": reader_addressed,
    "review-planned": records.review_planned,
    "revision-given": records.revision_given,
    "short-pieces": free_of("paragraph-length", "sentence-length", what="long sentences and paragraphs"),
    "simple-tables": simple_tables,
    "sound-sources": records.sound_sources,
    "sources-given": records.sources_given,
    "steps-given": has("steps", "checklist", what="list of steps"),
    "summary-first": summary_first,
    "summary-given": has("key-points", what="box of key points"),
    "telling-headings": telling_headings,
    "terms-explained": free_of("abbreviation", what="abbreviations that nobody explains"),
    "tool-given": has("checklist", "questions", "notes", what="list or lines to write on"),
    "values-checked": records.values_checked,
    "warnings-given": has("warning", "dont", what="warning"),
}
