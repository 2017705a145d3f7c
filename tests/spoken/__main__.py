"""`python -m tests.spoken PDF…`: what a screen reader would say of them; --rewrite writes the kept texts anew."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.spoken import spoken
from tests.spoken.printed import KEPT, golden, printed


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m tests.spoken", description=__doc__)
    arguments.add_argument("--rewrite", action="store_true", help="write the kept texts anew; read the difference")
    arguments.add_argument("pdfs", nargs="*", type=Path, metavar="PDF")
    wanted = arguments.parse_args()
    for pdf in wanted.pdfs:
        print(spoken(pdf.read_bytes()), end="")
    if wanted.rewrite:
        for name in KEPT:
            golden(name).write_text(spoken(printed(name)), encoding="utf-8")


if __name__ == "__main__":
    main()
