"""`python -m tests.validators PDF…`: say what veraPDF and a second validator find wrong; exit with 3 if anything is.

veraPDF judges by PDF/UA-1 and PDF/A-2a unless --profile asks for others; the second validator by PDF/UA-1.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tests.validators import PROFILES, second_opinion
from tests.validators.profile import FILES
from tests.validators.verapdf import failures


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m tests.validators", description=__doc__)
    arguments.add_argument("--profile", dest="profiles", action="append", choices=sorted(FILES))
    arguments.add_argument("--json", action="store_true", help="only veraPDF's failures, as a JSON list")
    arguments.add_argument("pdfs", nargs="+", type=Path, metavar="PDF")
    wanted = arguments.parse_args()
    profiles = wanted.profiles or list(PROFILES)
    found = {profile: failures(wanted.pdfs, profile) for profile in profiles}
    lines = [line for lines in found.values() for line in lines]
    if wanted.json:
        print(json.dumps(lines))
        return 3 if lines else 0
    also = second_opinion(wanted.pdfs) if "PDF/UA-1" in profiles else []
    for line in [*lines, *also]:
        print(line)
    told = ", ".join(f"veraPDF {profile} finds {len(lines)} failures" for profile, lines in found.items())
    print(f"{len(wanted.pdfs)} PDFs: {told}, page {len(also)}")
    return 3 if lines or also else 0


if __name__ == "__main__":
    raise SystemExit(main())
