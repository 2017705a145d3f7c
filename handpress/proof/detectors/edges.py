"""Every word stands on the sheet, and inside its margins."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.proof.letters import short
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading, Run

SLACK = 2 * 72 / 25.4  # two millimetres


def beyond(reading: Reading) -> Iterator[Mark]:
    """One mark for each word off the sheet or in its margin; what stands on every page stands there by right."""
    for run in reading.runs:
        if where := strays(reading, run, in_head=False):
            yield found(reading, run, where)
    for run in reading.headers:
        if where := strays(reading, run, in_head=True):
            yield found(reading, run, where)


def strays(reading: Reading, run: Run, in_head: bool) -> str:
    sheet, trim = reading.printed.sheets[run.page], reading.trim
    left, bottom, right, top = run.box
    if left < 0 or bottom < 0 or right > sheet.width or top > sheet.height:
        return "off the sheet"
    beside = left < (trim.left or 0) - SLACK or right > sheet.width - (trim.right or 0) + SLACK
    below = not in_head and bottom < (trim.bottom or 0) - SLACK
    above = not in_head and run.page > 0 and top > sheet.height - (trim.top or 0) + SLACK
    return "in the margin" if beside or below or above else ""


def found(reading: Reading, run: Run, where: str) -> Mark:
    code = "F108" if where == "in the margin" else "F107"
    message = f"“{short(run.word.text)}” stands {where}"
    hint = "Let the text break, or make its table or box narrower."
    return Mark(code, message, hint, run.word.around.line, run.page, run.box)
