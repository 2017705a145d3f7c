"""Problems in; a report for people, programs, code scanning (SARIF) or GitHub's pages out."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from handpress import __version__
from handpress.nouns.codes import CODES
from handpress.nouns.problem import Problem

GITHUB_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def report(problems: tuple[Problem, ...], style: str) -> str:
    """All problems in one of STYLES, in the order of their places; each report ends with a line feed or is empty."""
    written = STYLES[style](tuple(sorted(dict.fromkeys(problems))))
    # A name of a file need not be UTF-8: Python has its odd bytes as U+DC80 and up, which no file takes.
    return written.encode("utf-8", "backslashreplace").decode("utf-8")


def as_text(problems: tuple[Problem, ...]) -> str:
    """`file:line (key): level code: message`, and the remedy on a line of its own."""
    return "".join(f"{problem}\n" for problem in problems)


def as_json(problems: tuple[Problem, ...]) -> str:
    """A list of flat records."""
    return written([record(problem) for problem in problems])


def record(problem: Problem) -> dict[str, Any]:
    """One problem as JSON has it."""
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "key": problem.place.key,
        "level": problem.level,
        "code": problem.code,
        "title": CODES.get(problem.code, ""),
        "message": problem.message,
        "hint": problem.hint,
    }


def as_sarif(problems: tuple[Problem, ...]) -> str:
    """SARIF 2.1.0 (OASIS, 2020), one run; only the rules that found something are listed."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "Handpress", "semanticVersion": __version__, "rules": [rule(code) for code in codes]}
    results = [result(problem, codes.index(problem.code)) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return written({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]})


def rule(code: str) -> dict[str, Any]:
    """A code as a reportingDescriptor (SARIF 3.49)."""
    return {"id": code, "shortDescription": {"text": CODES.get(code, code)}}


def result(problem: Problem, index: int) -> dict[str, Any]:
    """A problem as a result (SARIF 3.27); SARIF's levels are named as ours."""
    place: dict[str, Any] = {"physicalLocation": physical(problem)}
    if problem.place.key:
        place["logicalLocations"] = [{"fullyQualifiedName": problem.place.key}]
    text = f"{problem.message}. {problem.hint}" if problem.hint else problem.message
    return {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": problem.level,
        "message": {"text": text},
        "locations": [place],
    }


def physical(problem: Problem) -> dict[str, Any]:
    """A physicalLocation (SARIF 3.29): an address relative to the workspace, and a line where there is one."""
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(problem.place.file, errors="surrogateescape")}}
    return {**place, "region": {"startLine": problem.place.line}} if problem.place.line else place


def as_github(problems: tuple[Problem, ...]) -> str:
    """GitHub's workflow commands, which mark lines in a pull request."""
    return "".join(f"{command(problem)}\n" for problem in problems)


def command(problem: Problem) -> str:
    """One workflow command: `::error file=…,line=…,title=…::message`."""
    line = {"line": str(problem.place.line)} if problem.place.line else {}
    about = {"file": problem.place.file, **line, "title": f"{problem.code} {CODES.get(problem.code, '')}".strip()}
    properties = ",".join(
        f"{name}={escaped(text).replace(':', '%3A').replace(',', '%2C')}" for name, text in about.items()
    )
    text = "\n".join(part for part in (problem.place.key, problem.message, problem.hint) if part)
    return f"::{GITHUB_LEVELS[problem.level]} {properties}::{escaped(text)}"


def escaped(text: str) -> str:
    """A command ends at a line feed, and `%` escapes: GitHub's toolkit, packages/core/src/command.ts."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def written(content: object) -> str:
    """JSON for people too."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


STYLES: dict[str, Callable[[tuple[Problem, ...]], str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
