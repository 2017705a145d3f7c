"""What several tests stand on: the editions of this checkout, printed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def dist() -> Path:
    """The output folder, brought up to date; next to nothing happens if it is."""
    subprocess.run([sys.executable, "publish.py", "build"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
    return ROOT / "dist"
