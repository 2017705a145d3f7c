"""Quarantine: where a printing that may not leave is kept for its author, beside the output folder and never in it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from handpress.nouns.problem import Problem, errors
from handpress.run.shelf import remove, write


def folder_of(out: Path) -> Path:
    """`dist` has `dist.quarantine` beside it."""
    whole = out.resolve()
    return whole.with_name(f"{whole.name}.quarantine") if whole.name else whole / ".quarantine"


def keep(out: Path, path: str, pdf: bytes, problems: tuple[Problem, ...], pictures: Mapping[int, bytes]) -> Path:
    """Put the PDF there, with what was found and pictures of the places. Raises Unwritable."""
    release(out, path)
    place = folder_of(out) / path
    write(place, pdf)
    write(place.with_suffix(".txt"), "".join(f"{problem}\n" for problem in errors(problems)).encode())
    for page, picture in pictures.items():
        write(place.with_suffix(f".page-{page}.png"), picture)
    return place


def release(out: Path, path: str) -> None:
    """Take away what was kept of an edition, and the folders that are empty then. Raises Unwritable."""
    folder = folder_of(out)
    place = folder / path
    if not place.parent.is_dir():
        return
    for file in (place, place.with_suffix(".txt"), *place.parent.glob(f"{place.stem}.page-*.png")):
        remove(file)
    with suppress(OSError):
        place.parent.rmdir()
        folder.rmdir()
