"""YAML text comes in; its keys, lists and texts go out, each with the stretch of the file where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 12
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as YAML reads it. `style` is its sign, empty where it stands plain; `flow`: between brackets."""

    value: str
    start: int
    end: int
    line: int
    style: str
    flow: bool

    @property
    def nothing(self) -> bool:
        return not self.style and self.value in NULLS


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; `flow`: between brackets."""

    entries: tuple[Node, ...]
    flow: bool


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and what they hold; of a key written twice the first counts."""

    entries: tuple[tuple[str, Node], ...]


Node = Scalar | Sequence | Mapping | None


def read(text: str, start: int = 0, line: int = 1) -> Node:
    """The content of YAML text that stands at `start`, in `line`, of its file; None where it can't be read."""
    try:
        events = list(_shallow(text))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return _Reader(events, text, start, line).document()


def leaves(node: Node, path: Path = ()) -> Iterator[tuple[Path, Scalar | Sequence]]:
    """Every text with its path, and every list before its entries; entries count from 1."""
    if isinstance(node, Scalar):
        yield path, node
    elif isinstance(node, Sequence):
        yield path, node
        for number, entry in enumerate(node.entries, 1):
            yield from leaves(entry, (*path, number))
    elif isinstance(node, Mapping):
        for key, inner in node.entries:
            yield from leaves(inner, (*path, key))


def _shallow(text: str) -> Iterator[Any]:
    depth = 0
    for event in yaml.parse(text, Loader=FAST):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise ValueError("nested too deeply")
        yield event


class _Reader:
    """Walks the events once. What the house does not take (anchors, tags, keys that are no words) is passed over."""

    def __init__(self, events: list[Any], text: str, start: int, line: int) -> None:
        self.events = iter(events)
        self.text, self.start, self.line = text, start, line

    def document(self) -> Node:
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                return self.node(next(self.events), flow=False)
        return None

    def node(self, event: Any, flow: bool) -> Node:
        strange = bool(getattr(event, "anchor", None) or getattr(event, "tag", None))
        if isinstance(event, yaml.ScalarEvent):
            return None if strange else self.scalar(event, flow)
        if isinstance(event, yaml.MappingStartEvent):
            found = self.mapping(flow or bool(event.flow_style))
            return None if strange else found
        if isinstance(event, yaml.SequenceStartEvent):
            listed = self.sequence(flow or bool(event.flow_style))
            return None if strange else listed
        return None

    def scalar(self, event: Any, flow: bool) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        written = self.text[start:end].rstrip()  # a block scalar's ends after the blank lines below it
        style = event.style or ""
        value = event.value.rstrip("\n") if style in ("|", ">") else event.value
        line = self.line + event.start_mark.line
        return Scalar(value, self.start + start, self.start + start + len(written), line, style, flow)

    def mapping(self, flow: bool) -> Mapping:
        found: dict[str, Node] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, flow)
            content = self.node(next(self.events), flow)
            if isinstance(key, Scalar):
                found.setdefault(key.value, content)
        return Mapping(tuple(found.items()))

    def sequence(self, flow: bool) -> Sequence:
        found: list[Node] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self.node(event, flow))
        return Sequence(tuple(found), flow)
