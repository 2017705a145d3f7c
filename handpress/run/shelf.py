"""The shelf: the output folder, where a file is the old one or the new one, whole, and one build works at a time."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

PRIVATE = ".handpress"
UNFINISHED = ".unfinished-"


class Unwritable(Exception):
    """A file that could not be written; the one that stood in its place is as it was."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(f"{path}: {cause.strerror or cause}")
        self.path = path


def write(path: Path, content: bytes) -> None:
    """Put a file in its place in one step: a temporary one beside it, on the disk in full, then renamed."""
    beside = path.with_name(f"{UNFINISHED}{os.getpid()}-{path.name}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(beside, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except OSError as cause:
        raise Unwritable(path, cause) from cause
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def renew(path: Path, content: bytes) -> None:
    """Write a file unless it says just this already."""
    try:
        same = path.read_bytes() == content
    except OSError:
        same = False
    if not same:
        write(path, content)


def remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as cause:
        raise Unwritable(path, cause) from cause


def sweep(out: Path) -> None:
    """Remove what a killed build left half-written."""
    for left in out.rglob(f"{UNFINISHED}*"):
        with contextlib.suppress(OSError):
            left.unlink()


@contextlib.contextmanager
def locked(out: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Have the folder to ourselves. The system lets go of a dead process's lock, so none is ever stale."""
    lock = out / PRIVATE / "lock"
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        file = open(lock, "wb")  # noqa: SIM115  held as long as the build lasts
    except OSError as cause:
        raise Unwritable(lock, cause) from cause
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            waiting()
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
