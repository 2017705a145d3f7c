"""Days and lists in the words of a locale."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from babel.dates import format_date
from babel.lists import format_list

from handpress.language.cldr import conventions
from handpress.nouns.locale import Locale


def day(locale: Locale, when: date, length: Literal["long", "medium"] = "long") -> str:
    """A day, the month in letters, which nobody can misread: 23 November 2026; medium: 23 Nov 2026."""
    known = conventions(locale)
    # Half of CLDR's languages have a number for the month in the shorter one, Arabic 23/11/2026 from right to left.
    lettered = "MMM" in known.date_formats[length].pattern
    return format_date(when, length if lettered else "long", known)


def join(locale: Locale, parts: Sequence[str]) -> str:
    """The parts as a list in a sentence: spine, hip and wrist."""
    return format_list(list(parts), "standard", conventions(locale)) if parts else ""
