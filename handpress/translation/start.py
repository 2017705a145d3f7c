"""An original's files come in; the files that a translator starts from go out, with the original's words to replace.

Nothing of them is printed as it stands: a block with the original's words keeps its editions back (T206), and the words
of the interface stand in comments.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from handpress.dialect.read import sections
from handpress.language.introduced import Introduced
from handpress.nouns.library import Text
from handpress.nouns.translation import Unit

OWN_HEAD = re.compile(r"(?m)^(?:waive|tiers|translator|reviser):.*\n(?:[ \t]+.*\n|-.*\n)*")
SAME_EVERYWHERE = ("p-value",)
LOCALE = """\
# {name}. Each word stands in a comment, in the words of {original}: write it in {name} and take the sign # away.
# What is still in a comment is printed in the original's language. Blanks like {{page}} stay as they are.
tag: {tag}
lang: {lang}
name: {name}
script: {script}
direction: {direction}
# quotes: [“, ”]  # the marks that open and close a quotation
"""
UNITS = """\
# Unit → plural form → word; {name} has the forms {forms}. A unit that is missing here is printed as it stands.
# units:
"""
GLOSSARY = "# The terms that these texts use, with the slugs and sources of {original}.\nterms:\n"


def text_file(written: str, text: Text, tiers: Collection[str], part: bool) -> str:
    """The original's text, in these tiers; its head without what holds of the original alone. `part`: not all tiers."""
    lines = written.splitlines(keepends=True)
    head = OWN_HEAD.sub("", "".join(lines[1 : text.first_line - 2]))
    head += f"tiers: [{', '.join(tiers)}]\n" if part else ""
    return "".join(["---\n", head, "---\n", *body(lines, text, tiers)])


def body(lines: Sequence[str], text: Text, tiers: Collection[str]) -> Iterator[str]:
    """The lines of the sections in these tiers."""
    drafts = sections(text)
    starts = [draft.heading.line - 1 for draft in drafts]
    yield from lines[text.first_line - 1 : starts[0] if starts else None]
    for draft, start, end in zip(drafts, starts, [*starts[1:], len(lines)], strict=False):
        if not draft.tier or draft.tier in tiers:
            yield from lines[start:end]


def glossary_file(written: str, starts: Iterable[tuple[int, str]], used: Collection[str], original: str) -> str:
    """The entries of the original's glossary that are used; `starts` are the lines at which its terms begin."""
    lines = written.splitlines(keepends=True)
    found = sorted(starts)
    ends = [start - 1 for start, _ in [*found[1:], (len(lines) + 1, "")]]
    kept = ["".join(lines[start - 1 : end]) for (start, slug), end in zip(found, ends, strict=False) if slug in used]
    return GLOSSARY.format(original=original) + "".join(kept)


def locale_file(language: Introduced, words: str, units: Sequence[Unit], original: str) -> str:
    """A locale whose words all wait: `words` is the original's file as it stands, `units` what it was cut into."""
    facts = {name: getattr(language, name) for name in ("tag", "lang", "name", "script", "direction")}
    lines = [LOCALE.format(original=original, **facts), "words:", "\n".join(waiting(words)).rstrip()]
    forms = ", ".join(language.plurals)
    lines += ["", UNITS.format(name=language.name, forms=forms).rstrip(), *unit_lines(units, language.plurals)]
    states = [unit for unit in units if unit.path.startswith("states/")]
    lines += ["", "# Outcomes that are words in place of a number", "# states:"]
    lines += [f"#   {unit.path.partition('/')[2]}: {unit.text}" for unit in states]
    return "\n".join([*lines, ""])


def waiting(words: str) -> Iterator[str]:
    """The lines of the interface words, each in a comment, but for what is the same in every language."""
    inside = False
    for line in words.splitlines():
        if not line.startswith((" ", "#")) and line.strip():
            inside = line.startswith("words:")
        elif inside and line.startswith("#"):
            return
        elif inside:
            plain = not line.strip() or line.lstrip().startswith(("#", *(f"{name}:" for name in SAME_EVERYWHERE)))
            yield line if plain else f"  # {line[2:]}"


def unit_lines(units: Sequence[Unit], forms: Sequence[str]) -> Iterator[str]:
    """A line for each unit, in the plural forms of the language, with the original's words."""
    known = {unit.path: unit.text for unit in units if unit.path.startswith("units/")}
    for name in dict.fromkeys(path.split("/")[1] for path in known):
        other = known.get(f"units/{name}/other", name)
        said = ", ".join(f"{form}: {known.get(f'units/{name}/{form}', other)}" for form in forms)
        yield f"#   {quoted(name)}: {{{said}}}"


def quoted(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z][\w ]*", name) else f'"{name}"'
