"""A bilingual manuscript comes in; it goes out with what is to be reviewed in it, block by block, and signed for."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal

from handpress.nouns.library import Library
from handpress.nouns.manuscript import Facts, Manuscript
from handpress.nouns.parity import ParityWords
from handpress.nouns.review import Remark, Review
from handpress.nouns.translation import Unit
from handpress.translation.beside import glossary, units_of, written_in
from handpress.translation.faults import faults
from handpress.translation.reminders import Found

Kind = Literal["changed", "failed", "waived"]
# Behind words from right to left the sign that a quotation is cut stands far from its end, where nobody would look.
CUT = re.compile("([\u0590-\u08ff][^\\w\\s…]*)…”")
OLD = frozenset({"T201", "T202", "T203", "T204", "T205"})


def reviewed(library: Library, manuscript: Manuscript, words: ParityWords) -> Manuscript:
    """The manuscript with its review. What is to be reviewed, such as other blocks than the original's, may stand."""
    slug, tag = manuscript.edition.handout, written_in(manuscript.file)
    names = [tier.name for tier in library.house.tiers]
    tiers = names[: names.index(manuscript.edition.tier) + 1]
    terms = [line.id.removeprefix("g-") for line in manuscript.glossary]
    found = [one for one in faults(library, slug, tag, words) if one.problem and one.reaches(tiers, terms)]
    units = [unit for unit in units_of(library, manuscript.file) if unit.tier in ("", *tiers)]
    lines = sorted(
        {line for section in manuscript.sections for line in (section.line, *(block.line for block in section.blocks))}
    )
    here = [one for one in found if one.problem and one.problem.place.file == manuscript.file]
    blocks = named(units, lines)
    others = [one for one in found if one not in here]
    explained = {f"g-{term}": tuple(remark(one) for one in others if one.term == term) for term in terms}
    remarks, above = by_block(here, units, lines, blocks)
    files = signed_for(library, manuscript)
    every = [remark(one) for one in found]
    review = Review(
        names=blocks,
        remarks=remarks,
        head=above,
        terms={entry: told for entry, told in explained.items() if told},
        general=tuple(remark(one) for one in others if one.term not in terms),
        blocks=len(units),
        changed=len({(one.path, one.message) for one in every if one.kind == "changed"}),
        failed=len({(one.path, one.message) for one in every if one.kind == "failed"}),
        made_from=made.revision if (made := library.made_from.get(manuscript.file)) else 0,
        files=files,
        fingerprint=digest("".join(f"{value}  {file}\n" for file, value in files)),
    )
    problems = tuple(problem for problem in manuscript.problems if problem.code != "T401")
    return replace(manuscript, facts=two_people(manuscript.facts), review=review, problems=problems)


def two_people(facts: Facts) -> Facts:
    """The facts with a reviser who is not the translator, or none: that line is left blank, for somebody else."""
    one, two = (" ".join(name.split()).casefold() for name in (facts.translator, facts.reviser))
    return replace(facts, reviser="") if one == two else facts


def by_block(
    found: Iterable[Found], units: Iterable[Unit], lines: list[int], names: Mapping[int, str]
) -> tuple[dict[int, tuple[Remark, ...]], tuple[Remark, ...]]:
    """The remarks by the line of their block, with their place in it; and those above the first one, on the head."""
    paths = {unit.line: unit.path for unit in units}
    kept: dict[int, list[Remark]] = defaultdict(list)
    for one in found:
        line = one.problem.place.line if one.problem else 0
        at = bisect_right(lines, line)
        block = lines[at - 1] if at else 0
        told = remark(one, paths.get(line, ""))
        kept[block].append(replace(told, path=inside(told.path, names.get(block, ""))))
    above = tuple(kept.pop(0, ()))
    return {line: tuple(told) for line, told in sorted(kept.items())}, above


def inside(path: str, block: str) -> str:
    """The rest of a path in a block: `entry-2`; nothing where it is the block itself."""
    return "" if path == block else path.removeprefix(f"{block}/")


def named(units: Iterable[Unit], lines: list[int]) -> dict[int, str]:
    """The path of each block, by its line: that of its units without the last step."""
    found: dict[int, str] = {}
    for unit in units:
        at = bisect_right(lines, unit.line)
        if at and not unit.path.startswith("head/"):
            found.setdefault(lines[at - 1], "/".join(unit.path.split("/")[:2]))
    return found


def remark(one: Found, path: str = "") -> Remark:
    problem = one.problem
    assert problem
    kind: Kind = "changed" if problem.code in OLD else "waived" if problem.level == "note" else "failed"
    return Remark(problem.place.key or path, kind, problem.code, shown(problem.message), shown(problem.hint))


def shown(text: str) -> str:
    """What can be printed of a text: a fault may well be a sign that nobody sees."""
    return CUT.sub(r"\1” (cut)", "".join(sign for sign in " ".join(text.split()) if sign.isprintable()))


def signed_for(library: Library, manuscript: Manuscript) -> tuple[tuple[str, str], ...]:
    """The files whose words are signed for, each with its SHA-256: both texts, and the translation's glossary."""
    original = library.handouts[manuscript.edition.handout].texts[manuscript.edition.beside].file
    files = (original, manuscript.file, glossary(written_in(manuscript.file)))
    return tuple((file, digest(library.written[file])) for file in files if file in library.written)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
