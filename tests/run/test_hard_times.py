"""Bad neighbours, folders that refuse, crowds, flipped bits, wrong clocks, many builds: nothing is lost or hidden."""

from __future__ import annotations

import json
import os
import random
import resource
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from handpress.commands import build as command
from handpress.nouns.edition import Edition
from handpress.nouns.galley import Galley
from handpress.nouns.publication import Publication
from handpress.run import build as run_build
from handpress.run import fence
from handpress.run.quarantine import folder_of
from handpress.run.verify import verify
from tests.run.conftest import PlainLine, Shelf, built
from tests.run.test_faults import ALL, in_child

BUILDS = int(os.environ.get("HANDPRESS_BUILDS", "25"))
FLIPS = 200


def test_all_kinds_of_bad_neighbours_at_once_change_nobody(shelf: Shelf) -> None:
    """Among them one that wants more and more processes, which it does not get."""
    for number in range(63):
        shelf.say(f"good-{number:02}", "en", f"first: bones {number}")
    shelf.build()
    clean = shelf.pdfs()
    bad = {"hang": "HANG", "exit": "EXIT", "kill": "KILL", "eat": "EAT", "boom": "BOOM", "fork": "FORK"}
    for slug, word in bad.items():
        shelf.say(f"{slug}-print", "en", f"first: PRINT-{word}")
        shelf.say(f"{slug}-prove", "en", f"first: PROVE-{word}")
    for path in clean:
        (shelf.out / path).unlink()
    outcome = shelf.build(jobs=4, limits={"seconds": 2})
    assert shelf.pdfs() == clean
    assert built(outcome, "failed") == {f"en/{slug}-{step}.first" for slug in bad for step in ("print", "prove")}
    assert all(fate.why for fate in outcome.fates if fate.state == "failed")
    assert len(clean) == 70 and not outcome.good


@pytest.mark.parametrize("room", [0, 40, 3000])
def test_a_disk_with_room_for_so_many_bytes_a_file_keeps_the_rest_whole(shelf: Shelf, room: int) -> None:
    """Real writes that fail half-way: of PDFs, of the catalogue, of the manifest."""
    shelf.build()
    old = shelf.files()
    shelf.set("shared.txt", "\n" + "new words, and many of them " * 8)
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
            code = 0 if shelf.build().good else 3
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 3
    left = shelf.files()
    assert shelf.build().good
    new = shelf.files()
    assert left.keys() == old.keys() == new.keys()
    assert all(left[name] in (old[name], new[name]) for name in old)
    assert not list(shelf.root.rglob(".unfinished-*"))


def test_a_file_where_a_folder_should_be_is_named_and_the_rest_is_printed(shelf: Shelf) -> None:
    shelf.out.mkdir()
    (shelf.out / "en").write_text("in the way")
    outcome = shelf.build()
    assert built(outcome) == {"es/a.first"}
    assert {problem.code for problem in outcome.problems} == {"R104"}
    assert (shelf.out / "en").read_text() == "in the way"
    (shelf.out / "en").unlink()
    assert built(shelf.build()) == ALL - {"es/a.first"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_keeps_what_it_has(shelf: Shelf) -> None:
    shelf.build()
    before = shelf.pdfs()
    shelf.set("shared.txt", "new")
    (shelf.out / "en").chmod(0o500)
    outcome = shelf.build()
    (shelf.out / "en").chmod(0o700)
    assert built(outcome, "failed") == ALL - {"es/a.first"}
    assert {path for path, content in shelf.pdfs().items() if content == before[path]} == set(before) - {
        "es/a.first.a4.pdf"
    }


def test_an_output_folder_that_is_a_file_is_refused(shelf: Shelf) -> None:
    shelf.out.write_text("mine")
    with pytest.raises(run_build.Unwritable):
        shelf.build()
    assert shelf.out.read_text() == "mine"


@pytest.mark.parametrize("damage", ["a file", "a folder in its place", "links"])
def test_a_quarantine_in_disorder_stops_nobody(shelf: Shelf, damage: str, tmp_path: Path) -> None:
    shelf.say("b", "en", "first: LOST")
    folder, mine = folder_of(shelf.out), tmp_path / "mine"
    mine.write_text("mine")
    if damage == "a file":
        folder.write_text("x")
    elif damage == "links":
        (folder / "en").mkdir(parents=True)
        (folder / "en" / "b.first.a4.pdf").symlink_to(mine)
        (folder / "en" / "b.first.a4.txt").symlink_to(mine)
    else:
        (folder / "en" / "b.first.a4.pdf").mkdir(parents=True)
    outcome = shelf.build()
    assert built(outcome, "refused") == {"en/b.first"}
    assert built(outcome) == ALL - {"en/b.first", "en/b.second"}
    assert mine.read_text() == "mine"


def test_five_builds_at_once_do_no_harm(shelf: Shelf) -> None:
    pids = [in_child(shelf, seconds=30) for _ in range(5)]
    os.kill(pids[1], 9)
    os.kill(pids[3], 15)
    codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
    assert [codes[number] for number in (0, 2, 4)] == [0, 0, 0]
    assert built(shelf.build(), "unchanged") == ALL
    assert verify(shelf.out).good


def test_every_flipped_bit_is_found(shelf: Shelf) -> None:
    """In PDFs, catalogue, checksums and the manifest itself."""
    shelf.build()
    chance = random.Random(1)
    names = list(shelf.files())
    for _ in range(FLIPS):
        path = shelf.out / chance.choice(names)
        content = path.read_bytes()
        place, bit = chance.randrange(len(content)), 1 << chance.randrange(8)
        path.write_bytes(content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :])
        assert not verify(shelf.out).good, f"{path.name}: byte {place}, bit {bit}"
        path.write_bytes(content)
    assert verify(shelf.out).good


