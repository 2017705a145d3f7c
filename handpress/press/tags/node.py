"""Nodes: one tag each, with the text and the links that it holds, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Spot(NamedTuple):
    """A piece of painted text or a picture: its page, counted from 0, and its number there."""

    page: int
    number: int


class Hot(NamedTuple):
    """A place to click: its page and the engine's annotation."""

    page: int
    annotation: Any


@dataclass(slots=True, eq=False)
class Node:
    """A tag. `element` is the HTML that it comes from, `boxes` the (page, box) pairs that it was broken into.

    `keys` go into the tag as they are (Lang, E, Alt, ID), `facts` into its attributes, by their owner.
    """

    role: str
    element: Any = None
    language: str = ""
    kids: list[Node | Spot | Hot] = field(default_factory=list)
    boxes: list[tuple[int, Any]] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    facts: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def nodes(self) -> list[Node]:
        """The kids that are tags themselves."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in reading order."""
        yield self
        for kid in self.nodes:
            yield from kid.walk()

    def given(self, name: str) -> str:
        """An attribute of its HTML element; empty where there is none."""
        return "" if self.element is None else str(self.element.get(name) or "")

    def is_blank(self) -> bool:
        """Whether nothing in it can be read, seen or followed."""
        return not any(isinstance(kid, Spot | Hot) for node in self.walk() for kid in node.kids)
