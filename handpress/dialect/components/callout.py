"""Callouts: key points, warning, call your team, do, don't. Fields: variant, title, contacts (call-your-team)."""

from __future__ import annotations

from handpress.dialect.setter import Setter
from handpress.dialect.split import Fence
from handpress.nouns.manuscript import Block


def rule(fence: Fence, setter: Setter) -> Block:
    fields = {"variant": fence.name, "title": setter.title(fence)}
    return Block("callout", fence.line, setter.flow(fence.body, fence.line + 1), fields=fields)
