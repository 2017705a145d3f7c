"""What holds for the stock library with any text in it: composed, it is whole, linked within itself, and its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from markupsafe import Markup

from handpress.compose import compose
from handpress.dialect.marks import PLACE, scan
from handpress.dialect.prose import SCHEMES
from handpress.dialect.split import Fence, Paragraph, Stray, split
from handpress.load import load
from handpress.nouns.edition import Edition
from handpress.nouns.library import Library
from handpress.nouns.manuscript import BibliographyLine, Block, GlossaryLine, Manuscript
from handpress.nouns.problem import Problem
from tests.fuzz.held import FIRST, TAGS, Page, letters, numerals
from tests.overlay import stock

SET = TAGS | {"span", "abbr"}
APPENDICES = {"glossary", "bibliography", "contents", "colophon"}


@cache
def library() -> Library:
    return load(stock())


def composed(text: str, tier: str = "academic", locale: str = "en") -> Manuscript:
    """An edition of the stock library whose text this is."""
    bread = library().handouts["bread"]
    written = replace(bread.texts["en"], body=text, first_line=FIRST)
    handouts = {"bread": replace(bread, texts={locale: written})}
    return compose(replace(library(), handouts=handouts), Edition("bread", tier, locale, "a4", ""))


def manuscript(text: str) -> None:
    """A text in the dialect becomes a manuscript, whatever it says."""
    text = text.replace("\x02", "").replace("\x03", "")
    whole = composed(text)
    lines_are_there(whole.problems, text)
    pages = [Page(str(piece)) for piece in markup(whole)]
    assert set().union(*(page.tags for page in pages)) <= SET
    links_lead_somewhere(whole, pages)
    sources_are_numbered(whole, pages)
    words_are_printed(whole, text)


def lines_are_there(problems: tuple[Problem, ...], text: str) -> None:
    for problem in problems:
        if problem.place.file.endswith("en.md"):
            assert FIRST <= problem.place.line <= FIRST + text.count("\n") + 1, problem


def markup(thing: Any) -> Iterator[Markup]:
    """All the HTML of a manuscript, in its order."""
    if isinstance(thing, Markup):
        yield thing
    elif isinstance(thing, dict):
        for below in thing.values():
            yield from markup(below)
    elif isinstance(thing, tuple | list):
        for below in thing:
            yield from markup(below)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from markup(getattr(thing, field.name))


def links_lead_somewhere(whole: Manuscript, pages: list[Page]) -> None:
    """Every address is one that may be printed, or is told; every anchor is there, and only once."""
    told = {problem.code for problem in whole.problems}
    anchors = Counter(anchor for page in pages for anchor in page.ids)
    blocks = [block for section in whole.sections for block in section.blocks]
    anchors.update(section.id for section in whole.sections)
    anchors.update(block.fields["id"] for block in blocks if "id" in block.fields)
    lines: list[GlossaryLine | BibliographyLine] = [*whole.glossary, *whole.bibliography]
    anchors.update(line.id for line in lines)
    assert "D121" in told or all(count == 1 for count in anchors.values()), anchors.most_common(1)
    assert "D121" in told or not APPENDICES & set(anchors)
    for page in pages:
        assert "D107" in told or all(link.startswith(SCHEMES) for link in page.links), page.links
        assert set(page.wanted) <= set(anchors)
        assert {link[1:] for link in page.links if re.match("#[gr]-", link)} <= set(anchors) or "[a](#" in "".join(
            page.words
        )
    assert all(use in anchors for line in lines for use in line.uses)


def sources_are_numbered(whole: Manuscript, pages: list[Page]) -> None:
    """From 1, by first mention; what a citation says is what the bibliography says."""
    numbers = {f"#{line.id}": line.number for line in whole.bibliography}
    assert list(numbers.values()) == list(range(1, len(numbers) + 1))
    mentioned: list[str] = []
    for section in whole.sections:
        for block in section.blocks:
            if block.kind != "prose":
                continue
            for citation in re.findall('<span class="citation".*?</span>', str(block.body)):
                found = {address: int(number) for address, number in re.findall(r'"(#r-[^"]*)">(\d+)', citation)}
                assert all(numbers[address] == number for address, number in found.items())
                mentioned.extend(sorted(found, key=numbers.__getitem__))  # those with a place in the source stand last
    if all(block.kind == "prose" for section in whole.sections for block in section.blocks):
        first = [numbers[address] for address in dict.fromkeys(mentioned)]
        assert first == sorted(first) or "–" in str(whole.sections)  # a closed run hides the numbers within


def words_are_printed(whole: Manuscript, text: str) -> None:
    """Every letter outside a mark is in the block of its line, or in an address there; where one is not, it is told."""
    blocks = {block.line: block for section in whole.sections for block in section.blocks}
    told = {problem.place.line for problem in whole.problems if problem.place.file.endswith("en.md")}
    for node in split(text, FIRST):
        if node.line not in blocks or node.line in told or isinstance(node, Stray):
            continue
        written = node.text if isinstance(node, Paragraph) else text.split("\n")[node.line - FIRST]
        if isinstance(node, Fence):
            written = node.title if node.name != "figure" else ""
        held = PLACE.sub(" ", scan(written, 1)[0])
        missing = letters(held) - shown(blocks[node.line]) - letters(numerals(held))
        assert not missing, f"lost in line {node.line}: {missing}"


def shown(block: Block) -> Counter[str]:
    pages = [Page(str(piece)) for piece in markup(block)]
    return letters(" ".join(word for page in pages for word in (*page.words, *page.unseen)))
