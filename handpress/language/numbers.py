"""Numbers and percentages as a locale writes them: every decimal of the source kept, and a real minus sign."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import parse_pattern

from handpress.language.cldr import conventions
from handpress.nouns.locale import Locale

MINUS = "\u2212"
# Thousands are parted from five digits on (1200 mg, 12,000 women), as the SI brochure allows (5.4.4) and CLDR has it
# for Spanish and Portuguese; Babel does not read CLDR's minimumGroupingDigits.
GROUPED_FROM = 10_000


def number(locale: Locale, amount: Decimal, signed: bool = False) -> str:
    """The number with the decimals given, the locale's separators and U+2212 for minus; `signed` prints a plus too."""
    return sign(amount, signed) + digits(locale, amount)


def percent(locale: Locale, amount: Decimal, signed: bool = False) -> str:
    """The number, which already counts hundredths, in the locale's pattern for percentages: 1.25%, 1,25 %, %1,25."""
    # Babel's format_percent multiplies by 100 and drops the decimals (0.125 gives 12%), so only its pattern is used.
    known = conventions(locale)
    pattern = parse_pattern(known.percent_formats[None])
    mark = known.number_symbols["latn"]["percentSign"]
    before, after = (affix[0].replace("%", mark) for affix in (pattern.prefix, pattern.suffix))
    return sign(amount, signed) + before + digits(locale, amount) + after


def sign(amount: Decimal, signed: bool) -> str:
    """Zero has no sign."""
    if not amount:
        return ""
    return MINUS if amount < 0 else "+" * signed


def digits(locale: Locale, amount: Decimal) -> str:
    """The number without its sign. Western digits, as drug labels have them, in every locale."""
    known = conventions(locale)
    places = max(0, -int(amount.as_tuple().exponent))
    whole = known.decimal_formats[None].pattern.partition(".")[0]
    pattern = parse_pattern(f"{whole}.{'0' * places}" if places else whole)
    return str(pattern.apply(abs(amount), known, group_separator=abs(amount) >= GROUPED_FROM))
