"""House, locales and imprints: the settings of a workspace, read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from handpress.load.admission import ALLOWED, PICTURE_LIMIT, admit_bytes, relative
from handpress.load.pictures import admitted_picture
from handpress.load.shelves import Record, Shelf, Spot, joined, misnamed, missing, read_record, yaml_files
from handpress.nouns.library import House, Imprint, Tier
from handpress.nouns.locale import Locale
from handpress.nouns.problem import Problem
from handpress.nouns.spellings import SLUG, SLUG_RULE, TAG, TAG_RULE
from handpress.nouns.workspace import Workspace
from handpress.records.tree import Tree

BLANK = re.compile(r"\{[\w-]+\}")
EVERY_SCRIPT = frozenset(ALLOWED)
NO_HOUSE = House(name="Handpress", tiers=(Tier(name="fundamentals"),), formats=("a4",))


def load_house(workspace: Workspace) -> Record[House]:
    """The house; where it is missing or holds too little, a stand-in, so that the rest can still be checked."""
    path = workspace.sources / "house.yaml"
    if not path.is_file():
        return Record(NO_HOUSE, Tree(relative(workspace, path), None, {}), (missing(workspace, path),))
    record = read_record(workspace, path, House)
    return Record(record.made or NO_HOUSE, record.tree, record.problems)


def load_locales(workspace: Workspace) -> Shelf[Locale]:
    """The locales by tag, each with the words, units and states that it does not have itself from its parents."""
    files, problems = yaml_files(workspace, "locales")
    kept: dict[str, Locale] = {}
    spots: dict[str, Spot] = {}
    written: dict[str, str] = {}
    for path in files:
        record = read_record(workspace, path, Locale, EVERY_SCRIPT)
        written.update(record.written)
        spots[path.stem] = Spot(record.tree)
        problems += record.problems
        if not re.fullmatch(TAG, path.stem):
            problems += (misnamed(workspace, path, TAG_RULE),)
        elif record.made and record.made.tag != path.stem:
            message = f"the tag is `{record.made.tag}`, and the file is named `{path.name}`"
            problems += (spots[path.stem].problem(("tag",), "L402", message, "Make them the same."),)
        elif record.made:
            kept[path.stem] = record.made
    problems = joined(problems, blank_problems(kept, spots))
    return Shelf({tag: completed(locale, kept) for tag, locale in kept.items()}, spots, problems, written)


def parents(tag: str) -> list[str]:
    """Where a locale's missing words come from, nearest first: zh-Hans-CN → zh-Hans, zh, en."""
    parts = tag.split("-")
    return ["-".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)] + ["en"]


def completed(locale: Locale, locales: dict[str, Locale]) -> Locale:
    """The locale with its parents' words, units and states laid under its own."""
    line = [locales[tag] for tag in reversed(parents(locale.tag)) if tag in locales] + [locale]
    ours = {name for each in line if kin(each, locale) for name in named(each)}
    return locale.model_copy(
        update={
            "words": {key: word for each in line for key, word in each.words.items()},
            "borrowed": tuple(sorted({name for each in line for name in named(each)} - ours)),
            "units": {unit: forms for each in line for unit, forms in each.units.items()},
            "states": {state: word for each in line for state, word in each.states.items()},
        }
    )


def named(locale: Locale) -> Iterator[str]:
    """What a locale says in its own words: `contents`, `units.days`, `states.unchanged`."""
    yield from locale.words
    yield from (f"units.{unit}" for unit in locale.units)
    yield from (f"states.{state}" for state in locale.states)


def kin(one: Locale, other: Locale) -> bool:
    """Whether two locales are of one language: pt and pt-BR."""
    return one.tag.split("-")[0] == other.tag.split("-")[0]


def blank_problems(locales: dict[str, Locale], spots: dict[str, Spot]) -> Iterator[Problem]:
    """Words whose blanks are not those of the same word in English: what fills them in knows no others."""
    english = locales["en"].words if "en" in locales else {}
    for tag, locale in locales.items():
        for key, word in locale.words.items():
            original = english.get(key) or english.get(key.removesuffix(".percent"), word)
            wanted, written = (set(BLANK.findall(text)) for text in (original, word))
            if wanted != written:
                named = " ".join(sorted(wanted)) or "no blanks"
                message = f"the word `{word}` has other blanks than in English: {named}"
                yield spots[tag].problem(("words", key), "L414", message, "Copy what stands in braces as it is.")


def load_imprints(workspace: Workspace, scripts: frozenset[str]) -> tuple[Shelf[Imprint], dict[str, bytes]]:
    """The imprints by slug, and the logos of those that have one."""
    files, problems = yaml_files(workspace, "imprints")
    kept: dict[str, Imprint] = {}
    spots: dict[str, Spot] = {}
    logos: dict[str, bytes] = {}
    for path in files:
        record = read_record(workspace, path, Imprint, scripts)
        spots[path.stem] = Spot(record.tree)
        problems += record.problems
        if not re.fullmatch(SLUG, path.stem):
            problems += (misnamed(workspace, path, SLUG_RULE),)
        elif record.made:
            kept[path.stem] = record.made
            logo = load_logo(workspace, path.parent, record.made, spots[path.stem])
            if isinstance(logo, bytes):
                logos[path.stem] = logo
            problems += joined([logo] if isinstance(logo, Problem) else [])
    return Shelf(kept, spots, problems), logos


def load_logo(workspace: Workspace, folder: Path, imprint: Imprint, spot: Spot) -> bytes | Problem | None:
    """An imprint's logo, if it names one."""
    if imprint.logo is None:
        return None
    path = folder / imprint.logo
    if not path.is_file():
        hint = f"Put the picture into {relative(workspace, folder)}, or take the line out."
        return spot.problem(("logo",), "L405", f"there is no picture `{imprint.logo}`", hint)
    content = admit_bytes(workspace, path, PICTURE_LIMIT)
    if isinstance(content, Problem):
        return content
    return admitted_picture(relative(workspace, path), content)
