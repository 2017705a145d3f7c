"""A layer of the fence is real only if its attack gets through where it is left out."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from handpress.run import fence
from handpress.run.supervise import trial
from tests.hostile.layers import CANARY, Attack, attacks, parent_dies, tries

ATTACKS = attacks()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A secret, a listening server, a variable, and a parent that answers signals in its own way."""
    (tmp_path / "secret").write_text(CANARY)
    monkeypatch.setenv(CANARY, "1")
    before = signal.signal(signal.SIGTERM, lambda number, frame: None)
    with socket.create_server(("127.0.0.1", 0)) as server:
        (tmp_path / "port").write_text(str(server.getsockname()[1]))
        yield tmp_path
    signal.signal(signal.SIGTERM, before)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_is_stopped_by_its_layer_alone(attack: Attack, place: Path) -> None:
    fenced = trial()
    assert fenced is not None
    if attack.layer in dict(fenced.off):
        pytest.skip(f"this system does not allow it: {dict(fenced.off)[attack.layer]}")
    assert not tries(attack, place)
    assert tries(attack, place, [attack.layer])


def test_a_child_dies_with_its_parent() -> None:
    assert not parent_dies([])
    assert parent_dies(["with its parent"])


def test_every_layer_is_attacked() -> None:
    assert {attack.layer for attack in ATTACKS} | {"with its parent"} == set(fence.LAYERS)
