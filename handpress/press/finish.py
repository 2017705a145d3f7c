"""Finish: laid-out pages go in; the bytes of a PDF/UA-1 that is a PDF/A-2a come out, the same for the same pages."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from typing import Any

import pydyf
from weasyprint import Document

from handpress.nouns.galley import Galley
from handpress.press.conformance import VARIANT, claim, set_colours
from handpress.press.tags import own_tags

PRODUCER = "Handpress"
GLANCE = 60  # characters


def finish(document: Document, galley: Galley) -> bytes:
    """Write the PDF with the galley's facts and epoch; nothing of this machine or this moment goes in."""
    os.environ["SOURCE_DATE_EPOCH"] = str(galley.epoch)
    describe(document, galley)
    keep_whole_links(document)
    set_colours(document)
    identifier = galley.digest()[:32].encode()
    with own_tags():
        pdf: bytes = document.write_pdf(
            pdf_variant=VARIANT, pdf_identifier=identifier, output_intent="ours", finisher=mend
        )
    return pdf


def describe(document: Document, galley: Galley) -> None:
    """Set the metadata. Dates are UTC."""
    facts, metadata = galley.facts, document.metadata
    made = datetime.fromtimestamp(galley.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    metadata.title = metadata.title or str(facts.get("title", ""))
    metadata.authors = [str(facts["publisher"])] if facts.get("publisher") else metadata.authors
    metadata.description = str(facts.get("purpose") or metadata.description or "")
    metadata.keywords = [str(topic) for topic in facts.get("topics", metadata.keywords)]
    metadata.generator = PRODUCER
    metadata.created = metadata.modified = made


def keep_whole_links(document: Document) -> None:
    """One annotation a link: the engine adds one for every box inside it, outside its tag (PDF/UA-1, 7.18.5)."""
    for page in document.pages:
        page.links = [link for link in page.links if link[3].link]


def mend(document: Document, pdf: pydyf.PDF) -> None:
    """What the engine leaves to us in the finished structure."""
    claim(pdf)
    for page in document.pages:
        for kind, target, _, box in page.links:
            # A link that leads nowhere has no annotation: the engine has said so, and the edition is refused.
            if kind in ("internal", "external") and box.link_annotation is not None:
                told = label(box, kind, target)
                box.link_annotation["Contents"] = pydyf.String(cited(told, document.entries.get(target)))


def label(box: object, kind: str, target: str) -> str:
    """What a reader hears of a link: its label or its words, not the name of an anchor (PDF/UA-1, 7.18.5)."""
    element = getattr(box, "element", None)
    if element is None:
        return target
    words = element.get("aria-label") or re.sub(r"\s+", " ", "".join(element.itertext())).strip()
    return (words or target) if kind == "internal" or words == target else f"{words} ({target})" if words else target


def cited(told: str, entry: Any) -> str:
    """The number of a source with the words that it begins with: a number alone says nothing of where it leads."""
    if entry is None or not told.isdecimal():
        return told
    words = re.sub(r"\s+", " ", "".join(entry.itertext())).strip().removeprefix(told).strip()
    return f"{told}: {shortened(words)}" if words else told


def shortened(words: str) -> str:
    """As many whole words as one takes in at a glance."""
    return words if len(words) <= GLANCE else words[:GLANCE].rpartition(" ")[0] + "\u2026"
