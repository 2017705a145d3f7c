"""Units in a row come in; the tree that their paths make of them goes out, and how like two branches are."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from handpress.nouns.translation import Unit

NUMBERED = re.compile(r"(.+)-\d+")
# What a translation keeps as it is: keys of values and sources, targets of terms and links, digits.
KEPT = re.compile(
    r"\{\{\s{0,9}([^{}|\s]+)|@([\w-]+)|\[\[[^\]|]{0,200}\|\s{0,9}([^\]\s][^\]]{0,200})\]\]|\]\(([^)\s]{0,500})\)"
    r"|(\d+)|\b([A-Z]{2,}[\w-]*)"
)
KEYED = ("terms/", "words/", "units/", "states/")
VARIANCE = 6.8  # of the length of a translation, for each sign of its original
FIRM = 2  # values and sources say more than numbers and capitals, which some languages write otherwise
ELSEWHERE = 0.4  # what is left of a likeness across tiers
CHANCE = 0.1  # so that two of a kind are rather paired than left alone


@dataclass(slots=True)
class Branch:
    """A step of the paths, its unit where it is one, and the steps below it.

    `counted`: its name is a kind and a number (headings stand one in each section); `keyed`: its name is a key, even
    where it ends like a number.
    """

    name: str
    unit: Unit | None = None
    branches: list[Branch] = field(default_factory=list)
    kept: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    length: int = 0
    tier: str = ""

    keyed: bool = False

    @property
    def stem(self) -> str:
        found = None if self.keyed else NUMBERED.fullmatch(self.name)
        return found[1] if found else self.name

    @property
    def counted(self) -> bool:
        return self.stem != self.name or self.name == "heading"


def tree(units: Iterable[Unit]) -> Branch:
    """The tree of these units, in their order."""
    root = Branch("")
    known: dict[str, Branch] = {"": root}
    for unit in units:
        line = [root]
        path = ""
        for step in unit.path.split("/"):
            path = f"{path}/{step}"
            if path not in known:
                known[path] = Branch(step, keyed=unit.path.startswith(KEYED))
                line[-1].branches.append(known[path])
            line.append(known[path])
        line[-1].unit = unit
        _count(unit, line)
    return root


def blocks(root: Branch) -> Branch:
    """The same tree without its sections: their headings and blocks in a row, after what is named by key."""
    named = [branch for branch in root.branches if branch.keyed or branch.unit or branch.name == "head"]
    rows = [inner for branch in root.branches if branch not in named for inner in branch.branches]
    return replace(root, branches=[*named, *rows])


def _count(unit: Unit, line: list[Branch]) -> None:
    kept: Counter[str] = Counter()
    for found in KEPT.finditer(unit.text):
        sign = found[found.lastindex or 0]
        kept[str(int(sign)) if sign.isdecimal() else sign] += FIRM if found.lastindex in (1, 2) else 1
    for branch in line:
        branch.kept += kept
        branch.kinds[f"{unit.block} {unit.kind}"] += 1
        branch.length += len(unit.text)
        branch.tier = unit.tier


def likeness(one: Branch, two: Branch, ratio: float) -> float:
    """From 0, of another kind, to 1. `ratio` is how long the whole translation is beside its original."""
    if one.stem != two.stem:
        return 0.0
    kinds = _shared(one.kinds, two.kinds)
    kept = _shared(one.kept, two.kept)
    lengths = _lengths(one.length * ratio, two.length)
    like = CHANCE + 0.4 * kept + 0.25 * kinds + 0.24 * lengths + 0.01 * (one.name == two.name)
    return like if one.tier == two.tier else ELSEWHERE * like


def _lengths(expected: float, found: int) -> float:
    """How well a length fits: the longer a text, the more it says (Gale and Church 1993, section 3.2)."""
    spread = (found - expected) ** 2 / (VARIANCE * max(expected, 1.0))
    return math.exp(-spread / 2)


def _shared(one: Counter[str], two: Counter[str]) -> float:
    """How much of two counts is the same, from 0 to 1; two empty ones are the same."""
    return (one & two).total() / (one | two).total() if one or two else 1.0
