"""Every bookmark leads to its heading, and every section has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from handpress.proof.detectors.links import destinations, page_of, resolved
from handpress.proof.letters import letters, short
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading

SECTION = 2  # depth of its heading
HINT = "This is a fault of the press, or of a style that takes a heading out of the bookmarks."


def broken_bookmarks(reading: Reading) -> Iterator[Mark]:
    """The bookmarks of the file, then the sections that have none."""
    targets, titles = destinations(reading.file), []
    pages = pages_of_headings(reading)
    for entry in bookmarks(reading.file.Root.get("/Outlines")):
        title, action = str(entry.get("/Title", "")), entry.get("/A")
        titles.append(letters(title))
        place = action.get("/D") if action is not None else entry.get("/Dest")
        name, fault = resolved(reading.file, place, targets)
        page = page_of(reading.file, targets.get(name[1:]) if name else place)
        if fault:
            yield Mark("F115", f"the bookmark “{short(title)}” {fault}", HINT)
        elif page not in pages.get(letters(title), {page}):
            yield Mark("F115", f"the bookmark “{short(title)}” leads to another page than its heading's", HINT)
    for heading in reading.written.headings:
        if heading.depth == SECTION and letters(heading.text) not in titles:
            yield Mark("F115", f"no bookmark for the section “{short(heading.text)}”", HINT, heading.line)


def pages_of_headings(reading: Reading) -> dict[str, set[int]]:
    """The words of each heading, and the pages on which such a heading begins."""
    blocks: dict[int, int] = {}
    for run in reading.runs:
        blocks.setdefault(run.word.around.block, run.page)
    found: dict[str, set[int]] = {}
    for heading in reading.written.headings:
        if heading.block in blocks:
            found.setdefault(letters(heading.text), set()).add(blocks[heading.block])
    return found


def bookmarks(outlines: Any) -> Iterator[Any]:
    """Every entry of the outline, each once."""
    seen, waiting = set(), [outlines.get("/First")] if outlines is not None else []
    while waiting:
        entry = waiting.pop()
        if entry is None or entry.objgen in seen:
            continue
        seen.add(entry.objgen)
        yield entry
        waiting += [entry.get("/Next"), entry.get("/First")]
