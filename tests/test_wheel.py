"""The wheel, alone in an empty environment: `handpress init` gives a workspace that `handpress build` prints."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent

Installed = Callable[..., str]


def build_wheel(folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def handpress(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The installed command: takes a folder to stand in and arguments, gives what it prints."""
    home = tmp_path_factory.mktemp("home")
    environment = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    pip = [str(environment / "bin/python"), "-m", "pip", "install", "--quiet", "--only-binary", ":all:"]
    settings = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / "requirements.lock")], check=True, env=settings)
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True, env=settings)

    def run(folder: Path, *arguments: str) -> str:
        bare = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
        command = [str(environment / "bin/handpress"), *arguments]
        answer = subprocess.run(command, cwd=folder, env=bare, capture_output=True, text=True, check=False)
        assert answer.returncode == 0, answer.stdout + answer.stderr
        return answer.stdout

    return run


def test_the_wheel_carries_what_a_new_clinic_needs(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        carried = set(archive.namelist())
    for folder in ("layouts", "styles", "sources"):
        ours = {path for path in (ROOT / folder).rglob("*") if path.is_file()}
        assert {f"handpress/shipped/{path.relative_to(ROOT).as_posix()}" for path in ours} <= carried
    assert any(name.endswith(".ttf") for name in carried)
    assert not [name for name in carried if name.startswith(("tests/", "dist/", "benchmarks/"))]


def test_the_same_sources_give_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    assert build_wheel(tmp_path).read_bytes() == wheel.read_bytes()


def test_every_library_that_the_wheel_asks_for_is_locked() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    locked = (ROOT / "requirements.lock").read_text()
    assert [line for line in wanted if f"\n{line.split('=')[0].rstrip('>')}==" not in f"\n{locked}"] == []


@pytest.mark.slow
def test_init_then_build_prints_the_same_bytes_as_this_checkout(
    handpress: Installed, dist: Path, tmp_path: Path
) -> None:
    clinic = tmp_path / "my-clinic"
    handpress(tmp_path, "init", str(clinic))
    handpress(clinic, "check")
    handpress(clinic, "build")
    assert digests(clinic / "dist") == digests(dist)


def digests(folder: Path) -> dict[str, str]:
    found = {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in folder.glob("*/*.pdf")
    }
    assert found
    return found
