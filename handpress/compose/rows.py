"""Sections in two languages come in; one line of sections, with a row wherever either has words, goes out.

Where the structures differ, like is put beside like as far as it goes, and the other side of the rest is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, TypeVar

from markupsafe import Markup

from handpress.compose.pieces import pieces
from handpress.nouns.manuscript import EMPTY, Block, FacingSection, Row, Section

Kind = TypeVar("Kind")
NAMES = ("id", "line", "number", "sources")


def in_rows(ours: Sequence[Section], theirs: Sequence[Section]) -> tuple[FacingSection, ...]:
    """The sections of a translation with those of its original beside them."""
    return tuple(_section(one, other) for one, other in aligned(ours, theirs, lambda section: shape(section.blocks)))


def shape(content: Any) -> Hashable:
    """What two blocks must have in common to stand side by side: kinds, and where there are words."""
    if isinstance(content, Block):
        return sign(content), shape(words(content))
    if isinstance(content, Markup):
        return bool(content)
    if isinstance(content, Mapping):
        return tuple((name, shape(kept)) for name, kept in content.items() if name not in NAMES)
    if isinstance(content, tuple | list):
        return tuple(map(shape, content))
    return content if isinstance(content, bool) else None


def words(block: Block) -> dict[str, Any]:
    """All the words of a block, by field; those of its body are its pieces, those of a subheading its title."""
    body = {"title": block.body} if block.kind == "subheading" else {"pieces": pieces(block.body)}
    return {**body, **block.fields}


def aligned(
    ours: Sequence[Kind], theirs: Sequence[Kind], sign: Callable[[Kind], Hashable]
) -> Iterator[tuple[Kind | None, Kind | None]]:
    """Pairs of what is alike, in order; what has no like stands with its neighbours, or alone."""
    if len(ours) == len(theirs):
        yield from zip(ours, theirs, strict=True)
        return
    matcher = SequenceMatcher(None, [*map(sign, ours)], [*map(sign, theirs)], autojunk=False)
    for _, a, b, c, d in matcher.get_opcodes():
        yield from zip_longest(ours[a:b], theirs[c:d])


def _section(one: Section | None, other: Section | None) -> FacingSection:
    kept = one or other
    assert kept is not None
    ours: tuple[Block, ...] = one.blocks if one else ()
    theirs: tuple[Block, ...] = other.blocks if other else ()
    pairs = aligned(ours, theirs, sign)
    return FacingSection(
        id=one.id if one else f"o-{kept.id}",
        title=Row(one.title if one else EMPTY, other.title if other else EMPTY),
        line=one.line if one else 0,
        blocks=tuple(_block(*pair) for pair in _alike(pairs)),
    )


def sign(block: Block) -> tuple[str, str]:
    return block.kind, str(block.fields.get("variant", ""))


def _alike(
    pairs: Iterable[tuple[Block | None, Block | None]],
) -> Iterator[tuple[Block | None, Block | None]]:
    """Blocks of two kinds do not stand side by side, but one after the other."""
    for one, other in pairs:
        if one and other and sign(one) != sign(other):
            yield one, None
            yield None, other
        else:
            yield one, other


def _block(one: Block | None, other: Block | None) -> Block:
    kept = one or other
    assert kept is not None
    return Block(kept.kind, one.line if one else 0, fields=_paired(one and words(one), other and words(other)))


def _paired(one: Any, other: Any) -> Any:
    """The same content with a row in the place of words; what is no word is the translation's."""
    kept = other if one is None else one
    if isinstance(kept, Mapping):
        return {name: _paired((one or {}).get(name), (other or {}).get(name)) for name in kept}
    if isinstance(kept, tuple | list):
        return tuple(_paired(*pair) for pair in zip_longest(one or (), other or ()))
    if isinstance(kept, Markup):
        row = Row(one or EMPTY, other or EMPTY)
        return row if row.translation or row.original else EMPTY
    return kept
