"""Catalogue: the facts of printed editions become one plain web page that lists and opens them, and its JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import groupby
from typing import Any

from markupsafe import Markup

from handpress.lay_out.layouts import environment, first_found
from handpress.nouns.workspace import Workspace

Entry = Mapping[str, Any]
HOUSE = "house"
BILINGUAL = "bilingual, side by side"
SOUGHT = ("title", "subtitle", "purpose", "id", "locale_name", "tier_name", "tier", "format", "publisher")
# For a nurse who does not read the patient's language. A printing that was kept may know nothing of them.
IN_ENGLISH = ("locale_english", "original_title")


def catalogue(entries: Sequence[Entry], workspace: Workspace) -> dict[str, bytes]:
    """The catalogue's files by name: `index.html` for people, `catalogue.json` for programs."""
    written = json.dumps([dict(entry) for entry in entries], ensure_ascii=False, indent=1, default=str)
    return {"index.html": page(entries, workspace).encode(), "catalogue.json": f"{written}\n".encode()}


def page(entries: Sequence[Entry], workspace: Workspace) -> str:
    """The web page. It asks for nothing outside itself: its policy allows its own style and script, by digest."""
    style = first_found(workspace.styles, "catalogue.css")
    script = first_found(workspace.layouts, "catalogue.js")
    editions = [described(entry) for entry in entries]
    return (
        environment(workspace.layouts)
        .get_template("catalogue.html")
        .render(
            handouts=handouts(editions),
            count=len(editions),
            filters=filters(editions),
            style=Markup(style),  # ours, from styles/ and layouts/: no source text is in it
            script=Markup(script),
            policy=f"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}; base-uri 'none'",
        )
    )


def digest(text: str) -> str:
    """The name by which a content security policy knows an inline style or script."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def described(entry: Entry) -> dict[str, Any]:
    """The entry with what only the page needs: names of its choices, its size in words, the words it is found by."""
    beside = str(entry.get("beside_name") or "")
    english = {key: str(entry.get(key) or "") for key in IN_ENGLISH}
    sought = (*(str(entry[key]) for key in SOUGHT), *english.values(), *entry["topics"])
    found = " ".join([*sought, *([BILINGUAL, beside] if beside else [])])
    return {
        **entry,
        **english,
        "language": called(str(entry["locale_name"]), english["locale_english"]),
        "beside_name": beside,
        "columns": "two" if beside else "one",
        "columns_name": "Two, side by side" if beside else "One",
        "imprint": entry["imprint"] or HOUSE,
        "format_name": str(entry["format"]).replace("-", " ").capitalize(),
        "size": f"{max(1, round(entry['bytes'] / 1000))} kB",
        "words": folded(found),
    }


def called(own: str, english: str) -> str:
    """A language by its name in English and in itself, or once where these are one."""
    return own if not english or own == english else f"{english} · {own}"


def folded(text: str) -> str:
    """Words as they are sought: small letters without accents, one space between them. catalogue.js does the same."""
    bare = (sign for sign in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[^\W_]+", "".join(bare)))


def handouts(editions: Iterable[Entry]) -> list[dict[str, Any]]:
    """The editions by handout and locale, the original's first, and in each by tier, the shortest first."""
    ordered = sorted(
        editions, key=lambda edition: (edition["handout"], bool(edition["original_title"]), edition["locale"])
    )
    groups = [list(group) for _, group in groupby(ordered, lambda edition: (edition["handout"], edition["locale"]))]
    return [{**group[0], "stale": stale(group), "tiers": tiers(group)} for group in groups]


def stale(editions: Sequence[Entry]) -> str:
    """What is older than the original in any of these editions: nothing, parts, or safety advice."""
    found = {edition.get("stale", "") for edition in editions}  # a printing that was kept may know nothing of it
    return next((name for name in ("safety", "parts") if name in found), "")


def tiers(editions: Sequence[Entry]) -> list[dict[str, Any]]:
    """One handout's editions by tier; the tier with the fewest pages comes first."""
    names = dict.fromkeys(edition["tier_name"] for edition in editions)
    groups = [[edition for edition in editions if edition["tier_name"] == name] for name in names]
    groups.sort(key=lambda group: min(edition["pages"] for edition in group))
    return [{"name": group[0]["tier_name"], "editions": group} for group in groups]


def filters(editions: Sequence[Entry]) -> list[dict[str, Any]]:
    """What the list can be narrowed by: each choice that has more than one answer."""
    asked = (
        ("locale", "language", "Language"),
        ("columns", "columns_name", "Languages on the page"),
        ("tier", "tier_name", "Depth"),
        ("format", "format_name", "Paper"),
        ("imprint", "publisher", "Publisher"),
    )
    locales = Counter(edition["locale"] for edition in editions)
    # A tier or a clinic is called what the most editions call it; tiers stand from short to long.
    ordered = sorted(editions, key=lambda edition: (-locales[edition["locale"]], edition["pages"]))
    choices = [(key, label, answers(ordered, key, name)) for key, name, label in asked]
    return [{"key": key, "label": label, "choices": found} for key, label, found in choices if len(found) > 1]


def answers(editions: Sequence[Entry], key: str, name: str) -> dict[str, str]:
    """Each answer to a choice, under the first name that it has."""
    found: dict[str, str] = {}
    for edition in editions:
        found.setdefault(edition[key], edition[name])
    return found
