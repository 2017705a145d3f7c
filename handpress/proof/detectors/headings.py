"""Headings go down one step at a time, in the text and in the file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handpress.proof.letters import short
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading, Run

BELOW = 4.0  # points: what hangs below the line of a heading
DARK = 200  # of 255


def skipped(reading: Reading) -> Iterator[Mark]:
    """A heading two steps below the one before it, or none at the top."""
    headings = reading.written.headings
    for before, after in pairwise(headings):
        if after.depth > before.depth + 1:
            message = f"the heading “{short(after.text)}” is of depth {after.depth}, after one of depth {before.depth}"
            yield Mark("F112", message, "Use the next depth.", after.line)
    if headings and headings[0].depth != 1:
        yield Mark("F112", f"the first heading is of depth {headings[0].depth}", "Begin with the title.")
    depths = [heading.depth for heading in headings]
    tagged = reading.printed.depths
    if tagged != depths:
        message = f"the file tags headings of the depths {listed(tagged)}; the text has {listed(depths)}"
        yield Mark("F112", message, "Mend the styles or the press: no heading may lose its tag.")


def left_alone(reading: Reading) -> Iterator[Mark]:
    """A heading at the foot of a page, and its text on the next one."""
    headings = {heading.block: heading for heading in reading.written.headings}
    for one, other in pairwise(reading.runs):
        heading = headings.get(one.word.around.block)
        last = heading and other.word.around.block != heading.block and other.page > one.page
        if heading and last and not ink_below(reading, one):
            message = f"the heading “{short(heading.text)}” is parted from its text by the end of the page"
            yield Mark("F121", message, "Let the style keep both together.", heading.line, one.page, one.box)


def ink_below(reading: Reading, run: Run) -> bool:
    """Whether anything is drawn between a word and the foot of the text: lines to write on, a picture."""
    sheet = reading.printed.sheets[run.page]
    return sheet.darkest((0.0, reading.trim.bottom or 0.0, sheet.width, run.box[1] - BELOW)) < DARK


def listed(depths: list[int]) -> str:
    return short(" ".join(map(str, depths)) or "none", 40)
