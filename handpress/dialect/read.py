"""A handout's text comes in; its sections, as nodes not yet set, go out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from handpress.dialect.components import ATTRIBUTES, RULES, UNTITLED
from handpress.dialect.setter import Setter
from handpress.dialect.split import Fence, Heading, Node, Paragraph, Stray, split
from handpress.nouns.library import Text
from handpress.nouns.manuscript import Block, Section


@dataclass(frozen=True, slots=True)
class Draft:
    """A section as written: its heading and the nodes below it."""

    heading: Heading
    id: str
    nodes: tuple[Node, ...]

    @property
    def tier(self) -> str:
        return self.heading.attributes.get("tier", "")


@lru_cache(maxsize=256)
def drafts(body: str, first_line: int) -> tuple[tuple[Node, ...], tuple[Draft, ...]]:
    """What stands before the first section, and the sections."""
    nodes = split(body, first_line)
    starts = [at for at, node in enumerate(nodes) if isinstance(node, Heading) and node.level == 1]
    ends = [*starts[1:], len(nodes)][: len(starts)]
    found = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        heading = nodes[start]
        assert isinstance(heading, Heading)
        found.append(Draft(heading, heading.attributes.get("id") or f"s-{number}", nodes[start + 1 : end]))
    return nodes[: starts[0]] if starts else nodes, tuple(found)


def sections(text: Text) -> tuple[Draft, ...]:
    return drafts(text.body, text.first_line)[1]


def set_section(draft: Draft, setter: Setter) -> Section:
    """Set one section for an edition."""
    setter.open_section()
    title = _words(draft.heading, setter)
    return Section(draft.id, title, draft.tier, draft.heading.line, tuple(_blocks(draft.nodes, setter)))


def _blocks(nodes: Iterable[Node], setter: Setter) -> Iterable[Block]:
    for node in nodes:
        block = _block(node, setter)
        if block is not None:
            yield block


def _block(node: Node, setter: Setter) -> Block | None:
    match node:
        case Paragraph(text, line):
            return Block("prose", line, setter.flow(text, line))
        case Heading(2, _, marks, line):
            _refuse(marks, (), "a heading inside a section", line, setter)
            return Block("subheading", line, _words(node, setter), fields={"id": setter.anchor("h")})
        case Heading(level, _, _, line):
            setter.fault("D104", line, f"a heading of level {level}", "Sections take # and ## only.")
        case Stray(line):
            setter.fault("D103", line, "this “:::” closes no block", "Take it out, or open a block before it.")
        case Fence():
            return _fenced(node, setter)
    return None


def _fenced(fence: Fence, setter: Setter) -> Block | None:
    if not fence.closed:
        setter.fault("D101", fence.line, f"the block “{fence.name}” is not closed", "End it with a line “:::”.")
        return None
    rule = RULES.get(fence.name)
    if rule is None:
        hint = setter.guess(fence.name, RULES) or f"Blocks are {', '.join(RULES)}."
        setter.fault("D102", fence.line, f"there is no block “{fence.name}”", hint)
        return None
    _refuse(fence.attributes, ATTRIBUTES.get(fence.name, ()), f"the block “{fence.name}”", fence.line, setter)
    if fence.title and fence.name in UNTITLED:
        hint = "Write it into the block, or take it out."
        setter.fault("D118", fence.line, f"the block “{fence.name}” prints no title: {fence.title}", hint)
    return rule(fence, setter)


def _words(heading: Heading, setter: Setter) -> Markup:
    """The words of a heading."""
    words = setter.plain(heading.text, heading.line)
    if not words.striptags():
        setter.fault("D119", heading.line, "a heading without words", "Write what the part is about.")
    return words


def _refuse(marks: Iterable[str], known: Iterable[str], what: str, line: int, setter: Setter) -> None:
    """Tell each attribute that is not known: nothing would come of it, nor of its words."""
    for name in dict.fromkeys(marks):
        if name not in known:
            hint = f"It has {', '.join(known)}." if known else "It has none."
            setter.fault("D115", line, f"{what} has no attribute “{name}”", hint)
