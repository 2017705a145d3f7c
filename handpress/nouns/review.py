"""A review: what translator and reviser are shown of a translation beside the text itself, and what they sign for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Remark:
    """What a machine found at one unit: its original has changed, a check has failed, or was waived.

    `path` is its place in its block, or its whole path where it stands by no block.
    """

    path: str
    kind: Literal["changed", "failed", "waived"]
    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Review:
    """`names` and `remarks` are by the line where a block of the translation begins.

    `head` are remarks on its head, `terms` on entries of the glossary, by their id, `general` on other files.
    `made_from` is the revision that was translated, 0 where nothing says it. `files` gives the SHA-256 of each file
    that is signed for, `fingerprint` that of all together.
    """

    names: Mapping[int, str]
    remarks: Mapping[int, tuple[Remark, ...]]
    head: tuple[Remark, ...]
    terms: Mapping[str, tuple[Remark, ...]]
    general: tuple[Remark, ...]
    blocks: int
    changed: int
    failed: int
    made_from: int
    files: tuple[tuple[str, str], ...]
    fingerprint: str
