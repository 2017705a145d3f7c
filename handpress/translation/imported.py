"""What came back from translators comes in; the files that it makes of the sources go out, and all that was met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from handpress.nouns.library import Library
from handpress.nouns.problem import Place, Problem
from handpress.nouns.translation import MadeFrom, MadeFromFile
from handpress.translation.assembled import assembled
from handpress.translation.keyed import assembled_keys
from handpress.translation.made_from import record, record_of, written_made_from
from handpress.translation.messages import same, wordy
from handpress.translation.pairs import whole_pairs
from handpress.translation.returned import Returned
from handpress.translation.taken import Job, Known, Taken, known, taken
from handpress.translation.tasks import Task, faulty, task_messages, tasks
from handpress.translation.units import Unwritable, units


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import writes, by path; and all that was met on the way."""

    files: Mapping[str, str]
    problems: tuple[Problem, ...]
    taken: int = 0


def imported(
    returned: Iterable[Returned], library: Library, contents: Mapping[str, str], names: Sequence[str], options: Options
) -> Outcome:
    """The files as they are with what came back in them. `contents` are the files as they stand on the disk."""
    problems: list[Problem] = []
    files: dict[str, str] = {}
    count = 0
    for (tag, original), ones in _by_file(returned, library, problems).items():
        task = next((task for task in tasks(library, tag) if task.original == original), None)
        if task is None:
            message = f"{original} is not translated into {tag}"
            hint = "Send what `translate export` wrote; it names the files of this workspace."
            problems.append(Problem(Place(ones[0].where), "T301", message, hint))
            continue
        if unread := faulty([task], library, options.there):
            problems += unread
            continue
        outcome = _one(task, ones, library, contents, names, options)
        files |= outcome.files
        problems += outcome.problems
        count += outcome.taken
    return Outcome(files, tuple(problems), count)


@dataclass(frozen=True, slots=True)
class Options:
    """What whoever imports has asked for; `there` says whether a file is on the disk, however faulty."""

    keep_same: bool = False
    skip_faulty: bool = False
    there: Callable[[str], bool] = lambda _: False


def _by_file(
    returned: Iterable[Returned], library: Library, problems: list[Problem]
) -> dict[tuple[str, str], list[Returned]]:
    """What came back, by language and original; the same unit from two files of a kit counts once."""
    found: dict[tuple[str, str], dict[str, Returned]] = {}
    for one in returned:
        tag = tag_of(one.language, library)
        if tag is None:
            message = f"its language, “{one.language}”, is none of this workspace"
            hint = "Start it first: translate start TAG; or set the language of the file to the tag."
            problem = Problem(Place(one.where), "T303", message, hint)
            problems.extend([problem] if problem not in problems else [])
            continue
        kept = found.setdefault((tag, one.file), {})
        other = kept.get(one.path)
        if other is None or other.where == one.where:
            kept[one.path if other is None else f"{one.path} {len(kept)}"] = one
        elif (chosen := _either(other, one, tag, library)) is not None:
            kept[one.path] = chosen
        else:
            message = f"this unit says something else in {other.where}"
            problems.append(Problem(Place(one.where, one.line, one.path), "T311", message, "Send one of the two."))
    return {key: list(kept.values()) for key, kept in found.items()}


def tag_of(language: str, library: Library) -> str | None:
    """The locale that a file means, by its tag or by the language that it is printed as."""
    for tag, locale in library.locales.items():
        if language.casefold() in (tag.casefold(), locale.lang.casefold()):
            return tag
    return None


def _either(one: Returned, two: Returned, tag: str, library: Library) -> Returned | None:
    """Of a unit that came in two files, the one that was worked on; None where both were, and differ."""
    if one.target.strip() == two.target.strip():
        return one if two.state == "needs-work" else two
    task = next((task for task in tasks(library, tag) if task.original == one.file), None)
    before = {m.path: m.target.strip() for m in task_messages(task, library, {})} if task else {}
    changed = [each for each in (one, two) if each.target.strip() not in ("", before.get(each.path, ""))]
    return changed[0] if len(changed) == 1 else None


def _one(
    task: Task,
    ones: list[Returned],
    library: Library,
    contents: Mapping[str, str],
    names: Sequence[str],
    options: Options,
) -> Outcome:
    """One file with what came back for it, and the record of what it was made from."""
    tiers = tuple(tier.name for tier in library.house.tiers)
    original = library.written[task.original]
    job = Job(task.original, original, task.file, contents.get(task.file), tiers, tuple(names), options.keep_same)
    files = known(job)
    result = taken(ones, job, files)
    texts = dict(result.texts)
    while True:
        try:
            assemble = assembled if task.slug else assembled_keys
            content, more = assemble(texts, job, files)
            break
        except Unwritable as refused:
            faults = {_ours(problem, files): problem for problem in refused.problems}
            result.problems += [_at(path, problem, result) for path, problem in faults.items()]
            if not options.skip_faulty or not faults.keys() & texts.keys():
                return Outcome({}, tuple(result.problems))
            texts = {path: text for path, text in texts.items() if path not in faults}
    problems = (*result.problems, *more)
    if content is None:
        return Outcome({}, problems)
    written = {} if content == job.content else {task.file: content}
    if task.name != "locale":
        written |= _record(task, library, content, result, texts)
    return Outcome(written, problems, len(texts))


def _ours(problem: Problem, files: Known) -> str:
    """The original's path of a unit of the translation."""
    return next((path for path, unit in files.translation.items() if unit.path == problem.place.key), problem.place.key)


def _at(path: str, problem: Problem, result: Taken) -> Problem:
    """The problem at the place in the file that came back."""
    one = result.asked.get(path)
    place = Place(one.where, one.line, one.path) if one else problem.place
    return Problem(place, problem.code, problem.message, problem.hint)


def _record(task: Task, library: Library, content: str, result: Taken, texts: Mapping[str, str]) -> dict[str, str]:
    """The record of what the translation was made from: only units that stand in the new file."""
    original = units(task.original, library.written[task.original])
    rows = whole_pairs(original, units(task.file, content))
    there = {pair.original.path for pair in rows if pair.original and pair.translation}
    before = library.made_from.get(task.file)
    done = [unit for unit in result.done if unit.path in there and unit.kind != "forms"]
    # Units of marks and figures alone are not sent out: they are up to date where they say the same.
    for pair in rows:
        if (
            (ours := pair.original)
            and pair.translation
            and not wordy(ours.text)
            and same(ours.text, pair.translation.text)
        ):
            done.append(ours)
    revision = library.handouts[task.slug].settings.revision if task.slug else 1
    name = task.original.rpartition("/")[2]
    made = record(before, done, original, name, revision)
    recorded = {unit.path for unit in made.units}
    old = {p: hash_ for p, hash_ in result.old.items() if p in there and (p in texts or p not in recorded)}
    made = _with_old(made, old)
    if before is None and not made.units:
        return {}
    return {} if made == before else {record_of(task.file): written_made_from(made)}


def _with_old(made: MadeFromFile, old: Mapping[str, str]) -> MadeFromFile:
    """The record with the fingerprints of older words, so that what was made from them counts as stale."""
    kept = [MadeFrom(path=unit.path, hash=old.get(unit.path, unit.hash)) for unit in made.units]
    known_paths = {unit.path for unit in kept}
    new = [MadeFrom(path=path, hash=hash_) for path, hash_ in old.items() if path not in known_paths]
    return made.model_copy(update={"units": (*kept, *new)})
