"""`python -m tests.translation.mutations [LOCALE …]` prints the table, the misses and the false alarms."""

from __future__ import annotations

import sys

from tests.translation.mutations.made import mutants
from tests.translation.mutations.mutant import LOCALES
from tests.translation.mutations.table import table
from tests.translation.mutations.trial import alarms, trials


def main(locales: tuple[str, ...]) -> None:
    print(*table(one for locale in locales for one in trials(mutants(locale))), sep="\n")
    for locale in locales:
        print(*(f"false alarm: {locale} {code}: {message}" for code, message in sorted(alarms(locale))), sep="\n")


main(tuple(sys.argv[1:]) or LOCALES)
