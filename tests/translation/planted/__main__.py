"""`python -m tests.translation.planted [--blind] [WORD …]` tries the gate on the cases with a word in their names.

Of the blind part only the counts are printed; `--blind` names its misses and false alarms too.
"""

from __future__ import annotations

import sys

from tests.translation.planted import BLIND, FRESH, HELD_OUT, OPEN
from tests.translation.planted.table import table
from tests.translation.planted.trial import trials

SHOW = "--blind"


def main(options: list[str]) -> None:
    words = [word for word in options if word != SHOW]
    parts = (("The set", OPEN), ("Held out", HELD_OUT), ("Fresh", FRESH), ("Blind", BLIND))
    for title, cases in parts:
        wanted = [case for case in cases if not words or any(word in str(case) for word in words)]
        if wanted:
            print(title, *table(trials(wanted), named=cases is not BLIND or SHOW in options), sep="\n")


main(sys.argv[1:])
