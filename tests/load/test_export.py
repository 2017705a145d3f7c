"""The schemas that editors read are those that load judges by."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from handpress.load.export import SCHEMAS, export_schemas

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "sources" / "schemas"
SOURCES = [
    path
    for folder in (ROOT / "sources", ROOT / "tests" / "library")
    for path in sorted(folder.rglob("*.yaml"))
    if "made-from" not in path.parts  # nobody writes these by hand
]
STOCK = ROOT / "tests" / "library"
FOR = {
    "data": "values",
    "quality": "instrument",
    "glossary": "glossary",
    "imprints": "imprint",
    "lint": "lint",
    "locales": "locale",
    "parity": "parity",
}


def test_the_committed_schemas_are_current(tmp_path: Path) -> None:
    if os.environ.get("REWRITE"):
        export_schemas(FOLDER)
    for made in export_schemas(tmp_path):
        committed = (FOLDER / made.name).read_text(encoding="utf-8")
        assert made.read_text(encoding="utf-8") == committed, "run REWRITE=1 pytest tests/load/test_export.py"
    assert {path.stem for path in FOLDER.iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_source_names_its_own_schema(path: Path) -> None:
    found = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text(encoding="utf-8"))
    if found is None:
        assert STOCK not in path.parents, "start the file with a line `# yaml-language-server: $schema=…`"
        return
    schema = (path.parent / found[1]).resolve()
    assert schema == FOLDER / f"{FOR.get(path.parent.name, path.stem)}.json"
