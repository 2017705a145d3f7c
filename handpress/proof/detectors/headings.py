"""Headings go down one step at a time, in the text and in the file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handpress.proof.letters import short
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading


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


def listed(depths: list[int]) -> str:
    return short(" ".join(map(str, depths)) or "none", 40)
