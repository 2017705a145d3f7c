"""The lists of words are read all at once, with every fault of their files."""

from __future__ import annotations

from pathlib import Path

from handpress.load.parity import lineage, load_parity
from handpress.nouns.workspace import Workspace

LIST = """
language: pt
sources: {negation: Houaiss}
words:
  negation: {not: "não, sem,  nem "}
"""


def workspace(tmp_path: Path, **files: str) -> Workspace:
    folder = tmp_path / "sources" / "parity"
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    return Workspace(tmp_path)


def test_a_list_of_the_workspace_stands_beside_the_shipped_ones(tmp_path: Path) -> None:
    words = load_parity(workspace(tmp_path, pt=LIST))
    assert not words.problems
    assert words.files["pt"].words["negation"]["not"] == ("não", "sem", "nem")
    assert words.of("pt-BR") is words.files["pt"]
    assert "es" in words.files and words.of("fr") is None


def test_only_what_is_asked_for_is_read(tmp_path: Path) -> None:
    assert set(load_parity(workspace(tmp_path), ["zh-Hans", "en"]).files) == {"zh", "en"}
    assert lineage("zh-Hans-CN") == ["zh-Hans-CN", "zh-Hans", "zh"]


def test_words_without_a_source_are_told(tmp_path: Path) -> None:
    found = load_parity(workspace(tmp_path, pt=LIST.replace("negation: Houaiss", ""))).problems
    assert "sources" in str(found[0])


def test_a_file_whose_name_is_no_language_is_told(tmp_path: Path) -> None:
    found = load_parity(workspace(tmp_path, Portuguese=LIST)).problems
    assert [problem.code for problem in found] == ["L105"]
