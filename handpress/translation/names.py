"""Two texts and the names that no translation changes (studies, molecules) come in; the names that are lost go out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from handpress.dialect.marks import MARK
from handpress.nouns.problem import Place, Problem
from handpress.translation.pairs import whole_pairs
from handpress.translation.units import units

FREE = ("forms", "expansion")  # languages have more or fewer of them
HINT = "Names of studies and the like stand as they are, in Latin letters."
WORD = re.compile(r"[^\W\d_]")


def lost_names(original: str, translation: str, names: Sequence[str]) -> tuple[str, ...]:
    """The names that the original holds and its translation does not."""
    plain, other = _without_marks(original), _without_marks(translation)
    return tuple(name for name in names if _holds(plain, name) and not _holds(other, name))


def only_names(text: str, names: Sequence[str]) -> bool:
    """Whether nothing is left to translate when names, marks and figures are taken away."""
    plain = _without_marks(text)
    for name in sorted(names, key=len, reverse=True):
        plain = _pattern(name).sub(" ", plain)
    return not WORD.search(plain)


def _holds(text: str, name: str) -> bool:
    return bool(_pattern(name).search(text))


def _pattern(name: str) -> re.Pattern[str]:
    """A name where it stands by itself: letters of another script may touch it, as in Chinese."""
    return re.compile(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])")


def _without_marks(text: str) -> str:
    """The text with the words of its terms, and without keys."""
    return MARK.sub(lambda match: match["surface"] or " ", text)


def name_problems(original: str, file: str, written: Mapping[str, str], names: Sequence[str]) -> Iterator[Problem]:
    """A warning for each unit of a translated file that has lost a name of its original."""
    ours, theirs = units(original, written[original]), units(file, written.get(file, ""))
    for pair in whole_pairs(ours, theirs):
        one, two = pair.original, pair.translation
        if one and two and one.kind not in FREE and (gone := lost_names(one.text, two.text, names)):
            place = Place(file, two.line, two.path)
            yield Problem(place, "T309", f"{', '.join(gone)} is not in the translation", HINT, "warning")
