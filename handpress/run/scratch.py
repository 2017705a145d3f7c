"""Scratch: a folder of this process for what its children put down; it goes with the process, or with the next."""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from handpress.run.shelf import Unwritable

PREFIX, MAKING, LOCK = "handpress-", ".handpress-", "lock"


def scratch() -> Path:
    """This process's folder; what processes that were killed have left is swept away when it is made."""
    return made(os.getpid())


@cache
def made(process: int) -> Path:
    """The lock in it is held while the process lives: so a sweep knows what is left over."""
    above = Path(tempfile.gettempdir())
    sweep(above)
    new = Path(tempfile.mkdtemp(prefix=MAKING, dir=above))
    lock = os.open(new / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    fcntl.flock(lock, fcntl.LOCK_EX)
    folder = new.rename(above / f"{PREFIX}{process}-{new.name.removeprefix(MAKING)}")
    atexit.register(lambda: clear(folder) if os.getpid() == process else None)
    return folder


def sweep(above: Path) -> None:
    """Remove the folders of ours whose lock nobody holds."""
    for folder in above.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError), open(folder / LOCK, "rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            clear(folder)


def private() -> Path:
    """A new folder in it, for one child. Raises Unwritable."""
    try:
        return Path(tempfile.mkdtemp(dir=scratch()))
    except OSError as cause:
        raise Unwritable(Path(tempfile.gettempdir()), cause) from cause


def clear(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def temporary() -> Iterator[None]:
    """Let what is made meanwhile as a temporary file be made in it."""
    before, tempfile.tempdir = tempfile.tempdir, str(scratch())
    try:
        yield
    finally:
        tempfile.tempdir = before
