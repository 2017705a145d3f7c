"""Verify: an output folder goes in; which files are changed, missing, behind or of nobody's making comes out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from handpress.run.inputs import digest_of
from handpress.run.manifest import GOOD, read


@dataclass(frozen=True, slots=True)
class Verdict:
    """`whole` counts files that are as they were made; `behind` are PDFs of an earlier printing, and why."""

    known: bool
    whole: int
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    behind: tuple[tuple[str, str], ...]

    @property
    def good(self) -> bool:
        return self.known and not (self.changed or self.missing or self.extra or self.behind)


def verify(out: Path) -> Verdict:
    """Compute every file's SHA-256 anew and compare it with the manifest."""
    manifest = read(out)
    found = {name: digest_of(str(out / name)) for name in manifest.outputs}
    missing = tuple(name for name in found if not (out / name).is_file())
    changed = tuple(name for name, value in found.items() if name not in missing and value != manifest.outputs[name])
    present = {path.relative_to(out).as_posix() for path in out.rglob("*.pdf")}
    behind = tuple((path, printing.why) for path, printing in manifest.printings.items() if printing.state != GOOD)
    whole = len(found) - len(missing) - len(changed)
    return Verdict(bool(found), whole, changed, missing, tuple(sorted(present - set(found))), behind)
