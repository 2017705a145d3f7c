"""Numbers in digits are read as the language writes them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from handpress.load.parity import load_parity
from handpress.nouns.workspace import Workspace
from handpress.translation.parity.digits import figures
from handpress.translation.parity.plain import western

WORDS = load_parity(Workspace(Path(__file__).resolve().parents[3])).files


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [
        ("en", "1,500", ["1500"]),
        ("en", "1.500", ["3/2"]),
        ("es", "1.500", ["1500"]),
        ("es", "1,500", ["3/2"]),
        ("es", "10 000", ["10000"]),
        ("en", "take 2 500 mg", ["2", "500"]),
        ("ru", "10 000,5", ["20001/2"]),
        ("ar", "١٠٬٠٠٠", ["10000"]),
        ("ar", "٢٫٥", ["5/2"]),
        ("hi", "१,००,०००", ["100000"]),
        ("zh", "10,000", ["10000"]),
        ("en", "2½ or 1/2 or 1 1/2", ["5/2", "1/2", "3/2"]),
        ("en", "5, 10, 20", ["5", "10", "20"]),
        ("en", "10⁹", ["10", "^9"]),
        ("en", "31/03/2026", ["date 2026-3-31"]),
        ("en", "2026-03-31", ["date 2026-3-31"]),
        ("ru", "31.03.2026", ["date 2026-3-31"]),
        ("zh", "2026年3月31日", ["date 2026-3-31"]),
        ("en", "8:30 pm", ["clock 20:30"]),
        ("en", "020 7946 0000", ["telephone 02079460000"]),
        ("zh", "请拨打020 7946 0000。", ["telephone 02079460000"]),
        ("en", "120/80", ["pressure 120/80"]),
    ],
)
def test_a_number(tag: str, text: str, values: list[str]) -> None:
    found = [figure.value for figure in figures(western(text).lower(), WORDS[tag])]
    assert [str(value) if isinstance(value, Fraction) else value for value in found] == values
