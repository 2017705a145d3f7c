"""The stock library stays without a fault, also by the checks, for every other test stands on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from handpress.checks import check
from handpress.checks.texts import texts
from handpress.load import load
from handpress.load.lint import load_lint
from tests.overlay import STOCK, overlaid, stock


def test_nothing_is_wrong_with_the_stock_library() -> None:
    library = load(stock())
    assert check(library, texts(library, []), date(2026, 3, 1), load_lint(stock())) == ()


def test_an_overlay_leaves_the_stock_library_alone(tmp_path: Path) -> None:
    (tmp_path / "over" / "sources").mkdir(parents=True)
    (tmp_path / "over" / "sources" / "house.yaml").write_text("name: Other\n", encoding="utf-8")
    (tmp_path / "over" / "sources" / "handouts.gone").touch()
    workspace = overlaid(tmp_path, tmp_path / "over")
    assert (workspace.sources / "house.yaml").read_text(encoding="utf-8") == "name: Other\n"
    assert not (workspace.sources / "handouts").exists()
    assert (STOCK / "sources" / "handouts").is_dir()


@pytest.mark.parametrize(
    "kind", ["callout", "quote", "figure", "steps", "checklist", "chart", "table", "questions", "notes"]
)
def test_the_stock_handout_has_every_block(kind: str) -> None:
    library = load(stock())
    blocks = [block for text in texts(library, []) for section in text.sections for block in section.blocks]
    assert kind in {block.kind for block in blocks}
