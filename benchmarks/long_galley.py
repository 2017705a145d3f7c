"""The cost of a page in a long document: an edition's galley, set again and again, is printed at 50 and at 500 pages.

`python -m benchmarks.long_galley WORKSPACE PDF PAGES` prints one JSON line: pages, seconds from nothing, seconds with
the numbers remembered. Each runs in a process of its own, the import of the engine left out.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from benchmarks.galleys import edition_of
from handpress.compose import compose
from handpress.lay_out import lay_out
from handpress.load import load
from handpress.nouns.galley import Galley
from handpress.nouns.workspace import Workspace
from handpress.press import print_galley

BODY = re.compile(r"(<body[^>]*>)(.*)(</body>)", re.DOTALL)
ANCHOR = re.compile(r'\b(id|for|headers|aria-labelledby|aria-describedby|data-for)="([^"]+)"')
LINK = re.compile(r'\bhref="#([^"]+)"')


def again(body: str, number: int) -> str:
    """The body with anchors of its own."""
    body = ANCHOR.sub(lambda found: f'{found[1]}="{" ".join(f"{name}--{number}" for name in found[2].split())}"', body)
    return LINK.sub(lambda found: f'href="#{found[1]}--{number}"', body)


def lengthen(galley: Galley, times: int) -> Galley:
    """The galley with its body set so many times over."""
    bodies = BODY.sub(
        lambda found: found[1] + "".join(again(found[2], n) for n in range(times)) + found[3], galley.html
    )
    return replace(galley, html=bodies)


def main(workspace: Path, pdf: Path, wanted: int) -> None:
    """Print until the length is known, then print and take the time."""
    place = Workspace(workspace)
    galley = lay_out(compose(load(place), edition_of(pdf)), place)
    once = print_galley(galley, {}).pages
    long = lengthen(galley, max(1, round(wanted / once)))
    began = perf_counter()
    first = print_galley(long, {})
    between = perf_counter()
    second = print_galley(long, first.folios)
    ended = perf_counter()
    if first.pdf != second.pdf:
        raise RuntimeError("the two printings differ")
    print(json.dumps({"pages": first.pages, "nothing": between - began, "remembered": ended - between}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
