"""A text is divided at its headings of the first level."""

from __future__ import annotations

import pytest

from handpress.dialect.read import drafts


@pytest.mark.parametrize(
    ("body", "before", "found"),
    [
        ("", 0, []),
        ("Words without a section.\n", 1, []),
        ("Words.\n\n# One\n\nMore.\n\n# Two {#two tier=deep}\n", 1, [("s-1", "", 1), ("two", "deep", 0)]),
    ],
)
def test_sections(body: str, before: int, found: list[tuple[str, str, int]]) -> None:
    first, sections = drafts(body, 1)
    assert len(first) == before
    assert [(one.id, one.tier, len(one.nodes)) for one in sections] == found
