"""The long search: `./make fuzz [MINUTES]`, ten minutes at most, with other cases each time."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time

from tests.fuzz.bounds import LONG
from tests.fuzz.guided import TARGETS

MOST = 10.0
EXAMPLES = 1000


def main(words: list[str]) -> int:
    """Search until the time is over or something is found; half of it is the guided search's, where there is one."""
    seconds = min(float(words[0]) if words else MOST, MOST) * 60
    # atheris has no wheel for ARM or for Python 3.14, so it can't be in the lock file.
    guided = importlib.util.find_spec("atheris") is not None
    if not guided:
        print("nothing guides the search: pip install atheris, where it has a wheel")
    ends = time.monotonic() + seconds * (0.5 if guided else 1)
    codes: list[int] = []
    while not any(codes) and (left := ends - time.monotonic()) > 0:
        codes.append(searched(left))
    for name in TARGETS if guided and not any(codes) else ():
        command = [sys.executable, "-m", "tests.fuzz.guided", name, str(int(seconds / 2 / len(TARGETS)))]
        codes.append(subprocess.run(command, check=False).returncode)
    print("found: keep each in tests/fuzz/found/, and mend it" if any(codes) else "nothing found")
    return int(any(codes))


def searched(left: float) -> int:
    """One round of hypothesis, with new cases."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "tests/fuzz"]
    try:
        return subprocess.run(command, env={**os.environ, LONG: str(EXAMPLES)}, timeout=left, check=False).returncode
    except subprocess.TimeoutExpired:
        return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
