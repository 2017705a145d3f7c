"""The library comes in; the files that a language translates go out, each with its original and its messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from handpress.nouns.library import Library
from handpress.nouns.problem import Place, Problem
from handpress.nouns.translation import MadeFromFile, Unit
from handpress.translation.messages import Message, messages
from handpress.translation.pairs import fingerprint, whole_pairs
from handpress.translation.since import compared
from handpress.translation.splitter_yaml import Mapping as Keys
from handpress.translation.splitter_yaml import read
from handpress.translation.units import units


@dataclass(frozen=True, slots=True)
class Task:
    """A file and its original, by path; `name` is what its PO file is called, `slug` the handout, if it is one's."""

    name: str
    original: str
    file: str
    slug: str = ""

    @property
    def original_tag(self) -> str:
        return self.original.rpartition("/")[2].rpartition(".")[0]


def tasks(library: Library, tag: str, slugs: Sequence[str] = ()) -> tuple[Task, ...]:
    """What there is to translate into a language: these handouts (all, if none is named), the glossary, the words.

    A locale that is another one in another spelling translates nothing.
    """
    locale = library.locales.get(tag)
    if locale and locale.spelled_from:
        return ()
    chosen = [handout for slug, handout in library.handouts.items() if not slugs or slug in slugs]
    found = [
        Task(handout.slug, f"sources/handouts/{handout.slug}/{handout.settings.original}.md",
             f"sources/handouts/{handout.slug}/{tag}.md", handout.slug)
        for handout in chosen
        if handout.settings.original != tag
    ]  # fmt: skip
    for original in dict.fromkeys(handout.settings.original for handout in chosen):
        if original != tag:
            found.append(Task("glossary", f"sources/glossary/{original}.yaml", f"sources/glossary/{tag}.yaml"))
            found.append(Task("locale", f"sources/locales/{original}.yaml", f"sources/locales/{tag}.yaml"))
    return tuple(task for task in found if task.original in library.written)


def faulty(found: Iterable[Task], library: Library, there: Callable[[str], bool]) -> tuple[Problem, ...]:
    """An error for each translation that is there and cannot be read: nobody may write over it, or send it out."""
    hint = "Mend it first: `check` names its faults."
    files = [task.file for task in found if there(task.file) and not _readable(task.file, library)]
    return tuple(
        Problem(Place(file), "T312", "this translation has faults, so it cannot be read", hint) for file in files
    )


def _readable(file: str, library: Library) -> bool:
    written = library.written.get(file)
    return written is not None and (file.endswith(".md") or isinstance(read(written), Keys))


def task_messages(task: Task, library: Library, earlier: Mapping[tuple[str, str], str]) -> tuple[Message, ...]:
    """The messages of one file. `earlier` are originals of earlier exports, by file and path."""
    original = units(task.original, library.written[task.original])
    rows = whole_pairs(original, units(task.file, library.written.get(task.file, "")))
    made = library.made_from.get(task.file)
    hashes = recorded(made, original)
    now = {unit.path: fingerprint(unit.text) for unit in original}
    stale = {path: then for path, then in hashes.items() if then != now[path]}
    words = {fingerprint(text): text for (file, _), text in earlier.items() if file == task.original}
    before = {path: words[then] for path, then in stale.items() if then in words}
    return messages(rows, stale, before, meant=hashes)


def recorded(made: MadeFromFile | None, original: tuple[Unit, ...]) -> dict[str, str]:
    """The units of an original that have been translated: path → the fingerprint of the words then."""
    if made is None:
        return {}
    then = compared(made.units, original).then
    return {unit.path: made.units[then[number]].hash for number, unit in enumerate(original) if number in then}
