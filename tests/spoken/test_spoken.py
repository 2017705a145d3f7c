"""What is heard: the whole text in its order, one paragraph for one, whatever page it stands on.

`python -m tests.spoken --rewrite` writes the kept texts anew; a person reads the difference.
"""

from __future__ import annotations

import pytest

from tests.spoken import spoken
from tests.spoken.printed import KEPT, golden, printed


@pytest.mark.parametrize("name", KEPT)
def test_an_edition_is_heard_as_it_was_when_a_person_read_it(name: str) -> None:
    assert spoken(printed(name)) == golden(name).read_text(encoding="utf-8")


def test_nothing_is_heard_of_pages() -> None:
    """The control strip and the running head stand on every page, and belong to none of the text."""
    heard = golden("library.academic.en").read_text(encoding="utf-8")
    assert "Page 1 of" not in heard
    assert "Page 2 of" not in heard
