"""A supervised child: work goes into a process of its own; answers come back over a pipe, or its death does."""

from __future__ import annotations

import contextlib
import os
import pickle
import resource
import signal
import struct
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO, Any

Say = Callable[[Any], None]
Work = Callable[[Say], None]

HEAD = struct.Struct(">Q")
OPEN_FILES, LARGEST_FILE = 256, 256 << 20
PR_SET_PDEATHSIG = 1
OUT_OF_MEMORY, CRASHED = 12, 1


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may take: seconds on the wall clock since it last said something, and megabytes of address space."""

    seconds: float = 180
    megabytes: int = 3072


@dataclass(slots=True)
class Child:
    """A running child. `frames()` gives what it has said since last asked; `ended` once its pipe is closed."""

    pid: int
    pipe: int
    log: IO[bytes]
    limits: Limits
    deadline: float
    ended: bool = False
    status: int | None = None
    unread: bytearray = field(default_factory=bytearray)

    def frames(self) -> list[Any]:
        """Read what there is; whole frames only."""
        said = os.read(self.pipe, 1 << 20)
        self.ended = not said
        self.unread += said
        found = []
        while len(self.unread) >= HEAD.size:
            end = HEAD.size + HEAD.unpack_from(self.unread)[0]
            if len(self.unread) < end:
                break
            found.append(pickle.loads(bytes(self.unread[HEAD.size : end])))
            del self.unread[:end]
        if found:
            self.deadline = time.monotonic() + self.limits.seconds
        return found

    def close(self) -> int:
        """End the child and all that it started, if they still run; its wait status. May be called twice."""
        if self.status is None:
            if not self.ended:
                self.kill()
            _, self.status = os.waitpid(self.pid, 0)
            self.kill()
            os.close(self.pipe)
        return self.status

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)

    def last_words(self) -> str:
        """The last line that it wrote to its standard error."""
        self.log.seek(0)
        lines = self.log.read().decode(errors="replace").strip().splitlines()
        return lines[-1][:300] if lines else ""


def start(work: Work, limits: Limits) -> Child:
    """Fork a child that does the work and says what it has to say."""
    parent, (reading, writing) = os.getpid(), os.pipe()
    log = tempfile.TemporaryFile()  # noqa: SIM115  closed with the child
    pid = os.fork()
    if pid == 0:
        os._exit(live(work, limits, parent, (writing, log.fileno())))
    os.close(writing)
    with contextlib.suppress(OSError):
        os.setpgid(pid, pid)  # whichever of the two comes first
    return Child(pid, reading, log, limits, time.monotonic() + limits.seconds)


def live(work: Work, limits: Limits, parent: int, ends: tuple[int, int]) -> int:
    """The child's life; its exit code. Nothing of the parent's own clean-up may run in it."""
    try:
        settle(limits, parent, ends[1])
        pipe = ends[0]

        def say(frame: Any) -> None:
            content = pickle.dumps(frame, pickle.HIGHEST_PROTOCOL)
            write_all(pipe, HEAD.pack(len(content)) + content)

        work(say)
        return 0
    except MemoryError:
        return OUT_OF_MEMORY
    except BaseException:
        import traceback

        with contextlib.suppress(BaseException):
            os.write(2, traceback.format_exc().encode(errors="replace"))
        return CRASHED


def settle(limits: Limits, parent: int, log: int) -> None:
    """Fence the child in: a group of its own, limits, no input, no way to outlive its parent."""
    with contextlib.suppress(OSError):
        os.setpgid(0, 0)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    die_with(parent)
    bytes_allowed, seconds_allowed = limits.megabytes << 20, int(limits.seconds) + 1
    for kind, most in (
        (resource.RLIMIT_AS, bytes_allowed),
        (resource.RLIMIT_CPU, seconds_allowed * 4),
        (resource.RLIMIT_FSIZE, LARGEST_FILE),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (allowed, allowed))
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    os.dup2(log, 2)


def die_with(parent: int) -> None:
    """Ask the system to kill this process when its parent dies; where it can't, the parent's own clean-up must do."""
    import ctypes

    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(CRASHED)


def write_all(pipe: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(pipe, view) :]
