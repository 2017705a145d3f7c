"""A file that translators write comes in; its units go out, and the file with other words in their place.

A unit is a stretch of the file; all that stands between units is kept byte for byte, so a file joined from its own
units is the file. Paths go by structure: `head/title`, `fundamentals-2/warning-1/entry-2`, `every-1/paragraph-1` (a
section counts among those of its tier, `every` for sections without one), `terms/osteoblast/plain`, `words/block.do`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from handpress.nouns.problem import Place, Problem
from handpress.nouns.translation import Unit
from handpress.translation.cut import Cut, line_end, lines_of
from handpress.translation.splitter_markdown import body_cuts
from handpress.translation.splitter_records import HEAD, KEYED, record_cuts
from handpress.translation.splitter_writing import Unfit, normal, written

HEAD_LINES = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)(.*?)(?<=[\r\n])---[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL)


class Unwritable(Exception):
    """Words that can't be put into a file, each as a problem."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def units(file: str, content: str) -> tuple[Unit, ...]:
    """The units of a text (`*.md`), a glossary or a locale, in the order of the file."""
    return tuple(
        Unit(cut.path, cut.kind, cut.text, file, cut.line, cut.tier, cut.block, cut.start, cut.end)
        for cut in cuts(content)
    )


def joined(content: str, texts: Mapping[str, str], file: str = "") -> str:
    """The file with these words at these paths; `Unwritable` where one can't stand there. `file` is for problems."""
    found = {cut.path: cut for cut in cuts(content)}
    problems = [_unknown(path, file) for path in texts if path not in found]
    wanted = {
        path: normal(text, found[path]) for path, text in texts.items() if path in found and text != found[path].text
    }
    parts: list[str] = []
    at = 0
    for path, cut in found.items():
        if path in wanted and wanted[path] != cut.text:
            try:
                parts += [content[at : cut.start], written(wanted[path], cut, line_end(content))]
                at = cut.end
            except Unfit as fault:
                problems.append(_unfit(cut, file, str(fault), fault.hint))
    whole = "".join([*parts, content[at:]])
    problems = problems or list(_changed(found, wanted, whole, file))
    if problems:
        raise Unwritable(tuple(problems))
    return whole


def cuts(content: str) -> tuple[Cut, ...]:
    """The cuts of a file: a text has a head between two lines of `---`, all else is YAML."""
    head = HEAD_LINES.match(content)
    if head is None:
        start = content.startswith("\ufeff")
        return _once(record_cuts(content[start:], KEYED, int(start)))
    first = sum(1 for _ in lines_of(content[: head.end()])) + 1
    body = list(lines_of(content, head.end(), first))
    return _once((*_head(head), *body_cuts(content, body)))


def _head(head: re.Match[str]) -> Iterator[Cut]:
    for cut in record_cuts(head[1], HEAD, head.start(1), line=2):
        yield replace(cut, path=f"head/{cut.path}")


def _once(found: Iterator[Cut] | tuple[Cut, ...]) -> tuple[Cut, ...]:
    """Each path once; the first counts."""
    kept: dict[str, Cut] = {}
    for cut in found:
        kept.setdefault(cut.path, cut)
    return tuple(sorted(kept.values(), key=lambda cut: cut.start))


def _changed(found: Mapping[str, Cut], wanted: Mapping[str, str], whole: str, file: str) -> Iterator[Problem]:
    """A problem for each unit that the new file does not give back: nothing may change but what was asked for."""
    after = {cut.path: cut.text for cut in cuts(whole)}
    lost = [path for path, cut in found.items() if after.get(path) != wanted.get(path, cut.text)]
    for path in [path for path in lost if path in wanted] or lost:
        yield _unfit(found[path], file, "would not be read as the same kind of block")
    if not lost and len(after) != len(found):
        for path in wanted:
            yield _unfit(found[path], file, "would be read as more than one block")


def _unknown(path: str, file: str) -> Problem:
    hint = "Export again: the text has changed since."
    return Problem(Place(file, 0, path), "T301", "there is no such unit", hint)


def _unfit(cut: Cut, file: str, why: str, hint: str = "Start and end them otherwise.") -> Problem:
    return Problem(Place(file, cut.line, cut.path), "T302", f"these words {why}", hint)
