"""The fence: the layers that stand round a child, each a small function in one list; what stands comes out."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import sys
import sysconfig
import tempfile
from collections.abc import Callable
from dataclasses import dataclass

from handpress.run import system
from handpress.run.inputs import PACKAGE

OPEN_FILES, LARGEST_FILE = 256, 256 << 20
PROCESSOR_SHARE = 4.0  # of the seconds that it may be silent
# What a child keeps of its surroundings: where the faces are, and the time zone, by which a review is due.
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
KEPT = ("FONTCONFIG_FILE", "TZ")
LIBRARIES = ("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib", "/usr/share/zoneinfo", "/usr/share/locale")
DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/etc/ld.so.cache", "/etc/localtime")
NEW_PROCESSES = ("clone", "clone3", "fork", "vfork", "execve", "execveat")
OTHERS = ("ptrace", "process_vm_readv", "process_vm_writev", "pidfd_send_signal", "pidfd_getfd")
DEEP = ("unshare", "setns", "mount", "bpf", "userfaultfd", "perf_event_open", "init_module", "finit_module")
KEYS = ("add_key", "keyctl")
SIGNALS = ("kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo")
SOCKETS = ("socket", "socketpair", "io_uring_setup")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may take: seconds on the wall clock since it last said something, and megabytes of address space."""

    seconds: float = 180
    megabytes: int = 3072


@dataclass(frozen=True, slots=True)
class Yard:
    """Where a child may be: its limits, its parent, its private folder, its way to answer, what it may read."""

    limits: Limits
    parent: int
    folder: str
    pipe: int
    readable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fenced:
    """A child's first word: the layers that stand, and why each other does not."""

    on: tuple[str, ...]
    off: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return ", ".join(f"{name} ({why})" for name, why in self.off)


def own_group(yard: Yard) -> None:
    """A session of its own, so that all that it starts can be ended with it."""
    os.setsid()


def plain_signals(yard: Yard) -> None:
    """None of the parent's ways to answer a signal."""
    for number in (*STOPS, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)


def nothing_open(yard: Yard) -> None:
    """None of the files and pipes that the parent has open, its other children's among them."""
    os.closerange(3, yard.pipe)
    os.closerange(yard.pipe + 1, os.sysconf("SC_OPEN_MAX"))


def clean_environment(yard: Yard) -> None:
    """No user, no secrets, no settings that change what is printed."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    os.environ.clear()
    os.environ.update(kept, LC_ALL="C.UTF-8", HOME=yard.folder, PATH="")


def private_folder(yard: Yard) -> None:
    """A folder for what it must put down, which goes when it goes."""
    os.environ["TMPDIR"] = tempfile.tempdir = yard.folder


def memory(yard: Yard) -> None:
    at_most(resource.RLIMIT_AS, yard.limits.megabytes << 20)
    at_most(resource.RLIMIT_CORE, 0)


def processor(yard: Yard) -> None:
    at_most(resource.RLIMIT_CPU, max(1, int((int(yard.limits.seconds) + 1) * PROCESSOR_SHARE)))


def file_size(yard: Yard) -> None:
    at_most(resource.RLIMIT_FSIZE, LARGEST_FILE)


def open_files(yard: Yard) -> None:
    at_most(resource.RLIMIT_NOFILE, OPEN_FILES)


def no_new_rights(yard: Yard) -> None:
    """No program that it starts may have more rights than it has."""
    system.control(system.NO_NEW_PRIVS, *map(system.wide, (1, 0, 0, 0)))


def no_network(yard: Yard) -> None:
    """A network of its own with nothing in it, no sockets, or both: one is enough."""
    try:
        system.leave_network()
    except OSError:
        system.forbid(SOCKETS)
    else:
        with contextlib.suppress(OSError):
            system.forbid(SOCKETS)


def no_files(yard: Yard) -> None:
    """No file but the libraries and what the work needs; nothing to write but in the private folder."""
    system.close_files((*libraries(), *yard.readable), (yard.folder,))


def no_processes(yard: Yard) -> None:
    """No process but itself: none that it starts, none that it looks into or signals, no way deep into the kernel."""
    system.forbid((*NEW_PROCESSES, *OTHERS, *DEEP, *KEYS), SIGNALS)


def with_parent(yard: Yard) -> None:
    """Not a moment longer than its parent."""
    system.control(system.PDEATHSIG, system.wide(signal.SIGKILL))
    if os.getppid() != yard.parent:
        os._exit(1)


Layer = Callable[[Yard], None]

# In this order: rights are given up before filters are asked for, and nothing comes after the last way out is shut.
LAYERS: dict[str, Layer] = {
    "own group": own_group,
    "plain signals": plain_signals,
    "nothing open": nothing_open,
    "clean environment": clean_environment,
    "private folder": private_folder,
    "memory": memory,
    "processor": processor,
    "file size": file_size,
    "open files": open_files,
    "no new rights": no_new_rights,
    "no network": no_network,
    "no files": no_files,
    "no processes": no_processes,
    "with its parent": with_parent,
}


def put_up(yard: Yard) -> Fenced:
    """Put up every layer that the system allows."""
    on, off = [], []
    for name, layer in LAYERS.items():
        try:
            layer(yard)
            on.append(name)
        except (OSError, ValueError, AttributeError) as cause:
            off.append((name, getattr(cause, "strerror", None) or str(cause)))
    return Fenced(tuple(on), tuple(off))


def at_most(kind: int, most: int) -> None:
    """Lower a limit; never raise it."""
    hard = resource.getrlimit(kind)[1]
    allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (allowed, allowed))


def libraries() -> tuple[str, ...]:
    """Where Python, its libraries and ours are."""
    named = sysconfig.get_paths()
    standard = (named[name] for name in ("stdlib", "platstdlib", "purelib", "platlib"))
    prefixes = (sys.prefix, sys.base_prefix)
    searched = (path for path in sys.path if path.endswith(("-packages", ".zip")) or path.startswith(prefixes))
    return tuple(dict.fromkeys((*LIBRARIES, *DEVICES, PACKAGE, *standard, *searched)))
