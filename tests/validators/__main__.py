"""`python -m tests.validators PDF…`: say what veraPDF and a second validator find wrong; exit with 3 if anything is."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tests.validators import second_opinion
from tests.validators.profile import FILES
from tests.validators.verapdf import failures


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m tests.validators", description=__doc__)
    arguments.add_argument("--profile", default="PDF/UA-1", choices=sorted(FILES))
    arguments.add_argument("--json", action="store_true", help="only veraPDF's failures, as a JSON list")
    arguments.add_argument("pdfs", nargs="+", type=Path, metavar="PDF")
    wanted = arguments.parse_args()
    found = failures(wanted.pdfs, wanted.profile)
    if wanted.json:
        print(json.dumps(found))
        return 3 if found else 0
    also = second_opinion(wanted.pdfs) if wanted.profile == "PDF/UA-1" else []
    for line in [*found, *also]:
        print(line)
    print(f"{len(wanted.pdfs)} PDFs: veraPDF {wanted.profile} finds {len(found)} failures, page {len(also)}")
    return 3 if found or also else 0


if __name__ == "__main__":
    raise SystemExit(main())
