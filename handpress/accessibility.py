"""Accessibility: what the press counted in each PDF, and what people said of it, become a plain web page."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from handpress.lay_out.layouts import environment, first_found
from handpress.nouns.library import Library
from handpress.nouns.quality import Quality
from handpress.nouns.workspace import Workspace

Entry = Mapping[str, Any]
PROTOCOL = "matterhorn"

# The failure conditions that a person would have to judge, had a file of ours what they are about (Matterhorn 1.1).
SETTLED = {
    "02-002": "The tags are standard ones; none stands for another.",
    "03-001, 03-002, 03-003": "There are no actions, films or scripts that could flicker.",
    "05-001, 05-002, 05-003": "There is no sound.",
    "08-001, 08-002": "The text is set, not read from a scan.",
    "12-001": "No character is stretched.",
    "13-005": "A figure has an alternative, and never a replacement text.",
    "14-004, 14-005": "There are six levels of headings at most, H1 to H6.",
    "18-001, 18-002": "All that stands in the margins is marked as head or foot of the page.",
    "22-001": "There are no article threads.",
    "24-001": "There are no forms.",
    "28-001": "Each link stands in its tag, and one moves through the page by the tags.",
    "28-003, 28-013": "The only annotations are links, and none has an image map.",
    "29-001": "There are no scripts.",
}


def asked_of_people(library: Library, quality: Quality) -> dict[str, Any]:
    """`questions` by number, and `answers` by text and number: the last ones about the revision that is printed."""
    answers: dict[str, dict[str, dict[str, str]]] = {}
    for slug, judgements in quality.judgements.items():
        for judgement in sorted(judgements, key=lambda each: each.date):
            if slug in library.handouts and judgement.revision == library.handouts[slug].settings.revision:
                given = answers.setdefault(f"{slug}/{judgement.locale}/{judgement.tier}", {})
                for number, answer in judgement.answers.get(PROTOCOL, {}).items():
                    who = f"{judgement.person}, {judgement.date.isoformat()}"
                    given[number] = {"answer": answer.answer, "why": answer.why, "person": who}
    instrument = quality.instruments.get(PROTOCOL)
    questions = {number: question.asks for number, question in instrument.questions.items()} if instrument else {}
    return {"questions": questions, "answers": answers}


def accessibility(entries: Sequence[Entry], asked: Mapping[str, Any], workspace: Workspace) -> dict[str, bytes]:
    """The report by its file name. It asks for nothing outside itself."""
    style = first_found(workspace.styles, "catalogue.css") + first_found(workspace.styles, "accessibility.css")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    layout = environment(workspace.layouts).get_template("accessibility.html")
    html = layout.render(
        texts=list(texts(entries, asked)),
        settled=SETTLED,
        style=Markup(style),  # ours, from styles/: no source text is in it
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'",
    )
    return {"accessibility.html": html.encode()}


def counted(entry: Entry) -> dict[str, Any]:
    """An edition with what the press counted in it; `found` is empty where it was printed before anything was."""
    found = entry.get("accessibility") or {}
    parts = {
        "headings": found and ("in order" if found["headings_in_order"] else "a level is skipped"),
        "cells": found and share(found, "table_headings_with_scope", "table_headings"),
        "figures": found and share(found, "figures_with_alternative", "figures"),
        "links": found and share(found, "links_to_follow", "links"),
    }
    format_name = str(entry["format"]).replace("-", " ").capitalize()
    beside = entry.get("beside_name", "")
    return {**entry, **parts, "found": found, "format_name": format_name, "beside_name": beside}


def share(found: Mapping[str, int], some: str, every: str) -> str:
    return f"{found[some]} of {found[every]}" if found[every] else "none"


def texts(entries: Sequence[Entry], asked: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Each text in each tier once, with its editions, the questions to people and their answers."""
    grouped: dict[str, list[Entry]] = {}
    for entry in entries:
        grouped.setdefault(f"{entry['handout']}/{entry['locale']}/{entry['tier']}", []).append(entry)
    for key, group in sorted(grouped.items()):
        given = asked.get("answers", {}).get(key, {})
        lines = [
            {"number": number, "asks": asks, "said": given.get(number)}
            for number, asks in asked.get("questions", {}).items()
        ]
        judged = sum(line["said"] is not None for line in lines)
        yield {**group[0], "editions": [counted(each) for each in group], "lines": lines, "judged": judged}
