"""However and whenever a build ends, each PDF is a whole one, and nothing is left running or lying about."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from handpress.run.inputs import PACKAGE
from handpress.run.scratch import LOCK, PREFIX, sweep
from handpress.run.verify import verify
from tests.overlay import overlaid
from tests.run.conftest import Shelf
from tests.run.test_faults import in_child

ROOT = Path(PACKAGE).parent
KILLS = int(os.environ.get("HANDPRESS_KILLS", "12"))


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_ended_at_any_time_every_pdf_is_whole(shelf: Shelf, number: int) -> None:
    chance, whole = random.Random(number), set()
    for turn in range(KILLS):
        word = f"turn {turn % 2}"
        for slug in ("a", "b", "c"):
            shelf.say(slug, "en", f"first: {word}", f"second: {word}")
        whole |= {f"%PDF {path}first: {word}{more}".encode() for path, more in expected(word)}
        pid = in_child(shelf, seconds=30)
        time.sleep(chance.uniform(0.01, 0.5))
        children = children_of(pid)
        os.kill(pid, number)
        os.waitpid(pid, 0)
        printed = {content for name, content in shelf.pdfs().items() if ".unfinished-" not in name}
        assert printed <= whole | {b"%PDF es/a.first.a4.pdffirst: huesos"}
        assert ends(children)
    assert shelf.build().good
    assert verify(shelf.out).good
    assert not list(shelf.root.rglob(".unfinished-*"))


def expected(word: str) -> list[tuple[str, str]]:
    paths = [(f"en/{slug}.{tier}.a4.pdf", tier) for slug in ("a", "b", "c") for tier in ("first", "second")]
    return [(path, f"\nsecond: {word}" if tier == "second" else "") for path, tier in paths]


def children_of(pid: int) -> list[int]:
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def ends(pids: list[int]) -> bool:
    """Whether all of them are no more, in two seconds."""
    for _ in range(200):
        if not any(Path(f"/proc/{pid}/cmdline").exists() and not zombie(pid) for pid in pids):
            return True
        time.sleep(0.01)
    return False


def zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_command_leaves_nothing_behind(tmp_path: Path, number: int) -> None:
    """A killed build's folder goes with the next build; every other goes at once."""
    workspace, temporary = overlaid(tmp_path), tmp_path / "temporary"
    temporary.mkdir()
    surroundings = {**os.environ, "TMPDIR": str(temporary)}
    command = [sys.executable, str(ROOT / "publish.py"), "build", "--force"]
    for seconds in (0.3, 0.7, 1.1):
        build = subprocess.Popen(
            command, cwd=workspace.root, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(seconds)
        build.send_signal(number)
        build.wait()
        if number != signal.SIGKILL:
            assert list(temporary.iterdir()) == []
    subprocess.run(command[:-1], cwd=workspace.root, env=surroundings, capture_output=True, check=False)
    assert list(temporary.iterdir()) == []
    assert not list(workspace.root.rglob(".unfinished-*"))


def test_a_sweep_takes_what_nobody_holds_and_no_more(tmp_path: Path) -> None:
    import fcntl

    for name in ("held", "left", "new"):
        (tmp_path / f"{PREFIX}{name}").mkdir()
    for name in ("held", "left"):
        (tmp_path / f"{PREFIX}{name}" / LOCK).touch()
    (tmp_path / "somebody-elses").mkdir()
    with open(tmp_path / f"{PREFIX}held" / LOCK, "rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{PREFIX}held", f"{PREFIX}new", "somebody-elses"]
