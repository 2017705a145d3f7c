"""The tools of translators (gettext, translate-toolkit) take what we send, and what they make of it comes back."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from translate.storage.xliff2 import Xliff2File

from tests.overlay import overlaid
from tests.translation.sent import exported, sources, translate

TOOLS = Path(sys.executable).parent
SLUG = "bone-density-after-anastrozole"
SOURCES = Path(__file__).resolve().parent.parent.parent / "sources"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with the sources of this checkout."""
    shutil.copytree(SOURCES, tmp_path / "sources")
    return tmp_path


def tool(name: str, *words: object) -> str:
    """What a tool of translate-toolkit, or of gettext, prints."""
    program = TOOLS / name if (TOOLS / name).exists() else name
    told = subprocess.run([program, *map(str, words)], capture_output=True, text=True, check=True)
    return told.stdout + told.stderr


@pytest.mark.parametrize("tag", ["es", "ar", "zh-Hans"])
def test_the_converters_bring_every_word_back(root: Path, tag: str) -> None:
    before = {name: content for name, content in sources(root).items() if "made-from" not in name}
    sent = exported(root, "po", tag)
    for name in (SLUG, "glossary", "locale"):
        tool("po2xliff", sent / f"{name}.po", sent / f"{name}.xlf")
        tool("xliff2po", sent / f"{name}.xlf", sent / f"back-{name}.po")
    assert translate(root, "import", *(str(path) for path in sorted(sent.glob("back-*.po")))) == 0
    after = {name: content for name, content in sources(root).items() if "made-from" not in name}
    assert after == before


def test_the_converters_count_what_we_count(root: Path) -> None:
    sent = exported(root, "po")
    counted = tool("pocount", sent / f"{SLUG}.po")
    assert "Translated:     152 (100%)" in re.sub(r"\x1b\[\d+m", "", counted)


def test_a_file_merged_by_gettext_comes_back(root: Path) -> None:
    if shutil.which("msgmerge") is None:
        pytest.skip("gettext is not installed")
    before = sources(root)
    sent = exported(root, "po")
    tool("msgfmt", "--check", "-o", "/dev/null", sent / f"{SLUG}.po")
    tool("msgcat", "--no-wrap", "--sort-output", "-o", sent / "sorted.po", sent / f"{SLUG}.po")
    tool("msgmerge", "--no-fuzzy-matching", "-o", sent / "merged.po", sent / "sorted.po", sent / f"{SLUG}.po")
    assert translate(root, "import", str(sent / "sorted.po")) == 0
    assert translate(root, "import", str(sent / "merged.po")) == 0
    assert {k: v for k, v in sources(root).items() if "made-from" not in k} == {
        k: v for k, v in before.items() if "made-from" not in k
    }


def test_translate_toolkit_reads_and_writes_our_xliff(tmp_path: Path) -> None:
    root = overlaid(tmp_path).root
    path = exported(root, "xliff") / "bread.xlf"
    book = Xliff2File.parsefile(str(path))  # type: ignore[no-untyped-call]
    assert len(book.units) > 40
    unit = next(unit for unit in book.units if str(unit.target) == "Sal")
    unit.target = "La sal"
    book.savefile(str(path))
    assert translate(root, "import", str(path)) == 0
    assert "- La sal\n" in (root / "sources/handouts/bread/es.md").read_text(encoding="utf-8")


def test_a_termbase_is_read_by_the_converter(root: Path) -> None:
    assert translate(root, "terms", "es", "--as", "tbx", "--out", str(root / "terms.tbx")) == 0
    tool("tbx2po", root / "terms.tbx", root / "terms.po")
    text = (root / "terms.po").read_text(encoding="utf-8")
    assert 'msgid "anastrozole"\nmsgstr "anastrozol"' in text
    assert 'msgid "IBIS-II"\nmsgstr "IBIS-II"' in text
