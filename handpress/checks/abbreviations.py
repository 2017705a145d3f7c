"""Abbreviations that nobody explains: not in the printed glossary, not written out where they first stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.checks.findings import Asked, Finding
from handpress.checks.printed import pieces
from handpress.nouns.lint import Rule
from handpress.nouns.manuscript import Manuscript

CAPITALS = re.compile(r"\b(?=\w*[A-Z]\w*[A-Z])[A-Z][A-Za-z]*[A-Z]\w*\b")


def unexplained(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Each abbreviation once, at its first use in the editions of these tiers."""
    for manuscript in asked.manuscripts:
        if rule.tiers and manuscript.edition.tier not in rule.tiers:
            continue
        known = {*rule.known, *_of_glossary(manuscript, asked)}
        for piece in pieces(asked.library, (manuscript,)):
            for match in CAPITALS.finditer(piece.text):
                name = match.group()
                if name in known or name.removesuffix("s") in known:
                    continue
                known.add(name)
                if not _written_out(name, piece.text):
                    yield Finding(piece.place, name, key=name)


def _of_glossary(manuscript: Manuscript, asked: Asked) -> Iterator[str]:
    """The abbreviations in the names of the terms that this edition's glossary explains."""
    entries = asked.library.glossaries.get(asked.tag, {})
    for line in manuscript.glossary:
        entry = entries[line.id.removeprefix("g-")]
        for name in (entry.term, *entry.forms, entry.expansion or ""):
            yield from CAPITALS.findall(name)


def _written_out(name: str, text: str) -> bool:
    """`HRT (hormones for the menopause)`, or `the words (HRT)`."""
    spelled = re.escape(name)
    return bool(re.search(rf"\w \({spelled}\)|{spelled}s? \(\w[^)]* ", text))
