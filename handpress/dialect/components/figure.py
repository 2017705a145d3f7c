"""A drawing. Fields: asset, alt, caption, labels."""

from __future__ import annotations

from pydantic import Field

from handpress.dialect.components.options import options
from handpress.dialect.setter import Setter
from handpress.dialect.split import Fence
from handpress.nouns.manuscript import Block
from handpress.nouns.noun import Noun


class Figure(Noun):
    """What an author writes of a drawing."""

    alt: str = Field(min_length=15, description="what the drawing shows, for someone who can't see it")
    caption: str = Field(min_length=1)
    labels: tuple[str, ...] = ()


def rule(fence: Fence, setter: Setter) -> Block | None:
    name = fence.title.strip()
    written = options(Figure, fence, setter)
    if name not in setter.figures:
        hint = "Put it into the handout's figures folder."
        setter.fault("C208", fence.line, f"the figure “{name}” is missing", setter.guess(name, setter.figures) or hint)
    if written is None or name not in setter.figures:
        return None
    setter.assets[f"figures/{name}"] = setter.figures[name]
    fields = {
        "asset": f"figures/{name}",
        "alt": written.alt,
        "caption": setter.inline(written.caption, fence.line),
        "labels": tuple(setter.inline(label, fence.line) for label in written.labels),
    }
    return Block("figure", fence.line, fields=fields)
