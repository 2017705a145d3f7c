"""The facts of an edition: dates, names and marks for masthead, control strip, metadata and catalogue."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from handpress.language.phrases import day
from handpress.nouns.library import Handout, House, Imprint, Text, Tier
from handpress.nouns.locale import Locale, localized
from handpress.nouns.manuscript import Facts


def facts(house: House, handout: Handout, text: Text, locale: Locale, tier: Tier) -> Facts:
    """What the edition says of itself."""
    settings, titles = handout.settings, text.titles
    review, original = next_review(house, handout), handout.texts.get(settings.original)
    return Facts(
        id=settings.id,
        revision=settings.revision,
        issued=settings.issued,
        next_review=review,
        draft=settings.status == "draft",
        title=titles.title,
        subtitle=titles.subtitle or "",
        tier_name=locale.words.get(f"tier.{tier.name}", tier.name),
        tier_about=locale.words.get(f"tier.{tier.name}.about", ""),
        purpose=titles.purpose,
        who_for=titles.who_for,
        topics=tuple(localized(topic, locale) for topic in settings.topics),
        issued_text=day(locale, settings.issued),
        next_review_text=day(locale, review),
        issued_short=day(locale, settings.issued, "medium"),
        next_review_short=day(locale, review, "medium"),
        original_title=original.titles.title if original else "",
        translated=settings.original not in (locale.tag, locale.spelled_from),
        translator=titles.translator or "",
        reviser=titles.reviser or "",
    )


def next_review(house: House, handout: Handout) -> date:
    """The day by which someone must look at the handout again."""
    return months_later(handout.settings.issued, handout.settings.review_months or house.review_months)


def publisher(house: House, imprint: Imprint | None, locale: Locale) -> str:
    """The clinic's name, or the house's where no clinic publishes."""
    return localized(imprint.name, locale) if imprint else house.name


def months_later(start: date, months: int) -> date:
    """The same day so many months later, or that month's last day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
