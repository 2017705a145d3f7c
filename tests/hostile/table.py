"""Every hostile case, printed; what became of each, and a table of promises, out."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from tests.hostile.cases import CASES
from tests.hostile.printing import HONEST, M, Row, T, Watched, alone, attacked, printed, together

KINDS = {
    "S1": "no file is read",
    "S2": "no network is reached",
    "S3": "every text ends in time",
    "S4": "neighbours are as ever",
    "S7": "text is text",
}


@dataclass(frozen=True, slots=True)
class Found:
    """The row of each case, who called the server, and the neighbours that were changed."""

    rows: list[Row]
    hits: list[str]
    changed: list[str]
    good: bool


def found() -> Found:
    """Print every case: the hostile handouts together, beside an honest one, and each hostile house by itself."""
    with tempfile.TemporaryDirectory() as name, patch("handpress.run.build.Crew", Watched):
        folder = Path(name)
        with attacked(folder) as (place, hits):
            printed(folder / "clean", {}, ())
            own = [case for case in CASES if not case.shared]
            rows, outcome = together(own, folder / "together", place)
            clean, after = (honest(folder / each) for each in ("clean", "together"))
            houses = [case for case in CASES if case.shared]
            rows += [alone(case, folder / f"house-{number}", place) for number, case in enumerate(houses)]
        changed = [name for name in clean if clean[name] != after.get(name)]
        return Found(rows, hits, changed if clean else ["all"], bool(outcome and outcome.good))


def honest(root: Path) -> dict[str, str]:
    """The digest of each PDF of the honest handout."""
    files = sorted((root / "dist").rglob(f"{HONEST}.*.pdf"))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def bad(row: Row) -> str:
    """What a case proves wrong, in a word; nothing where the promise holds."""
    case = row.case
    wrong = {
        "leaked": row.leaked,
        "late": row.seconds > T + 2,
        "large": row.megabytes > M,
        "lost": row.fate in ("lost", "unread"),
        "not " + case.fate: bool(case.fate) and row.fate != case.fate,
        "unnamed": row.fate in ("refused", "failed") and not row.why,
        "unshown": row.fate == "built" and case.shown not in row.text.replace("\r\n", " "),
        "run": "54439" in row.text,
    }
    return ", ".join(name for name, so in wrong.items() if so)


def lines(found: Found) -> Iterator[str]:
    """The table of promises, for people."""
    yield "| promise | cases | refused | given up | printed | broken | worst seconds | most MB |"
    yield "|---|---|---|---|---|---|---|---|"
    for promise, words in KINDS.items():
        own = [row for row in found.rows if row.case.promise == promise]
        fates = [sum(row.fate == fate for row in own) for fate in ("refused", "failed", "built")]
        broken = sum(bool(bad(row)) for row in own)
        broken += {"S2": len(found.hits), "S4": len(found.changed)}.get(promise, 0)
        if promise == "S4":
            own = [row for row in found.rows if not row.case.shared]
            fates = [sum(row.fate == fate for row in own) for fate in ("refused", "failed", "built")]
        worst, most = max(row.seconds for row in own), max(row.megabytes for row in own)
        counts = " | ".join(map(str, (len(own), *fates, broken)))
        yield f"| {promise}: {words} | {counts} | {worst:.1f} | {most} |"
