"""One bad edition never stops or changes another, and each failure is named."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from tests.run.conftest import Shelf, built

ALL = {"en/a.first", "en/a.second", "en/b.first", "en/b.second", "en/c.first", "en/c.second", "es/a.first"}


@pytest.mark.parametrize(
    ("word", "state", "code"),
    [
        ("PRINT-HANG", "failed", "R101"),
        ("PRINT-EAT", "failed", "R102"),
        ("PRINT-KILL", "failed", "R103"),
        ("PRINT-BOOM", "failed", "R103"),
        ("PRINT-EXIT", "failed", "R103"),
        ("COMPOSE-HANG", "failed", "R101"),
        ("COMPOSE-EAT", "failed", "R102"),
        ("COMPOSE-KILL", "failed", "R106"),
        ("COMPOSE-BOOM", "failed", "R107"),
        ("FORBIDDEN", "refused", "C000"),
        ("BLOT", "refused", "P101"),
        ("VAST", "refused", "R105"),
    ],
)
def test_a_bad_edition_is_named_and_the_others_are_as_ever(shelf: Shelf, word: str, state: str, code: str) -> None:
    shelf.build()
    clean = shelf.pdfs()
    for path in clean:
        (shelf.out / path).unlink()
    shelf.say("b", "en", "first: bones", f"second: more bones {word}")
    outcome = shelf.build()
    assert built(outcome) == ALL - {"en/b.second"}
    assert built(outcome, state) == {"en/b.second"}
    assert [problem.code for problem in outcome.problems] == [code]
    assert not outcome.good
    assert shelf.pdfs() == {path: content for path, content in clean.items() if path != "en/b.second.a4.pdf"}


@pytest.mark.usefixtures("flags")
@pytest.mark.parametrize("step", ["PRINT", "COMPOSE"])
def test_a_child_killed_once_is_tried_again(shelf: Shelf, step: str) -> None:
    shelf.say("b", "en", f"first: {step}-KILL ONCE:{shelf.root / 'flag'}")
    outcome = shelf.build()
    assert outcome.good
    assert (shelf.root / "flag").exists()
    assert "en/b.first" in built(outcome)


def test_a_refused_edition_keeps_its_previous_printing_and_is_known_to_be_behind(shelf: Shelf) -> None:
    from handpress.run.verify import verify

    shelf.build()
    before = shelf.pdfs()
    shelf.say("a", "es", "first: FORBIDDEN")
    outcome = shelf.build()
    assert shelf.pdfs() == before
    (fate,) = [fate for fate in outcome.fates if fate.state == "refused"]
    assert fate.kept
    assert "kept the previous printing" in str(fate)
    assert [path for path, _ in verify(shelf.out).behind] == ["es/a.first.a4.pdf"]
    assert "('es/a.first.a4.pdf', True)" in (shelf.out / "index.html").read_text()
    assert built(shelf.build(), "refused") == {"es/a.first"}
    shelf.say("a", "es", "first: huesos")
    assert built(shelf.build()) == {"es/a.first"}
    assert verify(shelf.out).good


def test_a_translation_with_an_old_warning_is_taken_away(shelf: Shelf) -> None:
    """What is in print has the old warning too, and does not say so."""
    from handpress.run.verify import verify

    shelf.build()
    shelf.say("a", "es", "first: OLD-WARNING")
    outcome = shelf.build()
    (fate,) = [fate for fate in outcome.fates if fate.state == "refused"]
    assert not fate.kept and "took the previous printing away" in str(fate)
    assert not (shelf.out / "es" / "a.first.a4.pdf").exists()
    assert "es/a.first" not in (shelf.out / "index.html").read_text()
    assert verify(shelf.out).good
    assert built(shelf.build(), "refused") == {"es/a.first"}
    shelf.say("a", "es", "first: huesos")
    assert built(shelf.build()) == {"es/a.first"}


@pytest.mark.parametrize("call", range(1, 9))
def test_a_full_disk_leaves_every_file_whole(shelf: Shelf, call: int, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.build()
    old = shelf.files()
    assert len(old) == len(ALL) + 3  # index, checksums, manifest
    for slug in ("a", "b", "c"):
        shelf.say(slug, "en", "first: new bones", "second: more")
    calls = iter(range(1, 1000))

    def full(number: int) -> None:
        if next(calls) >= call:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    outcome = shelf.build()
    monkeypatch.undo()
    left = shelf.files()
    assert not outcome.good
    assert {problem.code for problem in outcome.problems} == {"R104"}
    assert all(problem.place.file in problem.message for problem in outcome.problems)
    assert not [name for name in left if "unfinished" in name]
    new = shelf.build()
    assert new.good
    fresh = shelf.files()
    assert all(left[name] in (old[name], fresh[name]) for name in old)


@pytest.mark.usefixtures("flags")
def test_a_build_that_is_ended_leaves_no_child_and_no_unfinished_file(shelf: Shelf) -> None:
    shelf.say("c", "en", f"first: PRINT-HANG ONCE:{shelf.root / 'flag'}")
    pid = in_child(shelf, seconds=30)
    child = int(wait_for(shelf.root / "flag"))
    os.kill(pid, signal.SIGTERM)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 130
    assert gone(child)
    assert not list(shelf.out.rglob(".unfinished-*"))
    outcome = shelf.build()
    assert outcome.good


def test_a_request_to_stop_that_comes_within_a_fork_is_not_lost(shelf: Shelf) -> None:
    def ask() -> None:
        os.kill(os.getpid(), signal.SIGTERM)

    pid = os.fork()
    if pid == 0:  # what is registered with forks can't be taken back, so it is done in a process of its own
        os.register_at_fork(before=ask)
        os._exit(build_in(shelf))
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 130
    assert shelf.build().good


@pytest.mark.usefixtures("flags")
def test_children_die_with_a_killed_build_and_the_next_takes_over(shelf: Shelf) -> None:
    shelf.say("c", "en", f"first: PRINT-HANG ONCE:{shelf.root / 'flag'}")
    pid = in_child(shelf, seconds=30)
    child = int(wait_for(shelf.root / "flag"))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    assert gone(child)
    (shelf.out / "en" / ".unfinished-1-x.pdf").write_bytes(b"%PD")
    assert shelf.build().good
    assert not list(shelf.out.rglob(".unfinished-*"))


def test_two_builds_at_once_do_no_harm(shelf: Shelf) -> None:
    pids = [in_child(shelf, seconds=30) for _ in range(3)]
    os.kill(pids[1], signal.SIGKILL)
    codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
    assert (codes[0], codes[2]) == (0, 0)
    together = shelf.files()
    assert built(shelf.build(), "unchanged") == ALL
    assert shelf.files() == together


def in_child(shelf: Shelf, **limits: Any) -> int:
    """A build in a process of its own: 0 good, 3 not, 130 stopped."""
    pid = os.fork()
    if pid == 0:
        os._exit(build_in(shelf, **limits))
    return pid


def build_in(shelf: Shelf, **limits: Any) -> int:
    try:
        return 0 if shelf.build(limits=limits).good else 3
    except KeyboardInterrupt:
        return 130
    except BaseException:
        return 1


def wait_for(path: Path) -> str:
    for _ in range(200):
        if path.exists() and path.read_text():
            return path.read_text()
        time.sleep(0.05)
    raise AssertionError(f"{path} never came")


def gone(pid: int) -> bool:
    for _ in range(100):
        state = subprocess.run(
            ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
        ).stdout
        if not state.strip() or state.startswith("Z"):
            return True
        time.sleep(0.05)
    return False
