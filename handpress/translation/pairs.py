"""Units of an original and of its translation come in; pairs of them go out, and the fingerprint of a unit's words.

Files of keys are paired by key. Texts are paired by structure: headings and blocks in one row, entries and cells
within their block, each level aligned by kind, by what no language changes (values, sources, numbers, links), by tier
and by length. So a block that is missing, added or moved stands alone, and those after it keep their partners.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from handpress.nouns.translation import Pair, Unit
from handpress.translation.trees import Branch, blocks, likeness, tree

MOST = 1_000_000  # of comparisons; what is longer is paired by its numbers
BAND = 60  # how many blocks a translation may run ahead of its original, or behind it
STRAIGHT = str.maketrans("“”„‟«»‘’‚‛‹›", '""""""' + "''''''")
# With bounds, so that no text keeps them busy.
HELD = re.compile(r"\[\[[^\]]{0,300}\]\]|\[@[^\]]{0,300}\]|\{\{[^}]{0,300}\}\}|\\.")
STRONG = re.compile(r"(\*{1,3})(?=\S)(.{1,500}?)(?<=\S)\1", re.DOTALL)
SOFT = re.compile(r"(?<!\w)(_{1,3})(?=\S)(.{1,500}?)(?<=\S)\1(?!\w)", re.DOTALL)
PLACE = re.compile("\ue000(\\d+)\ue001")


def pairs(original: Iterable[Unit], translated: Iterable[Unit], tiers: Sequence[str]) -> tuple[Pair, ...]:
    """The pairs in the order of the original; a unit of the translation alone stands behind the one before it.

    `tiers` are those the translation holds: units of the original in other tiers are left out.
    """
    ours = [unit for unit in original if not unit.tier or unit.tier in tiers]
    one, two = tree(ours), tree(translated)
    ratio = two.length / one.length if one.length and two.length else 1.0
    return tuple(_in_order(_paired(blocks(one), blocks(two), ratio)))


def whole_pairs(original: Sequence[Unit], translated: Sequence[Unit]) -> tuple[Pair, ...]:
    """The pairs of all units of the original; those in tiers of which the translation has nothing stand alone."""
    tiers = {unit.tier for unit in translated if unit.tier}
    rest = [Pair(unit, None) for unit in original if unit.tier and unit.tier not in tiers]
    return tuple(_in_order([*pairs(original, translated, tuple(tiers)), *rest]))


def _in_order(found: Iterable[Pair]) -> list[Pair]:
    """Pairs as the original has them; what it has not, behind what comes before it in the translation."""
    rows = list(found)
    ours = sorted(
        (pair for pair in rows if pair.original), key=lambda pair: pair.original.start if pair.original else 0
    )
    stands = sorted((pair.translation.start, at) for at, pair in enumerate(ours) if pair.translation)
    starts = [start for start, _ in stands]
    behind: dict[int, list[Pair]] = {}
    for pair in sorted((pair for pair in rows if pair.original is None), key=_start):
        before = bisect_left(starts, _start(pair)) - 1
        behind.setdefault(stands[before][1] if before >= 0 else -1, []).append(pair)
    return [*behind.get(-1, []), *(one for at, pair in enumerate(ours) for one in (pair, *behind.get(at, [])))]


def _start(pair: Pair) -> int:
    return pair.translation.start if pair.translation else -1


def fingerprint(text: str) -> str:
    """SHA-256 over the words, 16 digits: white space, the shape of quotation marks, and emphasis do not count."""
    text = " ".join(unicodedata.normalize("NFC", text).translate(STRAIGHT).split())
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(re.sub(r"\s*([{}|;,])\s*", r"\1", match.group()) if match.group()[0] in "{[" else match.group())
        return f"\ue000{len(held) - 1}\ue001"

    text = HELD.sub(hold, text.replace("\ue000", "").replace("\ue001", ""))
    for pattern in (STRONG, STRONG, SOFT, SOFT):  # twice: **strong with *soft* in it**
        text = pattern.sub(r"\2", text)
    text = PLACE.sub(lambda match: held[int(match[1])], text)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _paired(ours: Branch | None, theirs: Branch | None, ratio: float) -> list[Pair]:
    """The pairs of two branches that belong together, or of one that stands alone."""
    found: list[Pair] = []
    unit, other = ours.unit if ours else None, theirs.unit if theirs else None
    if unit or other:
        found.append(Pair(unit, other))
    for one, two in _aligned(ours.branches if ours else (), theirs.branches if theirs else (), ratio):
        found.extend(_paired(one, two, ratio))
    return found


def _aligned(
    ours: Sequence[Branch], theirs: Sequence[Branch], ratio: float
) -> list[tuple[Branch | None, Branch | None]]:
    """Branches side by side: those with a name of their own by name, the others by the best alignment in order."""
    one, two = ([branch for branch in side if branch.counted] for side in (ours, theirs))
    named = ([branch for branch in side if not branch.counted] for side in (ours, theirs))
    rows = _by_order(one, two, ratio) if len(one) * len(two) <= MOST else _by_name(one, two)
    return [*_by_name(*named), *rows]


def _by_name(ours: Sequence[Branch], theirs: Sequence[Branch]) -> list[tuple[Branch | None, Branch | None]]:
    named = {branch.name: branch for branch in theirs}
    known = {branch.name for branch in ours}
    both = [(branch, named.get(branch.name)) for branch in ours]
    return [*both, *((None, branch) for branch in theirs if branch.name not in known)]


def _by_order(
    ours: Sequence[Branch], theirs: Sequence[Branch], ratio: float
) -> list[tuple[Branch | None, Branch | None]]:
    """The alignment, in order, with the greatest likeness in all (Needleman and Wunsch 1970; a gap costs nothing)."""
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    band = BAND + abs(len(ours) - len(theirs))
    like = [
        [likeness(one, two, ratio) if abs(i - j) <= band else 0.0 for j, two in enumerate(theirs)]
        for i, one in enumerate(ours)
    ]
    for i in reversed(range(len(ours))):
        for j in reversed(range(len(theirs))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], like[i][j] + best[i + 1][j + 1])
    rows: list[tuple[Branch | None, Branch | None]] = []
    i = j = 0
    while i < len(ours) and j < len(theirs):
        if like[i][j] and best[i][j] == like[i][j] + best[i + 1][j + 1]:
            rows.append((ours[i], theirs[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            rows.append((ours[i], None))
            i += 1
        else:
            rows.append((None, theirs[j]))
            j += 1
    return [*rows, *((one, None) for one in ours[i:]), *((None, two) for two in theirs[j:])]
