"""One target searched by atheris, which steers its texts to lines of our code not yet reached: `guided NAME SECONDS`.

It starts from the stock library and from what was found before, and knows the dialect's signs. What it finds stands in
the folder it is called from, as crash-… or timeout-….
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.written import MARKS, SIGNS, STARTS, YAML_SIGNS
from tests.overlay import STOCK

TARGETS = ("records", "parts", "marks", "prose", "manuscript", "reading")


def target(name: str) -> Callable[[str], None]:
    """The property of this name."""
    for room in ("held", "set_in_type", "told"):
        found = getattr(importlib.import_module(f"tests.fuzz.{room}"), name, None)
        if found is not None:
            return found  # type: ignore[no-any-return]
    raise LookupError(name)


def main(name: str, seconds: str) -> None:
    """Search until the time is over."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["handpress"]):
        held = target(name)

    def once(content: bytes) -> None:
        text = content.decode("utf-8", "ignore")
        held(f"# First\n\n{text}" if name == "manuscript" else text)

    bounds = [f"-max_total_time={seconds}", "-timeout=20", "-max_len=4000", "-verbosity=0"]
    with TemporaryDirectory() as folder:
        signs = Path(folder) / "signs"
        signs.write_text(
            "".join(f'"{sign}"\n' for sign in map(spelled, (*MARKS, *SIGNS, *STARTS, *YAML_SIGNS)) if sign)
        )
        kept = Path(folder) / "kept"
        kept.mkdir()
        seeds = [kept, STOCK / "sources", Path(__file__).parent / "found" / name]
        atheris.Setup([sys.argv[0], *bounds, f"-dict={signs}", *map(str, seeds)], once)
        atheris.Fuzz()


def spelled(sign: str) -> str:
    """A sign as libFuzzer's lists have it."""
    return "".join(f"\\x{byte:02X}" for byte in sign.encode())


if __name__ == "__main__":
    main(*sys.argv[1:3])