def test_many_builds_in_one_process_stay_flat(shelf: Shelf) -> None:
    """Below 1 KB for each printing, after the first few builds."""
    for _ in range(5):
        shelf.build(force=True)
    before = resident()
    for _ in range(BUILDS):
        assert shelf.build(force=True).good
    grown = resident() - before
    assert grown / (BUILDS * len(ALL)) < max(1024, 600_000 / (BUILDS * len(ALL)))  # pages come in hundreds


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Dated(PlainLine):
    """Texts issued on a day."""

    issued = "2026-02-01"

    def print_galley(self, galley: Galley, remembered: Any) -> Publication:
        edition: Edition = galley.edition
        return Publication(edition, b"%PDF", 1, {"issued": self.issued}, {}, ())


@pytest.mark.parametrize(
    ("issued", "warned"), [("2026-02-01", False), ("2026-02-03", False), ("2026-02-04", True), ("2031-01-01", True)]
)
def test_a_clock_set_back_is_noticed(shelf: Shelf, monkeypatch: pytest.MonkeyPatch, issued: str, warned: bool) -> None:
    class Clock(date):
        @classmethod
        def today(cls) -> Clock:
            return cls(2026, 2, 2)

    monkeypatch.setattr(run_build, "date", Clock)
    shelf.line = Dated()
    shelf.line.issued = issued
    for outcome in (shelf.build(), shelf.build()):
        assert [problem.code for problem in outcome.problems] == (["R112"] if warned else [])
        assert outcome.good


def refused(yard: fence.Yard) -> None:
    raise PermissionError(1, "not here")


def test_layers_are_told_and_a_missing_one_is_a_warning(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(fence.LAYERS, "no network", refused)
    outcome = shelf.build()
    assert outcome.good and outcome.fence["no network"] is False and outcome.fence["memory"] is True
    assert json.loads((shelf.out / "manifest.json").read_text())["manifest"]["fence"] == outcome.fence
    command.speak(outcome, "text")
    assert "warning R110: children worked without: no network" in capsys.readouterr().out
    command.speak(outcome, "json")
    codes = {record["code"]: record["message"] for record in json.loads(capsys.readouterr().out)}
    assert codes.keys() == {"R110", "R111"} and "memory" in codes["R111"] and "no network" not in codes["R111"]


def test_a_strict_request_is_refused_where_a_layer_is_missing(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(fence.LAYERS, "no network", refused)
    with pytest.raises(run_build.Unfenced, match=r"no network \(not here\)"):
        shelf.build(strict=True)
    assert not shelf.pdfs()
    words = ["build", "--workspace", str(shelf.root), "--require-sandbox"]
    from handpress.desk import main

    assert main(words) == 2
    assert "does not allow no network (not here)" in capsys.readouterr().err


def test_a_strict_request_is_met_where_all_layers_stand(shelf: Shelf) -> None:
    outcome = shelf.build()
    if not all(outcome.fence.values()):
        pytest.skip("this system lacks a layer")
    assert shelf.build(strict=True, force=True).good


def test_a_layer_lost_meanwhile_stops_the_child(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """The trial saw it stand; the child does not, and does no work without it."""
    monkeypatch.setattr(run_build, "tried", lambda: None)
    monkeypatch.setitem(fence.LAYERS, "no network", refused)
    with pytest.raises(run_build.EditorLost, match="a layer of its fence is missing"):
        shelf.build(strict=True)
