"""Lines to write on. Fields: title, lines (how many)."""

from __future__ import annotations

from handpress.dialect.setter import Setter
from handpress.dialect.split import Fence
from handpress.nouns.manuscript import Block

MOST = 40


def rule(fence: Fence, setter: Setter) -> Block | None:
    count = fence.attributes.get("lines", "6")
    if not count.isdecimal() or not 1 <= int(count) <= MOST:
        setter.fault("D111", fence.line, f"“lines={count}” is not a number from 1 to {MOST}", "Write {lines=6}.")
        return None
    body = setter.flow(fence.body, fence.line + 1)
    return Block("notes", fence.line, body, fields={"title": setter.title(fence), "lines": int(count)})
