"""The line holds: who may import whom, one place for each outside library, small modules, the trade's words."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "handpress"
MODULES = sorted(PACKAGE.rglob("*.py"))

# room → the other rooms of ours that it may import; every room may import nouns. A step never imports another step:
# only the line (in run) and the desk's commands know them all. Dialect and apparatus are rooms of compose; a check is
# compose with a stricter eye; the catalogue is laid out as everything else is.
ROOMS: dict[str, set[str]] = {
    "nouns": set(),
    "records": set(),
    "load": {"records"},
    "language": set(),
    "dialect": {"language", "records"},
    "apparatus": {"language", "dialect"},
    "compose": {"dialect", "apparatus", "language"},
    "translation": {"dialect", "language", "records"},
    "lay_out": {"language"},
    "press": set(),
    "proof": set(),
    "catalogue": {"lay_out"},
    "accessibility": {"lay_out"},
    "readability": set(),
    "checks": {"compose", "dialect", "language", "readability"},
    "quality": {"checks", "dialect"},
    "reports": set(),
}
EDGES = {"run", "commands", "desk", "__init__", "__main__"}

# outside library → the rooms (or modules) that may import it
HOMES: dict[str, set[str]] = {
    "yaml": {"records", "translation"},
    "polib": {"translation"},
    "pydantic": {
        "nouns.library",
        "nouns.locale",
        "nouns.names",
        "nouns.noun",
        "nouns.parity",
        "nouns.translation",
        "nouns.lint",
        "nouns.quality",
        "nouns.spellings",
        "records",
        "load",
        "dialect.components",
    },
    "pydantic_core": {"records", "load"},
    "markdown": {"dialect"},
    "babel": {"language"},
    "jinja2": {"lay_out"},
    "weasyprint": {"press"},
    "pydyf": {"press"},
    "pypdfium2": {"proof"},
    "pikepdf": {"proof"},
    "fontTools": {"proof", "press"},
    "PIL": {"proof.pictures", "load.photographs"},
    "tinycss2": {"press"},
    "markupsafe": set(ROOMS),
}
LINES = 200
LONGER = {
    "nouns.library": 270,  # the schemas of all YAML files, one short class after another
    "nouns.codes": 260,  # the registry: a line for each code
}
AVOIDED = {"template", "theme", "context", "item", "items", "artifact", "utils", "helpers", "manager", "version"}


def name(module: Path) -> str:
    """`handpress/load/tree.py` is `load.tree`."""
    return ".".join(module.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def room(module: str) -> str:
    return module.split(".", maxsplit=1)[0]


def imports(module: Path) -> Iterator[str]:
    """Every module that this one names in an import, wherever the import stands."""
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: import by the full name"
            if node.module == "handpress":
                yield from (f"handpress.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


def ours(module: Path) -> set[str]:
    """The rooms of ours that a module reaches into, its own aside."""
    named = (found.removeprefix("handpress.") for found in imports(module) if found.startswith("handpress."))
    return {room(found) for found in named} - {room(name(module)), "__version__"}


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_step_imports_nouns_and_its_own_rooms_but_no_other_step(module: Path) -> None:
    here = room(name(module))
    if here in EDGES:
        return
    assert here in ROOMS, f"a new room: say in {Path(__file__).name} and docs/architecture.md what {here} may import"
    assert ours(module) <= ROOMS[here] | {"nouns"}


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_each_outside_library_lives_in_one_place(module: Path) -> None:
    here = name(module)
    for library in {found.split(".")[0] for found in imports(module)} - {"handpress", ""}:
        if library not in sys.stdlib_module_names:
            assert library in HOMES, f"{library} has no home yet"
            assert any(f"{here}.".startswith(f"{home}.") for home in HOMES[library]), (
                f"{library} belongs to {sorted(HOMES[library])}"
            )


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_is_small_and_says_what_it_is_for(module: Path) -> None:
    text = module.read_text()
    assert len(text.splitlines()) <= LONGER.get(name(module), LINES), "it has two jobs"
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_names_are_the_trades_words(module: Path) -> None:
    named = [module.stem, *definitions(ast.parse(module.read_text()))]
    assert not [found for found in named if found == "data" or words(found) & AVOIDED]


def definitions(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
            yield node.name


def words(found: str) -> set[str]:
    """`copyItem_name` is copy, item, name."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", found)}


def committed() -> list[Path]:
    """The files that git holds, or would hold."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / found for found in answer.stdout.split("\0") if found and (ROOT / found).is_file()]


# Written in pieces, so that this file is not among what it finds.
# Jane is nobody: planted faults name her folder.
MACHINE = re.compile(rb"/(?:wo" + rb"rk|ro" + rb"ot|ho" + rb"me)/(?!jane/)[\w.-]+/")
REGISTRY = re.compile(rb"pypi\.o" + rb"rg|pythonhosted\.o" + rb"rg|registry\.npmjs|--(?:extra-)?index-u" + rb"rl")


def test_no_committed_file_names_a_machine_or_a_registry() -> None:
    found = {
        f"{path.relative_to(ROOT)}: {match.group().decode()}"
        for path in committed()
        for pattern in (MACHINE, REGISTRY)
        if path.suffix not in {".ttf", ".otf", ".png", ".jpg", ".jpeg"}
        for match in pattern.finditer(path.read_bytes())
    }
    assert not found


def test_the_engine_is_pinned_exactly_and_every_file_by_its_hash() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert re.search(r"^weasyprint==70\.0 ", lock, re.MULTILINE)
    for requirements in (lock, (ROOT / "requirements-dev.lock").read_text()):
        pins = re.split(r"\n(?=\S)", requirements.strip())
        assert pins and all("==" in pin and "--hash=sha256:" in pin for pin in pins)


def test_what_is_tested_is_what_is_installed() -> None:
    """The two lock files name the same files for every library that the press runs on."""
    runtime, tests = ((ROOT / f"requirements{part}.lock").read_text() for part in ("", "-dev"))
    assert set(runtime.splitlines()) <= set(tests.splitlines())
