"""A workspace: a folder with sources/, and optionally layouts/ and styles/ of its own laid over the shipped ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def shipped(folder: str) -> Path:
    """Where a shipped folder stands: inside the installed package, or beside it in a checkout."""
    inside = PACKAGE / "shipped" / folder
    return inside if inside.is_dir() else PACKAGE.parent / folder


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folders of one workspace; the workspace's own layouts and styles come before the shipped ones."""

    root: Path

    @property
    def sources(self) -> Path:
        return self.root / "sources"

    @property
    def layouts(self) -> tuple[Path, ...]:
        return self.overlay("layouts")

    @property
    def styles(self) -> tuple[Path, ...]:
        return self.overlay("styles")

    def overlay(self, folder: str) -> tuple[Path, ...]:
        """The folders to look in, first match wins."""
        own, ours = self.root / folder, shipped(folder)
        return (own, ours) if own.is_dir() and own.resolve() != ours.resolve() else (ours,)
