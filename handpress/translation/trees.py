"""Units in a row come in; the tree that their paths make of them goes out, and how like two branches are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from handpress.nouns.translation import Unit

NUMBERED = re.compile(r"(.+)-\d+")
# What a translation keeps as it is: keys of values and sources, targets of terms and links, digits.
KEPT = re.compile(
    r"\{\{\s*([^{}|\s]+)|@([\w-]+)|\[\[[^\]|]*\|\s*([^\]]+?)\s*\]\]|\]\(([^)\s]*)\)|(\d+)|\b([A-Z]{2,}[\w-]*)"
)
KEYED = ("terms/", "words/", "units/", "states/")
CHANCE = 0.1  # so that two of a kind are rather paired than left alone


@dataclass(slots=True)
class Branch:
    """A step of the paths, its unit where it is one, and the steps below it.

    `counted`: its name is a kind and a number; `keyed`: its name is a key, even where it ends like a number.
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
        return self.stem != self.name


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
    signs = (next(filter(None, found)) for found in KEPT.findall(unit.text))
    kept = Counter(str(int(sign)) if sign.isdecimal() else sign for sign in signs)
    for branch in line:
        branch.kept += kept
        branch.kinds[f"{unit.block} {unit.kind}"] += 1
        branch.length += len(unit.text)
        branch.tier = unit.tier


def likeness(one: Branch, two: Branch) -> float:
    """From 0, of another kind, to 1."""
    if one.stem != two.stem:
        return 0.0
    kinds = _shared(one.kinds, two.kinds)
    kept = _shared(one.kept, two.kept)
    lengths = min(one.length, two.length) / max(one.length, two.length, 1)
    return CHANCE + 0.4 * kept + 0.2 * kinds + 0.2 * lengths + 0.1 * (one.tier == two.tier)


def _shared(one: Counter[str], two: Counter[str]) -> float:
    """How much of two counts is the same, from 0 to 1; two empty ones are the same."""
    return (one & two).total() / (one | two).total() if one or two else 1.0
