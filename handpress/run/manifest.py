"""The manifest: what stands in the output folder, what it was made from, and how each edition fared."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from handpress.run.inputs import digest, digest_of

NAME = "manifest.json"
GOOD, KEPT = "good", "kept"


@dataclass(frozen=True, slots=True)
class Printing:
    """One edition as it stands: `composed` names its sources, `galley` and `press` what its bytes depend on.

    `state` is good, or kept: the file is of an earlier printing, because the last one was refused or failed (`why`).
    """

    path: str
    composed: str
    galley: str
    press: str
    pages: int
    bytes: int
    sha256: str
    facts: Mapping[str, Any]
    warnings: tuple[Mapping[str, Any], ...] = ()
    state: str = GOOD
    why: str = ""

    def keep(self, why: str) -> Printing:
        """This printing, known to be behind its sources."""
        return replace(self, composed="", galley="", state=KEPT, why=why)


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that a build knew when it ended; `fence` has each layer that stood round its children, or did not."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    outputs: Mapping[str, str] = field(default_factory=dict)
    printings: Mapping[str, Printing] = field(default_factory=dict)
    fence: Mapping[str, bool] = field(default_factory=dict)


def read(out: Path) -> Manifest:
    """The manifest of an output folder; an empty one where it is missing or damaged."""
    try:
        whole = json.loads((out / NAME).read_bytes())
        content = whole["manifest"]
        if whole["sha256"] != digest(canonical(content)):
            return Manifest()
        if not all(inside(path) for path in (*content["printings"], *content["outputs"])):
            return Manifest()
        printings = {path: Printing(**printing) for path, printing in content["printings"].items()}
        return Manifest(content["inputs"], content["outputs"], printings)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Manifest()


def inside(path: str) -> bool:
    """Whether a path stays in the output folder: what the manifest names may be removed."""
    return path.isprintable() and not path.startswith("/") and ".." not in path.split("/")


def written(manifest: Manifest) -> bytes:
    """The manifest as a file, with a digest of itself."""
    content = asdict(manifest)
    whole = {"sha256": digest(canonical(content)), "manifest": content}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True, default=str).encode() + b"\n"


def canonical(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str).encode()


def stands(out: Path, printing: Printing) -> bool:
    """Whether the file is there as it was printed."""
    return digest_of(str(out / printing.path)) == printing.sha256
