"""The cost of a page in a long document: an edition's galley, set again and again, is printed at 50 and at 500 pages.

`python -m benchmarks.long_galley WORKSPACE PDF PAGES FOLIOS` prints one JSON line, pages and seconds. FOLIOS is a file:
the first printing writes the page numbers there, the next one remembers them. The import of the engine is left out.
"""

from __future__ import annotations

import gc
import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pikepdf

from benchmarks.galleys import edition_of
from handpress.compose import compose
from handpress.lay_out import lay_out
from handpress.load import load
from handpress.nouns.galley import Galley
from handpress.nouns.workspace import Workspace
from handpress.press import print_galley, warm

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


def main(workspace: Path, pdf: Path, wanted: int, kept: Path) -> None:
    """Print once, as a child of the press does."""
    place = Workspace(workspace)
    galley = lay_out(compose(load(place), edition_of(pdf)), place)
    long = lengthen(galley, max(1, round(wanted / len(pikepdf.open(pdf).pages))))
    remembered = json.loads(kept.read_text()) if kept.exists() else {}
    warm(galley.fonts)
    gc.disable()
    began = perf_counter()
    printed = print_galley(long, remembered)
    took = perf_counter() - began
    kept.write_text(json.dumps(dict(printed.folios)))
    print(json.dumps({"pages": printed.pages, "seconds": took}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
