"""A value from a source, with its unit, qualifier and interval, in the words of a locale."""

from __future__ import annotations

import re
from decimal import Decimal

from handpress.language.cldr import conventions
from handpress.language.forms import Unprintable, forms, sizes, wholes
from handpress.language.numbers import number, percent
from handpress.language.words import state, word
from handpress.nouns.library import Value
from handpress.nouns.locale import Locale

NO_BREAK = "\u00a0"
FOR_PERCENT = ".percent"
P_VALUE = re.compile(r"([<>=≤≥]?)\s*(\d*\.?\d+)")


def quantity(locale: Locale, value: Value, form: str = "value") -> str:
    """The value in one of its `forms`. Raises Unprintable for any other, MissingWord where the locale lacks a word."""
    possible = forms(value)
    if form not in possible:
        raise Unprintable(form, possible)
    return FORMS[form](locale, value)


def exact(locale: Locale, value: Value) -> str:
    """The form `value`: +1.25%, at least 800 IU, 1000 to 1200 mg, no change."""
    if value.value is None:
        return state(locale, value.state or "")
    return qualified(locale, value, span(locale, value, value.value, value.to, value.signed))


def size(locale: Locale, value: Value) -> str:
    """The form `size`: 1.25%, for a sentence that says which way."""
    return qualified(locale, value, span(locale, value, *sizes(value)))


def rounded(locale: Locale, value: Value) -> str:
    """The form `rounded`: 1%. The sentence says “about”."""
    low, high = wholes(value)
    text = span(locale, value, low, high if high != low else None)
    return text if value.qualifier == "about" else qualified(locale, value, text)


def interval(locale: Locale, value: Value) -> str:
    """The form `interval`: −1.70% to −0.98%."""
    assert value.bounds
    return span(locale, value, *value.bounds)


def with_interval(locale: Locale, value: Value) -> str:
    """The form `with-interval`: +1.25% (95% CI 0.73% to 1.77%)."""
    level = percent(locale, Decimal(value.level))
    parts = {"quantity": exact(locale, value), "level": level, "interval": interval(locale, value)}
    return word(locale, "with-interval", **parts)


def people(locale: Locale, value: Value) -> str:
    """The form `n`: the number of people alone."""
    return number(locale, Decimal(value.n or 0))


def p_value(locale: Locale, value: Value) -> str:
    """The form `p`, with its letter, for the relation belongs to the value: P = 0.0004, P < 0.0001."""
    parts = P_VALUE.fullmatch(value.p.strip())
    if not parts:
        return value.p
    return word(locale, "p-value", relation=parts[1] or "=", number=number(locale, Decimal(parts[2])))


def span(locale: Locale, value: Value, low: Decimal, high: Decimal | None = None, signed: bool = False) -> str:
    """A measure, or two of them as a range; a percent sign stands at both ends, any other unit at the last."""
    if high is None:
        return measure(locale, low, value.unit, signed)
    start = percent(locale, low, signed) if value.unit.startswith("%") else number(locale, low, signed)
    return word(locale, "range", low=start, high=measure(locale, high, value.unit, signed))


def measure(locale: Locale, amount: Decimal, unit: str, signed: bool = False) -> str:
    """A number and its unit in the locale's words, which no line end may part: 5 years, 1.25%, 0.5% per year."""
    words = locale.units.get(unit, {})
    named = words.get(conventions(locale).plural_form(abs(amount)), words.get("other", unit))
    if named.startswith("%"):
        return percent(locale, amount, signed) + named[1:]
    return f"{number(locale, amount, signed)}{NO_BREAK}{named}" if named else number(locale, amount, signed)


def qualified(locale: Locale, value: Value, text: str) -> str:
    """“at least” and its like around a quantity, in the locale's words; some have others for a percentage."""
    if not value.qualifier:
        return text
    usual = f"qualifier.{value.qualifier.replace(' ', '-')}"
    own = f"{usual}{FOR_PERCENT}"  # Spanish: aproximadamente un 70 %, but aproximadamente 70 mujeres
    return word(locale, own if value.unit.startswith("%") and own in locale.words else usual, quantity=text)


FORMS = {
    "value": exact,
    "size": size,
    "rounded": rounded,
    "interval": interval,
    "with-interval": with_interval,
    "n": people,
    "p": p_value,
}
