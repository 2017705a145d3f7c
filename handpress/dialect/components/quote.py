"""A pull quote: a sentence of the text set large."""

from __future__ import annotations

from handpress.dialect.setter import Setter
from handpress.dialect.split import Fence
from handpress.nouns.manuscript import Block


def rule(fence: Fence, setter: Setter) -> Block:
    return Block("quote", fence.line, setter.flow(fence.body, fence.line + 1))
