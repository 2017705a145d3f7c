"""Every letter on the page is drawn, whole, and dark enough on its ground."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from handpress.proof.letters import short
from handpress.proof.mark import Mark
from handpress.proof.printed import Sheet
from handpress.proof.reading import Reading, Run

FAINT = 60  # of 255: less difference between ink and paper than this is hard to see in print
HINT = "Something hides it, cuts it off, or prints it in the colour of its ground."


def without_ink(reading: Reading) -> Iterator[Mark]:
    """One mark for each word that has no ink, or not all of it."""
    for run in (*reading.runs, *reading.headers):
        if missing := unseen(reading, run):
            line, text = run.word.around.line, short(run.word.text)
            message = f"“{text}” stands in the file, but is not seen whole on paper: {missing}"
            yield Mark("F106", message, HINT, line, run.page, run.box)


def unseen(reading: Reading, run: Run) -> str:
    """What is not seen of a word; empty where all is."""
    sheet = reading.printed.sheets[run.page]
    left, top, right, bottom = sheet.dots(run.box)
    if left >= right or top >= bottom:
        return "" if run.box[0] == run.box[2] else "it is not on the sheet"
    rows = rows_of(sheet, left - 1, top - 2, right + 1, bottom + 2)
    dots = b"".join(rows)
    light, dark = max(dots), min(dots)
    if light - dark < FAINT:
        return "it has no ink"
    table = threshold(light, dark, dots.count(light) >= dots.count(dark))
    return blank_letters(reading, run, [row.translate(table) for row in rows], max(0, left - 1))


def blank_letters(reading: Reading, run: Run, rows: list[bytes], start: int) -> str:
    """The letters in whose columns nothing changes from paper to ink."""
    width, sheet = len(rows[0]), reading.printed.sheets[run.page]
    some, every = 0, -1
    for row in rows:
        number = int.from_bytes(row, "big")
        some |= number
        every &= number
    drawn = (some & ~every).to_bytes(width, "big")
    blank = []
    for place in range(run.first, run.last + 1):
        left, _, right, _ = sheet.dots(reading.printed.boxes[place])
        if left < right and 1 not in drawn[left - start : right - start]:
            blank.append(reading.printed.text[place])
    return f"no ink at “{''.join(blank)}”" if blank else ""


def rows_of(sheet: Sheet, left: int, top: int, right: int, bottom: int) -> list[bytes]:
    left, right = max(0, left), min(sheet.columns, right)
    rows = range(max(0, top), min(sheet.rows, bottom))
    return [sheet.picture[row * sheet.stride + left : row * sheet.stride + right] for row in rows]


@lru_cache(maxsize=256)
def threshold(light: int, dark: int, on_light: bool) -> bytes:
    """1 for a dot of ink, 0 for one of paper; a quarter of the way to full ink is ink."""
    step = (light - dark) / 4
    return bytes(int(value < light - step if on_light else value > dark + step) for value in range(256))
