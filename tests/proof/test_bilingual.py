"""The proof of two columns: both are read, word by word, and in their order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handpress.nouns.edition import Edition
from handpress.nouns.galley import Galley
from handpress.press import print_galley
from handpress.proof import proof
from handpress.run.line import Line
from tests.overlay import stock


@pytest.fixture(scope="module")
def galley() -> Galley:
    line, workspace = Line(), stock()
    manuscript = line.compose(line.load(workspace), Edition("bread", "fundamentals", "es", "a4", "", "en"))
    return line.lay_out(manuscript, workspace)


def found(galley: Galley, rules: str) -> set[str]:
    """The codes of what the proof finds in a printing with these rules of style, too."""
    styled = replace(galley, stylesheets=(*galley.stylesheets, ("wrong", rules)))
    return {problem.code for problem in proof(styled, print_galley(styled))}


def test_a_sound_printing_passes(galley: Galley) -> None:
    assert found(galley, "") == set()


@pytest.mark.parametrize(
    ("rules", "code"),
    [
        (".callout .column:last-child { display: none }", "F101"),
        (".column[lang] { visibility: hidden }", "F101"),
        (".columns { direction: rtl } .column { direction: ltr }", "F102"),
        (".column { width: 120mm }", "F108"),
    ],
)
def test_a_column_that_is_lost_hidden_turned_round_or_too_wide_does_not(galley: Galley, rules: str, code: str) -> None:
    assert code in found(galley, rules)
