"""What a child answers is data: it can name no code, and what does not fit is refused without harm."""

from __future__ import annotations

import os
import pickle
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from handpress.nouns.edition import Edition
from handpress.nouns.galley import Galley
from handpress.nouns.problem import Place, Problem
from handpress.nouns.publication import Publication
from handpress.nouns.verdict import Verdict
from handpress.nouns.workspace import Workspace
from handpress.run.build import EditorLost
from handpress.run.child import Job, Limits
from handpress.run.editor import Begun, Laid, Planned, Refused, Same, Word
from handpress.run.frames import HEAD, LARGEST, Babble, length, packed, unpacked
from handpress.run.plan import Plan
from handpress.run.supervise import Lost, alone
from tests.run.conftest import PlainLine, Shelf

EDITION = Edition("bones", "academic", "es", "a4")
PROBLEM = Problem(Place("ñ.md", 3, "key"), "L101", "«no»", level="warning")
GALLEY = Galley(EDITION, "<p>ü", (("a", "b"),), {"x.png": b"\x89\0"}, ("/f",), {"topics": ["a"], "of": {"b": 1.5}}, 7)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        (Planned(Plan((EDITION,), frozenset({EDITION.path}), ("x",)), (PROBLEM,), 9), Word),
        (Begun(EDITION), Word),
        (Same(EDITION), Word),
        (Laid(EDITION, GALLEY, "d", "c", (PROBLEM,)), Word),
        (Refused(EDITION, (PROBLEM,), "crash"), Word),
        (Publication(EDITION, bytes(range(256)), 3, {"n": None, "t": ("a",)}, {"a": 1}, ()), Publication),
        (Verdict((PROBLEM,), {1: b"a", 2: b"bc"}), Verdict),
        ({"index.html": b"<", "b": b""}, dict[str, bytes]),
    ],
)
def test_what_is_said_is_what_is_heard(word: Any, kind: Any) -> None:
    frame = packed(word)
    assert length(frame) == len(frame)
    assert unpacked(frame, kind) == word


def frame(text: bytes, loose: bytes = b"") -> bytes:
    return HEAD.pack(HEAD.size + len(text) + len(loose)) + HEAD.pack(len(text)) + text + loose


class Run:
    """What a pickle could have done to its reader."""

    def __reduce__(self) -> Any:
        return os.system, ("touch /tmp/handpress-was-here",)


BABBLE = {
    "a pickle": pickle.dumps(Run()),
    "another noun": packed(Verdict(()))[2 * HEAD.size :],
    "a class of another room": b'{"Popen": [["list", ["sh"]]]}',
    "too few fields": b'{"Begun": [{"Edition": ["a", "b"]}]}',
    "too many fields": b'{"Begun": [{"Edition": ["a", "b", "c", "d", "e", "f", "g"]}]}',
    "a number for a name": b'{"Begun": [{"Edition": ["a", "b", "c", 4, ""]}]}',
    "true for a number": b'{"Planned": [{"Plan": [{"tuple": []}, {"set": []}, {"tuple": []}]}, {"tuple": []}, true]}',
    "half a surrogate": b'{"Begun": [{"Edition": ["\\ud800", "b", "c", "d", ""]}]}',
    "a list": b"[1]",
    "two names": b'{"Begun": [], "Same": []}',
    "an abyss": b"[" * 200_000,
    "a long number": b"9" * 10_000,
    "no text": b"\xff\xfe",
    "nothing": b"",
    "a level that is none": b'{"Refused": [{"Edition": ["a", "b", "c", "d", ""]}, {"tuple": [{"Problem": '
    b'[{"Place": ["", 0, ""]}, "", "", "", "fine"]}]}, ""]}',
}


@pytest.mark.parametrize("text", BABBLE.values(), ids=BABBLE)
def test_babble_is_refused(text: bytes) -> None:
    with pytest.raises(Babble):
        unpacked(frame(text), Word)
    assert not Path("/tmp/handpress-was-here").exists()


@pytest.mark.parametrize("count", [-1, 5, 1 << 40])
def test_bytes_that_are_not_there_are_not_taken(count: int) -> None:
    with pytest.raises(Babble):
        unpacked(frame(b'{"map": [["a", {"bytes": %d}]]}' % count, b"abc"), dict[str, bytes])


def test_bytes_left_over_are_babble() -> None:
    with pytest.raises(Babble):
        unpacked(frame(b'{"map": []}', b"abc"), dict[str, bytes])


def test_a_frame_that_says_it_is_enormous_takes_no_memory() -> None:
    tracemalloc.start()
    with pytest.raises(Babble):
        length(HEAD.pack(LARGEST + 1))
    assert tracemalloc.get_traced_memory()[1] < 1 << 20
    tracemalloc.stop()


def test_a_child_taken_over_is_ended_and_cannot_run_code_in_its_parent(tmp_path: Path) -> None:
    """It writes what it likes into the pipe; the highest open file is one of its ends."""

    def taken_over(say: Any) -> None:
        for number in range(3, 64):
            try:
                os.write(number, frame(pickle.dumps(Run())))
            except OSError:
                continue

    with pytest.raises(Lost, match="an answer that cannot be read"):
        alone(Job(taken_over, Word), Limits(seconds=5))
    assert not Path("/tmp/handpress-was-here").exists()


def test_an_editor_cannot_have_a_file_printed_outside_the_folder(shelf: Shelf) -> None:
    class Taken(PlainLine):
        def load(self, workspace: Workspace) -> Any:
            library = super().load(workspace)
            library.handouts["../../mine"] = library.handouts["a"]
            return library

    shelf.line = Taken()
    with pytest.raises(EditorLost, match="outside the output folder"):
        shelf.build()
    assert not list(shelf.root.rglob("*.pdf"))
