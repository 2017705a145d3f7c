"""The rules of writing and the colours of the styles, read: the workspace's own files before the shipped ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from handpress.load.reference import declared
from handpress.load.settings import EVERY_SCRIPT
from handpress.load.shelves import Spot, misnamed, read_record, yaml_files
from handpress.nouns.lint import EVERY, Lint, Rule, RulesFile
from handpress.nouns.problem import Place, Problem
from handpress.nouns.spellings import TAG, TAG_RULE
from handpress.nouns.workspace import Workspace, shipped

FOLDER = "lint"
TOKEN = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def load_lint(workspace: Workspace) -> Lint:
    """Read sources/lint/; a file that the workspace does not have is the shipped one."""
    rules: dict[str, dict[str, Rule]] = {}
    places: dict[str, Place] = {}
    problems: tuple[Problem, ...] = ()
    for home, path in _files(workspace):
        if path.stem != EVERY and not re.fullmatch(TAG, path.stem):
            problems += (misnamed(home, path, f"{EVERY}, or {TAG_RULE}"),)
            continue
        record = read_record(home, path, RulesFile, EVERY_SCRIPT)
        problems += record.problems
        rules[path.stem] = _complete(record.made) if record.made else {}
        for name in declared(record.tree.content, "rules"):
            places[f"{path.stem}/{name}"] = Spot(record.tree, ("rules", name)).place
    return Lint(rules, places, _colours(workspace), problems)


def _complete(file: RulesFile) -> dict[str, Rule]:
    """The rules with the shared parts of patterns filled in."""
    return {
        name: rule.model_copy(
            update={"pattern": _filled(rule.pattern, file.shared), "unless": _filled(rule.unless, file.shared)}
        )
        for name, rule in file.rules.items()
    }


def _filled(pattern: str, shared: Mapping[str, str]) -> str:
    for name, part in shared.items():
        pattern = pattern.replace(f"<{name}>", f"(?:{part})")
    return pattern


def _files(workspace: Workspace) -> list[tuple[Workspace, Path]]:
    """The files of rules, each with the workspace that its path is told from."""
    ours = Workspace(shipped("sources").parent)
    found = {path.name: (home, path) for home in (ours, workspace) for path in yaml_files(home, FOLDER)[0]}
    return [found[name] for name in sorted(found)]


def _colours(workspace: Workspace) -> dict[str, dict[str, str]]:
    """The tokens of each stylesheet that sets any: tokens.css, then formats and scripts laid over it."""
    sheets: dict[str, dict[str, str]] = {}
    for folder in reversed(workspace.styles):
        for path in (
            folder / "tokens.css",
            *sorted(folder.glob("formats/*.css")),
            *sorted(folder.glob("scripts/*.css")),
        ):
            if path.is_file():
                text = COMMENT.sub("", path.read_text(encoding="utf-8"))
                found = {name: value.strip() for name, value in TOKEN.findall(text)}
                sheets[path.relative_to(folder).as_posix()] = found
    return sheets
