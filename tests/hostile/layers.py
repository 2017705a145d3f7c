"""An attack on each layer of the fence: work for a child that says whether it got through."""

from __future__ import annotations

import mmap
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handpress.run import fence, system
from handpress.run.child import Job, Limits
from handpress.run.supervise import Lost, alone

CANARY = "HANDPRESS_CANARY"
MOST = Limits(seconds=20, megabytes=1024)


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack. `beside` are layers that would stop it too, left out both times; `limits` as the layer needs them."""

    layer: str
    name: str
    got_through: Callable[[Path], bool]
    beside: tuple[str, ...] = ()


def tries(attack: Attack, place: Path, left_out: Iterable[str] = ()) -> bool:
    """Whether the attack gets through a fence without these layers."""
    kept = {name: layer for name, layer in fence.LAYERS.items() if name not in (*left_out, *attack.beside)}
    whole, fence.LAYERS = fence.LAYERS, kept
    share, fence.PROCESSOR_SHARE = fence.PROCESSOR_SHARE, 0.05
    try:
        return bool(alone(job(attack, place), MOST)) or came_after(place)
    except Lost:
        return came_after(place)
    finally:
        fence.LAYERS, fence.PROCESSOR_SHARE = whole, share


def job(attack: Attack, place: Path) -> Job:
    return Job(lambda say: say(attack.got_through(place)), bool, (str(place / "port"),))


def came_after(place: Path) -> bool:
    """Whether something was done when the child was no more."""
    time.sleep(0.3 if (place / "waiting").exists() else 0)
    return (place / "late").exists()


def read_a_file(place: Path) -> bool:
    return (place / "secret").read_text() == CANARY


def follow_a_link(place: Path) -> bool:
    link = Path(tempfile.gettempdir()) / "link"
    link.symlink_to(place / "secret")
    return link.read_text() == CANARY


def write_a_file(place: Path) -> bool:
    (place / "written").write_text("x")
    return True


def read_the_password_file(place: Path) -> bool:
    return Path("/etc/passwd").exists() and bool(Path("/etc/passwd").read_bytes())


def read_the_parents_memory(place: Path) -> bool:
    return bool(Path(f"/proc/{os.getppid()}/environ").read_bytes())


def read_what_is_open(place: Path) -> bool:
    """The parent has the secret open."""
    return any(CANARY.encode() in peeked(number) for number in range(3, 256))


def peeked(number: int) -> bytes:
    with suppress(OSError):
        return os.pread(number, 100, 0)
    return b""


def connect(place: Path) -> bool:
    port = int((place / "port").read_text())
    with socket.create_connection(("127.0.0.1", port), timeout=1):
        return True


def send_a_packet(place: Path) -> bool:
    """To itself over UDP: a network with nothing in it has not even that."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        return sender.sendto(b"x", ("127.0.0.1", int((place / "port").read_text()))) == 1


def start_a_program(place: Path) -> bool:
    return subprocess.run(["/bin/true"], check=False).returncode == 0


def fork(place: Path) -> bool:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    return os.waitpid(pid, 0)[0] == pid


def signal_the_parent(place: Path) -> bool:
    os.kill(os.getppid(), 0)
    return True


def leave_somebody_behind(place: Path) -> bool:
    """A child of the child writes a file when its parent is no more."""
    (place / "waiting").touch()
    if os.fork() == 0:
        os.closerange(3, 256)
        time.sleep(0.2)
        (place / "late").touch()
        os._exit(0)
    return False


def read_a_variable(place: Path) -> bool:
    return os.environ.get(CANARY) == "1"


def leave_a_file(place: Path) -> bool:
    """Put down a file where temporary files go; it should go with the child."""
    tempfile.tempdir = None
    where = Path(tempfile.mkdtemp(prefix="left-"))
    return where.parent == Path("/tmp")


def take_memory(place: Path) -> bool:
    return len(mmap.mmap(-1, 2 << 30)) == 2 << 30


def take_the_processor(place: Path) -> bool:
    """More than the second that is left it when the share is a twentieth."""
    while time.process_time() < 1.4:
        pass
    return True


def write_much(place: Path) -> bool:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with tempfile.TemporaryFile() as file:
        os.ftruncate(file.fileno(), fence.LARGEST_FILE + 1)
    return True


def open_many(place: Path) -> bool:
    held = [os.open(os.devnull, os.O_RDONLY) for _ in range(300)]
    return len(held) == 300


def gain_rights(place: Path) -> bool:
    return system.control(system.GET_NO_NEW_PRIVS, *map(system.wide, (0, 0, 0, 0))) == 0


def ignore_the_end(place: Path) -> bool:
    """The answers to signals that the parent has would be run in the child."""
    return signal.getsignal(signal.SIGTERM) not in (signal.SIG_DFL, None)


def quietly(attack: Callable[[Path], bool]) -> Callable[[Path], bool]:
    """An attack that the system refuses did not get through."""

    def tried(place: Path) -> bool:
        with suppress(OSError, MemoryError):
            return attack(place)
        return False

    return tried


def attacks() -> list[Attack]:
    """All but the one on `with its parent`, which needs a parent to die."""
    found: list[tuple[Any, ...]] = [
        ("own group", leave_somebody_behind, ("no processes", "no files")),
        ("plain signals", ignore_the_end),
        ("nothing open", read_what_is_open),
        ("clean environment", read_a_variable),
        ("private folder", leave_a_file, ("clean environment", "no files")),
        ("memory", take_memory),
        ("processor", take_the_processor),
        ("file size", write_much),
        ("open files", open_many),
        ("no new rights", gain_rights),
        ("no network", connect),
        ("no network", send_a_packet),
        ("no files", read_a_file),
        ("no files", follow_a_link),
        ("no files", write_a_file),
        ("no files", read_the_password_file),
        ("no files", read_the_parents_memory, ("no network",)),
        ("no processes", start_a_program, ("no files",)),
        ("no processes", fork),
        ("no processes", signal_the_parent),
    ]
    return [Attack(layer, do.__name__, quietly(do), *beside) for layer, do, *beside in found]


def parent_dies(left_out: Iterable[str]) -> bool:
    """Whether a child outlives a parent that is killed."""
    code = (
        "import os, time\nfrom handpress.run import fence\nfrom handpress.run.child import Job, Limits, start\n"
        f"for name in {tuple(left_out)!r}: del fence.LAYERS[name]\n"
        "child = start(Job(lambda say: (say(1), time.sleep(20))), Limits())\n"
        "while not child.frames(): pass\n"
        "print(child.pid, flush=True)\nos.kill(os.getpid(), 9)\n"
    )
    answer = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=False, cwd=ROOT)
    pid = int(answer.stdout)
    time.sleep(0.2)
    alive = running(pid)
    if alive:
        os.kill(pid, signal.SIGKILL)
    return alive


def running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


ROOT = Path(__file__).resolve().parent.parent.parent
