"""A supervised child: work goes into a fenced process of its own; answers come back over a pipe, or its death does."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from handpress.run.fence import Fenced, Limits, Yard, put_up
from handpress.run.frames import length, packed, unpacked
from handpress.run.scratch import clear, private

__all__ = ["Child", "Job", "Limits", "Say", "Work", "start"]

Say = Callable[[Any], None]
Work = Callable[[Say], None]

OUT_OF_MEMORY, UNFENCED, CRASHED = 12, 13, 1
LAST_WORDS = 4096


@dataclass(frozen=True, slots=True)
class Job:
    """What a child is to do: its work, the kind of its answers, what it may read, and whether it must be fenced."""

    work: Work
    answers: Any = Any
    readable: tuple[str, ...] = ()
    strict: bool = False


@dataclass(slots=True)
class Child:
    """A running child. `frames()` gives what it has said since last asked; `ended` once its pipe is closed."""

    pid: int
    pipe: int
    log: IO[bytes]
    job: Job
    limits: Limits
    folder: Path
    deadline: float
    ended: bool = False
    status: int | None = None
    fenced: Fenced | None = None
    used: resource.struct_rusage | None = None
    unread: bytearray = field(default_factory=bytearray)

    def frames(self) -> list[Any]:
        """Read what there is; whole frames only. Raises Babble where they are not what was asked for."""
        said = os.read(self.pipe, 1 << 20)
        self.ended = not said
        self.unread += said
        found = []
        while (size := length(self.unread)) is not None and len(self.unread) >= size:
            frame = bytes(self.unread[:size])
            del self.unread[:size]
            if self.fenced is None:
                self.fenced = unpacked(frame, Fenced)
            else:
                found.append(unpacked(frame, self.job.answers))
        if found:
            self.deadline = time.monotonic() + self.limits.seconds
        return found

    def close(self) -> int:
        """End the child and all that it started, if they still run; its wait status. May be called twice."""
        if self.status is None:
            if not self.ended:
                self.kill()
            _, self.status, self.used = os.wait4(self.pid, 0)
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)
            os.close(self.pipe)
            clear(self.folder)
        return self.status

    def kill(self) -> None:
        """The whole group; the child alone, where it has had no time to begin one."""
        if self.status is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(self.pid, signal.SIGKILL)

    def last_words(self) -> str:
        """The last line that it wrote to its standard error, as far as it can be shown."""
        end = self.log.seek(0, os.SEEK_END)
        self.log.seek(max(0, end - LAST_WORDS))
        lines = self.log.read().decode(errors="replace").strip().splitlines()
        return "".join(sign if sign.isprintable() else "�" for sign in lines[-1][:300]) if lines else ""


def start(job: Job, limits: Limits) -> Child:
    """Fork a child that does the work and says what it has to say."""
    parent, (reading, writing) = os.getpid(), os.pipe()
    folder = private()
    log = tempfile.TemporaryFile()  # noqa: SIM115  closed with the child
    pid = os.fork()
    if pid == 0:
        os._exit(live(job, Yard(limits, parent, str(folder), writing, job.readable), log.fileno()))
    os.close(writing)
    return Child(pid, reading, log, job, limits, folder, time.monotonic() + limits.seconds)


def live(job: Job, yard: Yard, log: int) -> int:
    """The child's life; its exit code. Nothing of the parent's own clean-up may run in it."""
    try:
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        os.dup2(nothing, 1)
        os.dup2(log, 2)
        fenced = put_up(yard)
        write_all(yard.pipe, packed(fenced))
        if job.strict and fenced.off:
            os.write(2, f"a layer of its fence is missing: {fenced}".encode())
            return UNFENCED
        job.work(lambda frame: write_all(yard.pipe, packed(frame)))
        return 0
    except MemoryError:
        return OUT_OF_MEMORY
    except BaseException:
        import traceback

        with contextlib.suppress(BaseException):
            os.write(2, traceback.format_exc().encode(errors="replace"))
        return CRASHED


def write_all(pipe: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(pipe, view) :]
