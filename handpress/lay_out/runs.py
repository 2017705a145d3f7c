"""Runs: text from right to left comes in; the pieces of it that run from left to right go out.

`5–10 mg` in Arabic text would print as `mg 10–5`. A run holds all that has to keep its order: a number with its sign,
comparator and Latin unit, a range, a date in digits, a telephone number, a citation, Latin words. Words in the text's
own letters belong to no run: `5 سنوات` flows as it is read, and so does `1000 إلى 1200`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MARK = "\u200e"  # LEFT-TO-RIGHT MARK

SPACES = " \u00a0\u2009\u202f"
SPACE = f"[{SPACES}]"
DIGITS = "0-9\u00bc-\u00be\u2150-\u215e\u0660-\u0669\u06f0-\u06f9\u00b2\u00b3\u00b9\u2070-\u208e"
LETTERS = (
    f"A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u0370-\u03ff\u0400-\u052f{DIGITS}"
)
WORD = f"[{LETTERS}%‰٪°′″™®]*[{LETTERS}%‰٪°][{LETTERS}%‰٪°′″™®]*"
COMPARED = "<>≤≥≈~±"
# What may stand before the first word: a bracket, a comparator, a sign that no letter is tied to.
BEFORE = f"\\[?(?:[{COMPARED}]{SPACE}?|(?<![{LETTERS}])[+−‑–@#$£€¥-])?"
# Between two words of a run: signs without spaces, or spaces with a sign or a bracket among them.
TIGHT = "[.,٫٬:;?_@~=<>≤≥/\\\\^&#$*·•×±+()'’‑–—−-]{1,3}"
SIGNS = f"[={COMPARED}+−‑–—×/&-]{{1,2}}"
BRACKET = f"[.,;:)]?{SPACE}[(]|[)]{SPACE}"
LOOSE = f"{SPACE}{{1,2}}(?:{SIGNS}{SPACE}?|[(][{COMPARED}+−-]?)?|{BRACKET}|[,:]{SPACE}(?=[A-Za-z])"
MOST = 200  # words; a hostile text is cut sooner than it is searched for hours
# A comparator by itself is a run, too: it would be drawn as its opposite, as brackets are.
RUN = re.compile(f"{BEFORE}{WORD}(?:(?:{TIGHT}|{LOOSE}){WORD}){{0,{MOST}}}[+/]?[)\\]]?|[<>≤≥≈±×÷]")
LETTER = re.compile(f"[<>≤≥≈±×÷{LETTERS}]")
PAIRS = {"(": ")", "[": "]"}

SEMITIC = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
BACKWARDS = re.compile(f"{SEMITIC}(?:[ \u00a0،؛:.]+{SEMITIC})*")


def marked(text: str) -> str:
    """Plain text whose runs no program turns round, a mark on both sides of each; text of one direction needs none."""
    if not BACKWARDS.search(text):
        return text
    return "".join(f"{MARK}{part}{MARK}" if within else part for part, within in parted(text))


def parted(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it runs from left to right."""
    at = 0
    for start, end in runs(text):
        yield text[at:start], False
        yield text[start:end], True
        at = end
    yield text[at:], False


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Where each run begins and ends. A bracket belongs to a run only if its fellow does."""
    at = 0
    while found := RUN.search(text, at):
        start, end = found.span()
        while end > start and (cut := lonely(text[start:end])) is not None:
            if cut == 0:
                start += 1
            else:
                end = start + cut
        while end > start and text[end - 1] in f"{SPACES}([":
            end -= 1
        if LETTER.search(text, start, end):
            yield start, end
        at = max(end, found.start() + 1)


def lonely(text: str) -> int | None:
    """The place of the first bracket without its fellow."""
    waiting: list[tuple[str, int]] = []
    for at, sign in enumerate(text):
        if sign in PAIRS:
            waiting.append((PAIRS[sign], at))
        elif sign in PAIRS.values():
            if not waiting or waiting[-1][0] != sign:
                return at
            waiting.pop()
    return waiting[0][1] if waiting else None


def backward_runs(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a script from right to left begin and end, in text from left to right."""
    return (found.span() for found in BACKWARDS.finditer(text))
