"""Only our own faces leave the press, and no child can catch another's font settings half written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from handpress.nouns.galley import Galley
from handpress.press import fonts, print_galley

Make = Callable[..., Galley]


def test_a_face_that_is_not_ours_is_an_error(galley: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its file is what counts, not its name: here no file is known."""
    assert print_galley(galley("<p>Bones</p>")).problems == ()
    monkeypatch.setattr("handpress.press.faces.digests", lambda folders: frozenset())
    assert {problem.code for problem in print_galley(galley("<p>Bones</p>")).problems} == {"P106"}


def test_settings_that_stand_are_not_written_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "private_folder", lambda: tmp_path)
    monkeypatch.setenv("FONTCONFIG_FILE", "")
    fonts.choose_faces(("faces",))
    settings = Path(os.environ["FONTCONFIG_FILE"])
    before = settings.stat()
    fonts.choose_faces(("faces",))
    assert settings.stat() == before
    assert [path.name for path in tmp_path.iterdir()] == [settings.name], "nothing half written is left behind"
