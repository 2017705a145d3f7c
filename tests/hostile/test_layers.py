"""A layer of the fence is real only if its attack gets through where it is left out."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from handpress.run import fence, system
from handpress.run.calls import MACHINES, calls
from handpress.run.supervise import trial
from tests.hostile.layers import CANARY, Attack, attacks, parent_dies, tries

ATTACKS = attacks()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A secret, a listening server, a variable, and a parent that answers signals in its own way."""
    (tmp_path / "secret").write_text(CANARY)
    monkeypatch.setenv(CANARY, "1")
    before = signal.signal(signal.SIGTERM, lambda number, frame: None)
    with open(tmp_path / "secret", "rb"), socket.create_server(("127.0.0.1", 0)) as server:
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


def test_where_a_network_of_its_own_is_not_allowed_sockets_are_shut(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in most containers."""

    def refused() -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(system, "leave_network", refused)
    attempts = [attack for attack in ATTACKS if attack.layer == "no network"]
    assert attempts and not any(tries(attack, place) for attack in attempts)


def test_a_machine_without_a_table_of_calls_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.machine", lambda: "m68k")
    fenced = trial()
    assert fenced is not None and dict(fenced.off)["no processes"] == "no table of system calls for m68k"


def test_the_tables_of_calls_name_all_that_is_forbidden() -> None:
    """An ARM processor has no `fork` and `vfork` to forbid."""
    names = {*fence.NEW_PROCESSES, *fence.OTHERS, *fence.DEEP, *fence.KEYS, *fence.SIGNALS, *fence.SOCKETS}
    assert names == set(calls("x86_64"))
    assert names - set(calls("aarch64")) == {"fork", "vfork"}
    assert all(len(set(calls(machine).values())) == len(calls(machine)) for machine in MACHINES)
