"""`python -m tests.translation.planted [WORD …]` tries the gate on the cases with one of these words in their names."""

from __future__ import annotations

import sys

from tests.translation.planted import FRESH, HELD_OUT, OPEN
from tests.translation.planted.table import table
from tests.translation.planted.trial import trials


def main(words: list[str]) -> None:
    for title, cases in (("The set", OPEN), ("Held out", HELD_OUT), ("Fresh", FRESH)):
        wanted = [case for case in cases if not words or any(word in str(case) for word in words)]
        if wanted:
            print(title, *table(trials(wanted)), sep="\n")


main(sys.argv[1:])
