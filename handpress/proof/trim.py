"""Trim: the stylesheets of a galley go in; the size of the sheet and its margins, in points, come out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from handpress.proof.rules import INNER, pages

TOKEN = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
RULE = re.compile(r"([\w-]+)\s*:\s*([^;{}]+)")
USE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)")
LENGTH = re.compile(r"(\d*\.?\d+)(mm|cm|in|pt|pc|px|q)?")
POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75, "q": 72 / 101.6}
PAPERS = {"a3": (297, 420), "a4": (210, 297), "a5": (148, 210), "letter": (215.9, 279.4), "legal": (215.9, 355.6)}
SIDES = {
    "margin": ("top", "right", "bottom", "left"),
    "margin-block": ("top", "bottom"),
    "margin-inline": ("left", "right"),
    "margin-inline-start": ("left",),
    "margin-inline-end": ("right",),
    "margin-block-start": ("top",),
    "margin-block-end": ("bottom",),
    **{f"margin-{side}": (side,) for side in ("top", "right", "bottom", "left")},
}


@dataclass(slots=True)
class Trim:
    """The sheet as the styles ask for it; a size or margin of None is one that they do not tell plainly."""

    size: tuple[float, float] | None = None
    left: float | None = None
    right: float | None = None
    top: float | None = None
    bottom: float | None = None


def trim(texts: list[str]) -> Trim:
    """Read the rules of `@page` for every page, with the tokens in their last meaning."""
    tokens = dict(found for text in texts for found in TOKEN.findall(text))
    found = Trim()
    for which, inside in pages(texts):
        if not which:
            for name, content in RULE.findall(INNER.sub("", inside)):
                take(found, name, resolved(content, tokens))
    return found


def resolved(content: str, tokens: Mapping[str, str], depth: int = 9) -> str:
    """A rule's content with its tokens filled in."""
    if not depth or "var(" not in content:
        return content.strip().lower()
    return resolved(USE.sub(lambda use: tokens.get(use[1], "?"), content), tokens, depth - 1)


def take(found: Trim, name: str, content: str) -> None:
    if name == "size":
        found.size = size(content)
    elif name in SIDES:
        given = [points(part) for part in content.split()]
        for number, side in enumerate(SIDES[name]):  # a side that is not given is as the one across, or as the first
            setattr(found, side, given[next(at for at in (number, number - 2, 0) if 0 <= at < len(given))])


def size(content: str) -> tuple[float, float] | None:
    """`210mm 297mm`, `A4`, `A4 landscape`."""
    words = content.split()
    lengths = [points(word) for word in words]
    if lengths and all(lengths):
        return (lengths[0] or 0.0, lengths[-1] or 0.0)
    paper = next((PAPERS[word] for word in words if word in PAPERS), None)
    if paper is None:
        return None
    one, other = (side * POINTS["mm"] for side in paper)
    return (other, one) if "landscape" in words else (one, other)


def points(text: str) -> float | None:
    length = LENGTH.fullmatch(text)
    if not length or not (length[2] or float(length[1]) == 0):
        return None
    return float(length[1]) * POINTS[length[2] or "pt"]
