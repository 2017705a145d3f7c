"""The Spanish text says what the English one says: block by block, the same shape, sources, values and terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from handpress.dialect.marks import Citation, Mark, Quantity, Term, scan
from handpress.dialect.split import Fence, Heading, Node, Paragraph, split
from handpress.dialect.terms import forms
from handpress.load import load
from handpress.nouns.library import Handout, Library, surface
from handpress.nouns.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = load(Workspace(ROOT))
SPANISH = sorted(slug for slug, handout in LIBRARY.handouts.items() if "es" in handout.texts)
DECLARATIONS = ("figure", "chart", "table")


def test_there_is_a_spanish_text_and_it_borrows_no_word() -> None:
    assert SPANISH
    assert LIBRARY.locales["es"].borrowed == ()


def test_spanish_knows_every_outcome_and_every_unit_that_english_knows() -> None:
    english, spanish = LIBRARY.locales["en"], LIBRARY.locales["es"]
    assert english.states.keys() <= spanish.states.keys()
    assert english.units.keys() <= spanish.units.keys()


@pytest.mark.parametrize("slug", SPANISH)
def test_blocks_agree_with_the_original(slug: str) -> None:
    handout = LIBRARY.handouts[slug]
    titles = handout.texts["es"].titles
    if titles.translated_from != handout.settings.revision:
        pytest.skip("made from an earlier revision")
    tiers = frozenset(titles.tiers or ())
    original, translation = (outline(LIBRARY, handout, tag, tiers) for tag in (handout.settings.original, "es"))
    for theirs, ours in zip(original, translation, strict=False):
        assert ours[1:] == theirs[1:], f"es.md:{ours[0]} and en.md:{theirs[0]}"
    assert len(translation) == len(original)


@pytest.mark.parametrize("slug", sorted(LIBRARY.glossaries["es"]))
def test_definitions_agree_with_the_original(slug: str) -> None:
    theirs, ours = LIBRARY.glossaries["en"][slug], LIBRARY.glossaries["es"][slug]
    assert (ours.cite, ours.source) == (theirs.cite, theirs.source)
    assert meanings(LIBRARY, "es", ours.plain) == meanings(LIBRARY, "en", theirs.plain)


Outline = tuple[int, str, object, Counter[str]]


def outline(library: Library, handout: Handout, tag: str, tiers: frozenset[str]) -> list[Outline]:
    """Each block of these tiers: its line, its kind, its shape, and what its marks stand for."""
    text = handout.texts[tag]
    nodes = within(split(text.body, text.first_line), tiers)
    return [(node.line, kind(node), shape(node), meanings(library, tag, words(node))) for node in nodes]


def within(nodes: tuple[Node, ...], tiers: frozenset[str]) -> Iterator[Node]:
    """The blocks of sections without a tier, or with one of these."""
    wanted = True
    for node in nodes:
        if isinstance(node, Heading) and node.level == 1:
            wanted = node.attributes.get("tier") in {None, *tiers}
        if wanted:
            yield node


def kind(node: Node) -> str:
    return f"fence {node.name} {bool(node.title)}" if isinstance(node, Fence) else type(node).__name__


def words(node: Node) -> str:
    return node.body if isinstance(node, Fence) else getattr(node, "text", "")


def shape(node: Node) -> object:
    """What a translator may not change: attributes, keys and lengths of a declaration, length of a list, emphasis."""
    if isinstance(node, Fence) and node.name in DECLARATIONS:
        return node.title, frame(yaml.safe_load(node.body))
    if isinstance(node, Fence):
        blocks = [shape(inner) for inner in split(node.body)]
        return dict(node.attributes), blocks
    if isinstance(node, Heading):
        return node.level, dict(node.attributes)
    text = node.text if isinstance(node, Paragraph) else ""
    return sum(line.startswith(("- ", "1. ", "2. ", "3. ")) for line in text.split("\n")), text.count("**")


def frame(declared: object) -> object:
    """A declaration without its words."""
    if isinstance(declared, dict):
        kept = {"value", "comparison", "cite"}
        return {key: part if key in kept else frame(part) for key, part in declared.items()}
    return [frame(part) for part in declared] if isinstance(declared, list) else type(declared).__name__


def meanings(library: Library, tag: str, text: str) -> Counter[str]:
    """How often each source, value and term stands in a text; languages differ in the order of words."""
    slugs = forms(library.glossaries[tag])
    return Counter(meaning for mark in scan(text, 1)[1] for meaning in meant(mark, slugs))


def meant(mark: Mark, slugs: dict[str, str]) -> Iterator[str]:
    if isinstance(mark, Citation):
        yield from (f"@{cited.key}, {cited.locator}" for cited in mark.cited)
    elif isinstance(mark, Quantity):
        yield f"{mark.key} | {mark.form}"
    elif isinstance(mark, Term):
        yield slugs.get(surface(mark.target), f"unknown term {mark.target}")
