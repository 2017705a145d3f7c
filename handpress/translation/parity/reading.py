"""A unit's text and a speech in; all that the text says which a translation must say too, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from handpress.nouns.parity import Category, WordsFile
from handpress.translation.parity.amounts import Amount, Piece
from handpress.translation.parity.digits import Figure, figures
from handpress.translation.parity.lexicon import lexicon
from handpress.translation.parity.limits import Limit, limits
from handpress.translation.parity.pieces import pieces
from handpress.translation.parity.plain import VALUE, Plain, plain
from handpress.translation.parity.refusals import Refusals, refusals
from handpress.translation.parity.rhythms import Rhythm, rhythms
from handpress.translation.parity.senses import Token
from handpress.translation.parity.speech import Same, Speech

COUNTING: frozenset[Category] = frozenset(
    {"number", "ordinal", "power", "counted", "half-more", "unit", "times", "frequency", "month"}
)
LEANING = (frozenset({"before"}), frozenset({"after"}))
NO_WORDS = WordsFile.model_construct(
    language="und",
    sources={},
    spaced=True,
    before="",
    letters={},
    dropped="",
    decimals=(".",),
    thousands=(",",),
    days_first=True,
    units_first=False,
    words={},
    loose={},
)


@dataclass(frozen=True, slots=True)
class Said:
    """A word of a category: where it stands, what it may mean, and what of it asks for an answer."""

    start: int
    end: int
    keys: frozenset[str]
    sure: frozenset[str]

    @property
    def firm(self) -> bool:
        return bool(self.sure)


@dataclass(frozen=True, eq=False)
class Reading:
    """What one text says: its marks, and the facts in its words."""

    text: str
    marks: Plain
    amounts: tuple[Amount, ...]
    rhythms: tuple[Rhythm, ...]
    limits: tuple[Limit, ...]
    refusals: tuple[Refusals, ...]
    tokens: tuple[Token, ...]
    spaced: bool = True

    @cached_property
    def by_category(self) -> Mapping[Category, list[Said]]:
        found: dict[Category, list[Said]] = {}
        for token in self.tokens:
            for category, (keys, sure) in token.senses.keys.items():
                found.setdefault(category, []).append(Said(token.start, token.end, keys, sure))
        return found

    @cached_property
    def turns(self) -> tuple[dict[str, int], dict[str, int]]:
        """How often each direction, stop and start is said for sure, and how often it may be meant."""
        sure: dict[str, int] = {}
        possible: dict[str, int] = {}
        turning = {said.start for said in self.said("direction") if said.firm}  # “after” is no stop that may be gained
        stops = [said for said in self.said("stop") if said.firm or said.start not in turning]
        for said in (*_outer(self.said("direction"), self.spaced), *_outer(stops, self.spaced)):
            for key in said.keys | {"stop"} if "hold" in said.keys else said.keys:  # to hold is to stop for a time
                possible[key] = possible.get(key, 0) + 1
                if key in said.sure and len(said.sure) == 1:
                    sure[key] = sure.get(key, 0) + 1
        return sure, possible

    @cached_property
    def leanings(self) -> frozenset[str]:
        """Directions that a loose word means if it means any, beside limits and ranges: Russian “до”, before."""
        taken = {limit.start for limit in self.limits}
        free = (said for said in self.said("direction") if said.keys in LEANING and said.start not in taken)
        inside = [(amount.start, amount.end) for amount in self.amounts if amount.to is not None]
        return frozenset(key for said in free if not any(a <= said.start < b for a, b in inside) for key in said.keys)

    def said(self, category: Category) -> list[Said]:
        return self.by_category.get(category, [])

    def all_keys(self, category: Category, firm: bool = False) -> frozenset[str]:
        """What the words of a category may mean; only of words that ask, where `firm`."""
        return frozenset(key for said in self.said(category) for key in (said.sure if firm else said.keys))

    def shown(self, start: int, end: int) -> str:
        """A stretch of the text as a message shows it."""
        return " ".join(self.text[start:end].split())


def _outer(listed: Iterable[Said], spaced: bool) -> Iterator[Said]:
    """Words without those inside longer ones: of 增加 the 增 is no second increase; 减少 may be both less and fewer."""
    ends: dict[str, int] = {}
    for said in listed:
        names = {""} if spaced else said.keys
        if any(ends.get(name, 0) < said.end for name in names):
            yield said
        ends |= dict.fromkeys(names, said.end)


def read(text: str, speech: Speech) -> Reading:
    """Read a text; read once, though many translations are held against it."""
    return _read(text, Same(speech.terms), Same(speech.words or NO_WORDS))


@lru_cache(maxsize=20_000)
def _read(text: str, terms: Same[Mapping[str, str]], words: Same[WordsFile]) -> Reading:
    return _facts(plain(text, terms.held), words.held)


def _facts(marks: Plain, words: WordsFile) -> Reading:
    finder = lexicon(words)
    shown = finder.cleaned(marks.text)
    text = finder.folded(shown)
    found = list(figures(text, words))
    named = [token for token in finder.digit_words(text) if not _inside(token, found)] if found else []
    found = [figure for figure in found if not _inside(figure, named)]
    taken: list[Figure | Token] = [*found, *named]
    tokens = [token for token in finder.tokens(text) if not _overlaps(token, taken)]
    tokens = sorted([*tokens, *named], key=lambda token: token.start)
    line: list[Piece] = pieces(text, tokens, found, words) if found or _counts(text, tokens) else []
    dates = [piece for piece in line if isinstance(piece, Amount) and str(piece.value).startswith("date ")]
    tokens = [token for token in tokens if not any(date.start <= token.start < date.end for date in dates)]
    bounds, spent = limits(text, line, words.spaced)
    often, left = rhythms(text, line, words.spaced)
    return Reading(
        text=shown if len(shown) == len(text) else text,
        marks=marks,
        amounts=tuple(piece for piece in left if isinstance(piece, Amount)),
        rhythms=tuple(often),
        limits=tuple(bounds),
        refusals=tuple(refusals(text, tokens, spent)),
        tokens=tuple(tokens),
        spaced=words.spaced,
    )


def _counts(text: str, tokens: Iterable[Token]) -> bool:
    """Whether anything in it may be a part of an amount; most words of an interface are none."""
    return VALUE in text or not all(COUNTING.isdisjoint(token.senses.by) for token in tokens)


def _inside(part: Figure | Token, others: Iterable[Figure | Token]) -> bool:
    """Whether a longer one holds it."""
    return any(
        other.start <= part.start and part.end <= other.end and other.end - other.start > part.end - part.start
        for other in others
    )


def _overlaps(part: Token, others: Iterable[Figure | Token]) -> bool:
    return any(other.start < part.end and part.start < other.end for other in others)
