"""Lists with a purpose: steps (a body), checklist and questions (fields: title, entries)."""

from __future__ import annotations

import re
from itertools import pairwise

from handpress.dialect.setter import Setter
from handpress.dialect.split import Fence
from handpress.nouns.manuscript import Block

ENTRY = re.compile(r"^[-*+]\s+", re.MULTILINE)


def steps(fence: Fence, setter: Setter) -> Block:
    fields = {"title": setter.title(fence)}
    return Block("steps", fence.line, setter.flow(fence.body, fence.line + 1), fields=fields)


def entries(fence: Fence, setter: Setter) -> Block | None:
    starts = [match.start() for match in ENTRY.finditer(fence.body)]
    if not starts or fence.body[: starts[0]].strip():
        setter.fault("D110", fence.line, f"the block “{fence.name}” is not a list", "Start each entry with “- ”.")
        return None
    texts = [(fence.body[start:end], start) for start, end in pairwise([*starts, len(fence.body)])]
    lines = tuple(setter.inline(ENTRY.sub("", text), _line(fence, start)) for text, start in texts)
    return Block(fence.name, fence.line, fields={"title": setter.title(fence), "entries": lines})


def _line(fence: Fence, at: int) -> int:
    return fence.line + 1 + fence.body.count("\n", 0, at)
