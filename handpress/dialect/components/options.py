"""What an author wrote as YAML inside a block comes in; the block's record goes out, or problems with their lines."""

from __future__ import annotations

from typing import TypeVar

from handpress.dialect.setter import Setter
from handpress.dialect.split import Fence
from handpress.nouns.noun import Noun
from handpress.records.schemas import make
from handpress.records.yaml_nodes import read_yaml

Record = TypeVar("Record", bound=Noun)


def options(model: type[Record], fence: Fence, setter: Setter) -> Record | None:
    """Read the fence's body as this model; None, with problems, where it can't be."""
    tree = read_yaml(fence.body, setter.file, fence.line + 1)
    if tree.content is None and not tree.problems:
        setter.fault("D116", fence.line, f"the block “{fence.name}” is empty", "Write its keys, one a line.")
        return None
    record, problems = make(model, tree)
    setter.problems.extend(problems)
    return None if problems else record
