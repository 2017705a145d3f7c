"""The table of translations counts what the editions print."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from handpress.desk import run
from tests.overlay import overlaid


def rows(capsys: pytest.CaptureFixture[str], root: Path, *words: str) -> list[dict[str, object]]:
    assert run("translate", ["status", *words, "--report", "json", "--workspace", str(root)]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_the_stock_translation_is_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(capsys, overlaid(tmp_path).root, "bread", "--locale", "es")
    assert [(row["tier"], row["prints"]) for row in found] == [
        ("fundamentals", "yes"),
        ("intermediate", "no: the tier is not whole"),
        ("academic", "no: the tier is not whole"),
    ]
    first = found[0]
    assert first["blocks"] == first["translated"] == 36
    assert (first["stale"], first["safety"], first["faults"]) == (0, 0, 0)
    assert [row["blocks"] for row in found] == [36, 44, 56]
    assert {row["translated"] for row in found} == {36}


def test_what_is_old_is_counted_and_what_of_it_is_for_safety(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = overlaid(tmp_path).root
    path = root / "sources" / "handouts" / "bread" / "en.md"
    text = path.read_text()
    for before, after in (("warmth and time", "warmth and care"), ("Wear gloves", "Wear mittens"), ("- Salt\n", "")):
        assert text.count(before) == 1
        text = text.replace(before, after)
    path.write_text(text)
    first = rows(capsys, root, "bread", "--locale", "es")[0]
    assert (first["stale"], first["safety"], first["prints"]) == (3, 1, "no: 1 error")


def test_glossaries_stand_last(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = overlaid(tmp_path).root
    last = rows(capsys, root)[-1]
    assert (last["handout"], last["locale"], last["blocks"], last["translated"]) == ("glossary", "es", 4, 4)
    assert "glossary" not in {row["handout"] for row in rows(capsys, root, "bread")}


def test_the_table_says_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = overlaid(tmp_path).root
    assert run("translate", ["status", "--workspace", str(root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["bread", "es", "fundamentals", "36", "36", "0", "0", "0", "yes"]
    assert len({len(line[: line.index("yes")]) for line in lines if "yes" in line}) == 1
    assert run("translate", ["status", "nothing", "--workspace", str(root)]) == 2


def test_a_translation_that_cannot_be_read_is_not_passed_over_in_silence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = overlaid(tmp_path).root
    assert run("translate", ["status", "--workspace", str(root)]) == 0
    assert not capsys.readouterr().err
    (root / "sources" / "handouts" / "bread" / "es.md").write_bytes("El pan de Málaga".encode("latin-1"))
    assert run("translate", ["status", "--workspace", str(root)]) == 0
    assert "cannot be read" in capsys.readouterr().err
