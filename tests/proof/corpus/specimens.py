"""Specimens: clean manuscripts in English, one small matter each, in the layouts and styles that the house ships."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from handpress.lay_out import lay_out
from handpress.nouns.edition import Edition
from handpress.nouns.galley import Galley
from handpress.nouns.locale import Locale
from handpress.nouns.manuscript import Block, Manuscript, Section
from handpress.nouns.workspace import Workspace
from tests.specimens.manuscript import FACTS as BREAD
from tests.specimens.manuscript import manuscript

ROOT = Path(__file__).resolve().parents[3]
WORDS: dict[str, str] = yaml.safe_load((ROOT / "sources/locales/en.yaml").read_text())["words"]
ENGLISH = Locale(tag="en", lang="en-GB", name="English", words=WORDS)
FACTS = replace(
    BREAD,
    draft=False,
    title="How to take your tablets",
    subtitle="What to know before you start",
    tier_about="Every detail.",
    purpose="This handout tells you how to take the tablets.",
    who_for="It is for anyone who takes them.",
)
PARAGRAPHS = (
    "Take one tablet of 2.5 mg in the morning, with water. Do not take more than 5 mg in 24 hours.",
    "In 1,234 people the dose was −0.5 mg below the usual one, and 12 of 100 felt better (P = 0.03).",
    "Keep the tablets at 15–25 °C. Call 01632 960 001 if you feel faint, and do not drive.",
)


def block(kind: str, body: str = "", **fields: Any) -> Block:
    return Block(kind, 1, Markup(body), fields=fields)


def prose(*paragraphs: str) -> Block:
    return block("prose", "\n".join(f"<p>{text}</p>" for text in paragraphs))


def section(id: str, title: str, *blocks: Block) -> Section:
    return Section(id, Markup(title), "", 1, blocks)


def sheet(*sections: Section, format: str = "a4", locale: Locale = ENGLISH, **more: Any) -> Manuscript:
    """A manuscript of these sections and nothing else: no contents, glossary or bibliography, unless given."""
    whole = manuscript(format, imprint=False, words=WORDS)
    bare = {"contents": (), "glossary": (), "bibliography": (), "assets": {}, "facts": FACTS, **more}
    return replace(
        whole, sections=sections, locale=locale, edition=Edition("tablets", "academic", locale.tag, format), **bare
    )


def laid(written: Manuscript, workspace: Workspace | None = None) -> Galley:
    return lay_out(written, workspace or Workspace(ROOT))


@cache
def leaflet(format: str = "a4") -> Galley:
    """One page: three paragraphs with doses, a count, a range and a telephone number, and a list."""
    listed = "<ul><li>Swallow the tablet whole.</li><li>Do not crush it.</li><li>Store it dry.</li></ul>"
    take = section("s-take", "How to take the tablets", prose(*PARAGRAPHS))
    mind = section("s-mind", "What to mind", prose("Mind these three things:"), block("prose", listed))
    return laid(sheet(take, mind, format=format))
