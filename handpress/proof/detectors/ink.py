"""Every letter on the page is drawn, whole, and dark enough on its ground."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from handpress.proof.letters import semitic, short, syllabic
from handpress.proof.mark import Mark
from handpress.proof.printed import Sheet
from handpress.proof.reading import Reading, Run

WHITE, BLACK = 255, 0
FAINT = 60  # of 255: less difference between ink and paper than this is hard to see in print
MARGIN, LOWEST, THICK, NARROW = 2, 6, 4, 1.5  # dots
FEW = 2  # letters
TIPPED = re.compile("[\u3000-\u9fff\uff00-\uffef]")
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
    rows = rows_of(sheet, left - 1, top - MARGIN, right + 1, bottom + MARGIN)
    dots, edge = b"".join(rows), rows[0] + rows[-1]
    light = WHITE if WHITE in dots else max(dots)
    dark = BLACK if BLACK in dots else min(dots)
    if light - dark < FAINT:
        return "it has no ink"
    table = threshold(light, dark, edge.count(light) >= edge.count(dark))
    drawn = [row.translate(table) for row in rows]
    return blank_letters(reading, run, drawn, max(0, left - 1)) or cut_off(run, drawn) or covered(run, drawn)


def cut_off(run: Run, rows: list[bytes]) -> str:
    """Ink has to reach the top and the bottom of the box that it fills."""
    high = len(rows) - 2 * MARGIN
    if high < LOWEST or semitic(run.word.text) or syllabic(run.word.text):
        return ""
    # Chinese begins with the tips of its strokes, which are too thin for a dot.
    part = MARGIN + 1 + max(1, high // (5 if TIPPED.search(run.word.text) else 8))
    if 1 not in b"".join(rows[:part]):
        return "its upper part is cut off"
    return "" if 1 in b"".join(rows[-part:]) else "its lower part is cut off"


def covered(run: Run, rows: list[bytes]) -> str:
    """Where all is ink from one side to the other, a bar lies on the letters, or a line goes through them."""
    if not run.word.text.isalnum() or run.last - run.first < FEW or semitic(run.word.text):
        return ""  # some letters join, and some signs are bars
    solid = [0 not in row[1:-1] for row in rows]
    if True not in solid:
        return ""
    through = solid[len(rows) * 2 // 5 : len(rows) * 3 // 4]
    bar = any(all(solid[at : at + THICK]) for at in range(len(solid) - THICK))
    return "something lies on it" if bar else "it is struck out" if any(through) else ""


def blank_letters(reading: Reading, run: Run, rows: list[bytes], start: int) -> str:
    """The letters in whose columns nothing changes from paper to ink."""
    width, sheet = len(rows[0]), reading.printed.sheets[run.page]
    some, every = 0, -1
    for row in rows:
        number = int.from_bytes(row, "big")
        some |= number
        every &= number
    drawn = (some & ~every).to_bytes(width, "big")
    across, blank = sheet.columns / sheet.width, []
    for place in range(run.first, run.last + 1):
        left, _, right, _ = reading.printed.boxes[place]
        slack = (right - left) * across < NARROW  # a stem as thin as a dot may be drawn as the dot beside its box
        if left < right and 1 not in drawn[int(left * across) - start - slack : int(right * across) + 1 - start]:
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
