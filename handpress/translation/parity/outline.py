"""Two bodies of text in; where their blocks differ in what is not words (names, attributes, figures, values) out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handpress.dialect.split import Fence, Heading, Node, Paragraph, split
from handpress.nouns.library import Text
from handpress.records.yaml_nodes import read_yaml
from handpress.translation.parity.difference import Difference

DECLARING = frozenset({"figure", "chart", "table"})
KEPT = frozenset({"value", "comparison", "cite"})
HINT = "Copy what is not words from the original: names of blocks and figures, braces, keys of values, sources."


@dataclass(frozen=True, slots=True)
class Stand:
    """A block: its kind, and what a translator leaves as it is."""

    line: int
    name: str
    fixed: str


def outlines(original: Text, translation: Text, tiers: Iterable[str]) -> Iterator[tuple[int, Difference]]:
    """The first block of each section that differs, with its line in the translation."""
    theirs, ours = _sections(original, frozenset(tiers)), _sections(translation, frozenset(tiers))
    for their, our in zip(theirs, ours, strict=False):
        for one, other in zip(their, our, strict=False):
            if one.name != other.name:
                said = f"the original has {one.name} here, and this is {other.name}"
                yield other.line, Difference("structure", said, HINT)
                break
            if one.fixed != other.fixed:
                said = f"{one.name} says “{one.fixed}” in the original, and “{other.fixed}” here"
                yield other.line, Difference("structure", said, HINT)
        else:
            if len(their) != len(our):
                said = f"this section has {len(our)} blocks, and that of the original {len(their)}"
                yield our[0].line, Difference("structure", said, HINT)
    if len(theirs) != len(ours):
        said = f"this text has {len(ours)} sections in these tiers, and the original {len(theirs)}"
        yield translation.first_line, Difference("structure", said, HINT)


def _sections(text: Text, tiers: frozenset[str]) -> list[list[Stand]]:
    """The blocks of each section in these tiers or in none, its heading first."""
    sections: list[list[Stand]] = []
    wanted = True
    for node in split(text.body, text.first_line):
        if isinstance(node, Heading) and node.level == 1:
            wanted = node.attributes.get("tier") in {None, *tiers}
            if wanted:
                sections.append([])
        if wanted and sections:
            sections[-1].append(_stand(node))
    return sections


def _stand(node: Node) -> Stand:
    if isinstance(node, Heading):
        return Stand(node.line, f"a heading of level {node.level}", _attributes(node.attributes))
    if isinstance(node, Fence):
        title = " with a title" if node.title and node.name not in DECLARING else ""
        fixed = f"{node.title} {_declared(node)}".strip() if node.name in DECLARING else _attributes(node.attributes)
        return Stand(node.line, f"a block “{node.name}”{title}", fixed)
    entries = node.text.count("\n- ") + node.text.startswith("- ") if isinstance(node, Paragraph) else 0
    return Stand(node.line, "a list" if entries else "a paragraph", "")


def _attributes(attributes: object) -> str:
    pairs = attributes.items() if hasattr(attributes, "items") else ()
    return " ".join(f"{name}={value}" for name, value in sorted(pairs))


def _declared(node: Fence) -> str:
    """What a declaration holds besides words: keys of values, sources, and how many rows and cells."""
    tree = read_yaml(node.body, "", node.line)
    return "; ".join(_fixed(tree.content, ""))


def _fixed(part: object, name: str) -> Iterator[str]:
    if isinstance(part, dict):
        for key, inner in part.items():
            yield from _fixed(inner, str(key))
    elif isinstance(part, list | tuple) and name not in KEPT:
        if any(isinstance(inner, dict | list | tuple) for inner in part):
            yield f"{len(part)} {name}".strip()
            for inner in part:
                yield from _fixed(inner, "")
        else:
            yield f"{len(part)} {name}".strip()
    elif name in KEPT:
        yield f"{name} {part}"
