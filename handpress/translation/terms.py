"""Two glossaries and the names that stay as they are come in; a termbase goes out, as CSV or as TBX.

TBX is TBX-Basic in its older spelling (`martif`, ISO 30042:2008), which the tools of translators read.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from handpress.dialect.marks import MARK
from handpress.nouns.library import Entry
from handpress.nouns.names import Name

COLUMNS = (
    *("key", "term", "translation", "forms", "forms of the translation", "definition", "definition in the translation"),
    *("stands for", "do not translate", "note"),
)
KEPT = "Do not translate: it stands as it is."
ADMITTED, PREFERRED = "admittedTerm-admn-sts", "preferredTerm-admn-sts"


@dataclass(frozen=True, slots=True)
class Term:
    """One row: a term of the glossary and its translation, or a name that has none."""

    key: str
    words: tuple[str, ...]  # the term, then its other forms
    translated: tuple[str, ...]
    definition: str
    translated_definition: str
    expansion: str = ""
    kept: bool = False
    note: str = ""


def terms(original: Mapping[str, Entry], translation: Mapping[str, Entry], names: Sequence[Name]) -> tuple[Term, ...]:
    """The rows, sorted by key; names come last."""
    found = []
    for slug, entry in sorted(original.items()):
        other = translation.get(slug)
        found.append(
            Term(
                slug,
                (entry.term, *entry.forms),
                (other.term, *other.forms) if other else (),
                plain(entry.plain),
                plain(other.plain) if other else "",
                entry.expansion or "",
            )
        )
    kept = [Term("", (name.name,), (name.name,), "", "", "", True, name.note or name.kind) for name in names]
    return (*found, *kept)


def plain(text: str) -> str:
    """A definition as one reads it: the words of its terms; a value's key in braces, as a translator meets it."""
    return re.sub(r"\s+", " ", MARK.sub(lambda match: match["surface"] or match.group(), text)).strip()


def written_csv(rows: Sequence[Term]) -> str:
    """A table, one term a row."""
    text = StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in rows:
        first, *forms = row.words
        other, *others = row.translated or ("",)
        cells = (row.key, first, other, " | ".join(forms), " | ".join(others), row.definition)
        table.writerow((*cells, row.translated_definition, row.expansion, "yes" if row.kept else "", row.note))
    return text.getvalue()


def written_tbx(rows: Sequence[Term], source_language: str, target_language: str, title: str) -> str:
    """An entry for each term, with both languages."""
    root = Element("martif", {"type": "TBX-Basic", "xml:lang": source_language})
    header = SubElement(SubElement(root, "martifHeader"), "fileDesc")
    SubElement(SubElement(header, "titleStmt"), "title").text = title
    SubElement(SubElement(header, "sourceDesc"), "p").text = "From the glossaries of the handouts."
    body = SubElement(SubElement(root, "text"), "body")
    for number, row in enumerate(rows, 1):
        entry = SubElement(body, "termEntry", {"id": row.key or f"name-{number}"})
        _language(entry, source_language, row.words, row.definition)
        if row.kept:
            SubElement(entry, "note").text = f"{KEPT} {row.note}".strip()
        if row.translated:
            _language(entry, target_language, row.translated, row.translated_definition)
    notes = [entry.find("note") for entry in body]
    for entry, note in zip(body, notes, strict=True):
        if note is not None:  # a note of the whole entry stands before its languages
            entry.remove(note)
            entry.insert(0, note)
    ElementTree.indent(root, " ")
    written = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


def _language(entry: Element, language: str, words: Sequence[str], definition: str) -> None:
    side = SubElement(entry, "langSet", {"xml:lang": language})
    if definition:
        SubElement(side, "descrip", {"type": "definition"}).text = definition
    for number, word in enumerate(words):
        group = SubElement(side, "tig")
        SubElement(group, "term").text = word
        status = ADMITTED if number else PREFERRED
        SubElement(group, "termNote", {"type": "administrativeStatus"}).text = status
