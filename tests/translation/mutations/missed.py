"""Known missed: what the gate does not find in the real texts (missed.txt), and why, by kind; held exactly."""

from __future__ import annotations

from pathlib import Path

from tests.translation.mutations.mutant import Mutant

FILE = Path(__file__).with_name("missed.txt")

WHY: dict[str, str] = {
    "about": "“about” is told where its number stands beside it on both sides; here it is a part, not a number",
    "before-after": "“then”, “sooner”, “past” and “last” go into many words; told is a turn that both sides bear out",
    "cell": "two cells of words alone, without a number, name or negation that would tell one from the other",
    "comparator": "the limit bounds no number, or another one of the block is bound as the turned one is",
    "digit": "the digits stand in a term, and a term that no glossary knows is told by the dialect, not by this gate",
    "increase-decrease": "languages say “thinner” as less dense: told is a turn that the words of both sides bear out",
    "name": "a name that no list holds, in small letters or of a single one, as the D of a vitamin",
    "negation": "English says no within a word (painless, inert), or another word of the block may answer for it",
    "number": "a number within a word (dual, double-blind), an ordinal, or one that the language leaves out otherwise",
    "only": "“only” and “alone” may be left out where another word of the block answers for them",
    "stop-continue": "“end”, “start” and “miss” go into many words; told is a turn that both sides bear out",
    "unit": "a unit without a number beside it, or one that stands beside another number of the block as well",
    "values-exchanged": "two values whose order the two languages may differ in",
    "with-without": "another word of the block may answer for the negation that is lost or added",
}
KNOWN_MISSED: frozenset[str] = frozenset(FILE.read_text(encoding="utf-8").splitlines())


def known(locale: str) -> set[str]:
    return {name for name in KNOWN_MISSED if name.startswith(f"{locale} ")}


def rewrite(missed: list[Mutant]) -> None:
    """Write what is missed now in the place of the list; read the differences before you keep them."""
    FILE.write_text("".join(f"{name}\n" for name in sorted(map(str, missed))), encoding="utf-8")
