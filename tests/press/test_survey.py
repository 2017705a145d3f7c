"""The survey: what it counts is what is there, and what is missing is counted as missing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from handpress.nouns.galley import Galley
from handpress.press import print_galley
from handpress.press.tags import MENDS
from handpress.press.tags.figures import give_alternatives
from handpress.press.tags.tables import head_cells

Make = Callable[..., Galley]
BODY = """<h1>Bones</h1><p lang="fr">Os</p><h2>Why</h2><p>See <a href="https://example.org/">more</a>.</p>
<img alt="A bone" src="asset:s.svg"><table><tr><th>A</th></tr><tr><td>b</td></tr></table>
<p><abbr title="bone mineral density">BMD</abbr></p>"""
SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


def counted(galley: Galley) -> dict[str, Any]:
    found: dict[str, Any] = print_galley(galley).facts["accessibility"]
    return found


def test_what_is_there_is_counted(galley: Make) -> None:
    assert counted(galley(BODY, assets={"s.svg": SQUARE})) == {
        "language": "en-GB",
        "headings": 2,
        "headings_in_order": True,
        "paragraphs": 3,
        "lists": 0,
        "tables": 1,
        "table_headings": 1,
        "table_headings_with_scope": 1,
        "figures": 1,
        "figures_with_alternative": 1,
        "links": 1,
        "links_to_follow": 1,
        "notes": 0,
        "languages": ["fr"],
        "abbreviations": 1,
        "pieces": 10,
        "page_pieces": 1,
        "scripts_and_forms": 0,
    }


@pytest.mark.parametrize("body", ["<h2>Why</h2>", "<h1>Bones</h1><h3>Why</h3>"])
def test_a_missing_level_is_noticed(galley: Make, body: str) -> None:
    assert counted(galley(body))["headings_in_order"] is False


def test_what_is_missing_is_missing(galley: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    left = [mend for mend in MENDS if mend not in (give_alternatives, head_cells)]
    monkeypatch.setattr("handpress.press.tags.MENDS", left)
    found = counted(galley(BODY, assets={"s.svg": SQUARE}))
    assert (found["figures"], found["figures_with_alternative"]) == (1, 0)
    assert (found["table_headings"], found["table_headings_with_scope"]) == (1, 0)


def test_a_form_is_noticed(galley: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our files hold none: links, which every page may have, stand in for them."""
    monkeypatch.setattr(sys.modules["handpress.press.tags.survey"], "SCRIPTED", ("Annots",))
    assert counted(galley(BODY, assets={"s.svg": SQUARE}))["scripts_and_forms"] == 1
