"""The clinic's telephone numbers come from the imprint into the blocks that ask for them, never from the text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from markupsafe import escape

from handpress.nouns.library import Imprint
from handpress.nouns.locale import Locale, localized
from handpress.nouns.manuscript import EMPTY, Block, Section


def with_contacts(sections: tuple[Section, ...], imprint: Imprint | None, locale: Locale) -> tuple[Section, ...]:
    """Give each call-your-team block the imprint's contacts; without an imprint it gets none, for lines to write on."""
    lines = contacts(imprint, locale)
    return tuple(
        replace(section, blocks=tuple(_with(block, lines) for block in section.blocks)) for section in sections
    )


def contacts(imprint: Imprint | None, locale: Locale) -> tuple[dict[str, Any], ...]:
    """Each contact as {label, telephone, hours, always}, in this locale's words."""
    return tuple(
        {
            "label": escape(localized(contact.label, locale)),
            "telephone": contact.telephone,
            "hours": escape(localized(contact.hours, locale)) if contact.hours else EMPTY,
            "always": contact.always,
        }
        for contact in (imprint.contacts if imprint else ())
    )


def _with(block: Block, lines: tuple[dict[str, Any], ...]) -> Block:
    if block.kind == "callout" and block.fields["variant"] == "call-your-team":
        return replace(block, fields={**block.fields, "contacts": lines})
    return block
