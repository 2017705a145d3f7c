"""The system's own fences, asked for by number: no Python library carries them.

Numbers are the kernel's, from linux/{prctl,landlock,seccomp,audit,sched}.h and the tables of system calls.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
from collections.abc import Iterable, Mapping
from contextlib import suppress

from handpress.run.calls import MACHINES, calls

PDEATHSIG, NO_NEW_PRIVS, GET_NO_NEW_PRIVS, SECCOMP, FILTER = 1, 38, 39, 22, 2
NEW_USER, NEW_NETWORK, THREAD = 0x10000000, 0x40000000, 0x00010000
CREATE_RULESET, ADD_RULE, RESTRICT_SELF, BENEATH = 444, 445, 446, 1
READ, READ_FOLDER, EXECUTE = 1 << 2, 1 << 3, 1 << 0
# What each release of Landlock can forbid to do with files: its first release thirteen kinds, then one more each.
KINDS_OF_USE = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}

EPERM, ENOSYS = 1, 38
LOAD, EQUAL, AT_LEAST, ANY_OF, ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, REFUSE = 0x7FFF0000, 0x00050000
NUMBER, MACHINE, FIRST_WORD = 0, 4, 16
X32 = 0x40000000


def call(number: int, *words: object) -> int:
    """A system call by its number; OSError where the system says no."""
    return checked(library().syscall(number, *words))


def control(*words: object) -> int:
    """A call of prctl."""
    return checked(library().prctl(*words))


def wide(number: int) -> ctypes.c_ulong:
    """A number as wide as the kernel reads it."""
    return ctypes.c_ulong(number)


def library() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def checked(answer: int) -> int:
    if answer < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return answer


def leave_network() -> None:
    """A network of one's own, with nothing in it."""
    checked(library().unshare(NEW_USER | NEW_NETWORK))


def close_files(readable: Iterable[str], writable: Iterable[str]) -> None:
    """Landlock: from here on no file but those in these places can be opened (kernel 5.13 and later)."""
    release = call(CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    every = (1 << KINDS_OF_USE.get(release, 16)) - 1
    ruleset = call(CREATE_RULESET, struct.pack("<Q", every), ctypes.c_size_t(8), ctypes.c_uint32(0))
    try:
        for places, uses in ((readable, READ | READ_FOLDER), (writable, every)):
            for place in places:
                with suppress(FileNotFoundError):
                    admit(ruleset, place, uses)
        call(RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)


def admit(ruleset: int, place: str, uses: int) -> None:
    """One rule: these uses of what lies beneath a place."""
    opened = os.open(place, os.O_PATH | os.O_CLOEXEC)
    try:
        if not os.path.isdir(place):
            uses &= READ | EXECUTE
        rule = struct.pack("<Qi", uses, opened)
        call(ADD_RULE, ctypes.c_int(ruleset), ctypes.c_int(BENEATH), rule, ctypes.c_uint32(0))
    finally:
        os.close(opened)


def forbid(names: Iterable[str], only_self: Iterable[str] = ()) -> None:
    """Seccomp: from here on these system calls fail; those of `only_self` still reach this very process.

    `clone` may still make threads, and `clone3`, which cannot be looked into, is said not to be there.
    """
    machine = platform.machine()
    if machine not in MACHINES:
        raise OSError(ENOSYS, f"no table of system calls for {machine}")
    steps = program(MACHINES[machine], calls(machine), set(names), set(only_self))
    lines = ctypes.create_string_buffer(b"".join(struct.pack("<HBBI", *step) for step in steps))
    whole = struct.pack("<H6xQ", len(steps), ctypes.addressof(lines))
    control(SECCOMP, FILTER, whole)


Step = tuple[int, int, int, int]


def program(machine: int, numbers: Mapping[str, int], names: set[str], only_self: set[str]) -> list[Step]:
    """The filter, step by step: (what to do, how many steps to skip if so, if not, with what)."""
    no = (ANSWER, 0, 0, REFUSE | EPERM)
    steps: list[Step] = [(LOAD, 0, 0, MACHINE), (EQUAL, 1, 0, machine), no, (LOAD, 0, 0, NUMBER)]
    steps += [(AT_LEAST, 0, 1, X32), no]
    for name, number in numbers.items():
        if name == "clone" and name in names:
            steps += [(EQUAL, 0, 4, number), (LOAD, 0, 0, FIRST_WORD), (ANY_OF, 1, 0, THREAD), no]
            steps += [(ANSWER, 0, 0, ALLOW)]
        elif name == "clone3" and name in names:
            steps += [(EQUAL, 0, 1, number), (ANSWER, 0, 0, REFUSE | ENOSYS)]
        elif name in only_self:
            steps += [(EQUAL, 0, 4, number), (LOAD, 0, 0, FIRST_WORD), (EQUAL, 1, 0, os.getpid()), no]
            steps += [(ANSWER, 0, 0, ALLOW)]
        elif name in names:
            steps += [(EQUAL, 0, 1, number), no]
    return [*steps, (ANSWER, 0, 0, ALLOW)]
