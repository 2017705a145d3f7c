"""A language's table comes in; its rules go out: kind by kind, a pattern and what takes the place of what it finds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
NOTHING = "(nothing)"
UNSPACED = frozenset({"zh-Hans"})
LETTER = r"[\w\u064b-\u0652]"  # the vowel points of Arabic belong to their word


@dataclass(frozen=True, slots=True)
class Rule:
    """`new` is None where a place is to be left alone."""

    old: re.Pattern[str]
    new: str | None


@cache
def rules(locale: str) -> dict[str, tuple[Rule, ...]]:
    """The rules of each kind, in the order in which they count."""
    written = yaml.safe_load((HERE / f"{locale}.yaml").read_text(encoding="utf-8"))
    spaced = locale not in UNSPACED
    return {kind: tuple(rule for line in lines for rule in _read(line, spaced)) for kind, lines in written.items()}


def _read(line: str, spaced: bool) -> list[Rule]:
    if " ↔ " in line:
        one, other = line.split(" ↔ ")
        return [Rule(_whole(one, spaced), _plain(other)), Rule(_whole(other, spaced), _plain(one))]
    old, arrow, new = line.partition(" → ")
    return [Rule(_whole(old, spaced), new.replace(NOTHING, "") if arrow else None)]


def _plain(side: str) -> str:
    """A side as what takes the place of the other: a group there gives back what stood in that of this side."""
    return re.sub(r"\([^)]*\)\??", r"\\1", side)


def _whole(words: str, spaced: bool) -> re.Pattern[str]:
    ends = (rf"(?<!{LETTER})", rf"(?!{LETTER})") if spaced else ("", "")
    return re.compile(f"{ends[0]}(?:{words}){ends[1]}", re.IGNORECASE)
