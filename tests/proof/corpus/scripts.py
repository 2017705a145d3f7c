"""Scripts: clean manuscripts in other languages, from `locales/`, in faces of the house, and one of the tests' own."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from handpress.nouns.galley import Galley
from handpress.nouns.locale import Locale
from handpress.nouns.workspace import Workspace
from tests.proof.corpus.specimens import FACTS, WORDS, block, laid, prose, section, sheet

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
WORKSPACE = Workspace(HERE.parent / "workspace")
TAGS = tuple(sorted(path.stem for path in (HERE / "locales").glob("*.yaml")))


@cache
def leaflet_in(tag: str, format: str = "a4") -> Galley:
    """One page: paragraphs with doses, ranges and signs, a list and a table."""
    return leaflet_of(read(tag), format)


def leaflet_of(text: dict[str, Any], format: str = "a4") -> Galley:
    listed = "<ul>" + "".join(f"<li>{entry}</li>" for entry in text["list"]) + "</ul>"
    only = section("s-dose", text["title"], prose(*text["paragraphs"]), block("prose", listed), rows(text))
    facts = replace(FACTS, **text["facts"])
    return laid(sheet(only, format=format, locale=locale(text), facts=facts), WORKSPACE)


@cache
def own_digits() -> Galley:
    """Arabic with its own digits, which run from left to right, too."""
    text = read("ar")
    return leaflet_of({**text, "paragraphs": text["own_digits"]})


@cache
def with_paragraph(tag: str, paragraph: str) -> Galley:
    """A page with one paragraph of its own."""
    return leaflet_of({**read(tag), "paragraphs": [paragraph]})


@cache
def right_to_left() -> Galley:
    """Arabic with a sign that is mirrored, before the same glyph stands unmirrored: it is copied as its opposite."""
    text = read("ar")
    return leaflet_of({**text, "paragraphs": text["mirrored_sign"]})


@cache
def isolated() -> Galley:
    """Arabic whose numbers are isolated by signs of Unicode in place of spans."""
    galley = leaflet_in("ar")
    return replace(galley, html=re.sub(r'<span dir="ltr">(.*?)</span>', "\u2066\\1\u2069", galley.html))


@cache
def mixed() -> Galley:
    """An English page with words of other scripts, each marked with its language."""
    said = (
        '"ar" dir="rtl">الجرعة',
        '"he" dir="rtl">המינון',
        '"zh">剂量',
        '"hi">खुराक',
        '"ru">дозировка',
        '"el">η δόση',
    )
    words = ", ".join(f"<span lang={word}</span>" for word in said)
    told = prose(f"The word for dose in six languages: {words}. That makes 6 words.")
    return laid(sheet(section("s-dose", "A word in six languages", told)), WORKSPACE)


def read(tag: str) -> dict[str, Any]:
    text: dict[str, Any] = yaml.safe_load((HERE / "locales" / f"{tag}.yaml").read_text())
    return text


def locale(text: dict[str, Any]) -> Locale:
    """The locale of a text; where it brings no interface words, the house's own file has them."""
    words = text.get("words") or WORDS | house_words(text["tag"])
    return Locale(
        tag=text["tag"],
        lang=text["lang"],
        name=text["tag"],
        script=text.get("script", "Latn"),
        fonts=tuple(text.get("fonts", ())),
        direction=text.get("direction", "ltr"),
        words=words,
    )


def house_words(tag: str) -> dict[str, str]:
    words: dict[str, str] = yaml.safe_load((ROOT / f"sources/locales/{tag}.yaml").read_text())["words"]
    return words


def rows(text: dict[str, Any]) -> Any:
    return block(
        "table",
        number=1,
        caption=Markup(text["title"]),
        note="",
        sources="",
        columns=tuple(map(Markup, text["columns"])),
        rows=tuple(tuple(map(Markup, cells)) for cells in text["rows"]),
    )
