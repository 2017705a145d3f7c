"""Contrast of the colours in the styles, by the formula of WCAG 2.1 (relative luminance, contrast ratio)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from handpress.checks.findings import Asked, Finding
from handpress.nouns.lint import Rule
from handpress.nouns.problem import Place

BASE = "tokens.css"
VARIABLE = re.compile(r"var\((--[\w-]+)\)")
HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
LONG = 7


def too_low(rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Pairs of tokens, `ink on paper`, below the least contrast of their group, in the base or a sheet laid over it."""
    base = asked.lint.colours.get(BASE, {})
    for sheet, tokens in asked.lint.colours.items():
        laid = {**base, **tokens}
        for kind, pairs in rule.groups.items():
            for pair in pairs:
                above, _, below = pair.partition(" on ")
                ratio = contrast(colour(f"--{above}", laid), colour(f"--{below}", laid))
                if (
                    ratio is not None
                    and ratio < rule.most[kind]
                    and (sheet == BASE or _changed(base, laid, above, below))
                ):
                    place = Place(f"styles/{sheet}")
                    yield Finding(place, pair, count=f"{ratio:.1f}", most=f"{rule.most[kind]:g}", key=pair)


def contrast(above: str | None, below: str | None) -> float | None:
    """From 1 to 21; None where a colour is unknown."""
    if above is None or below is None:
        return None
    high, low = sorted((luminance(above), luminance(below)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of `#rgb` or `#rrggbb`, from 0 to 1."""
    digits = colour[1:] if len(colour) == LONG else "".join(2 * digit for digit in colour[1:])
    parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def colour(token: str, tokens: Mapping[str, str]) -> str | None:
    """A token's colour, its variables followed; None where it is none that we can read."""
    for _ in range(len(tokens) + 1):
        value = tokens.get(token, "")
        variable = VARIABLE.fullmatch(value)
        if variable is None:
            return value if HEX.fullmatch(value) else None
        token = variable[1]
    return None


def _changed(base: Mapping[str, str], laid: Mapping[str, str], *names: str) -> bool:
    return any(colour(f"--{name}", base) != colour(f"--{name}", laid) for name in names)
