"""The words taken from a translator come in; the translated text goes out, laid out as its original where it is new.

A text that has all the places already keeps every byte that is not a changed word. A section with new places is laid
out as the original's, from the words of both; a section that is not whole yet is left out, and its tier with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from handpress.nouns.problem import Place, Problem
from handpress.translation.messages import wordy
from handpress.translation.sections import Section, divided, in_a_row
from handpress.translation.splitter_records import HEAD
from handpress.translation.splitter_writing import scalar
from handpress.translation.splitter_yaml import Mapping as Keys
from handpress.translation.splitter_yaml import Scalar, Sequence, read
from handpress.translation.taken import Job, Known
from handpress.translation.units import HEAD_LINES, joined

REQUIRED = ("title", "purpose", "who_for")
TIERS_LINE = re.compile(r"^tiers:[^\n]*(?:\n[ \t]*- [^\n]*)*\n", re.MULTILINE)


@dataclass(slots=True)
class _Parts:
    """The two texts in sections, and how they belong together: names of the original's → those of the translation's."""

    ours: tuple[Section, ...]
    theirs: dict[str, Section]
    partner: dict[str, str]
    problems: list[Problem] = field(default_factory=list)


def assembled(texts: Mapping[str, str], job: Job, files: Known) -> tuple[str | None, tuple[Problem, ...]]:
    """The new text (None where there can't be one yet), and what could not be set. May raise `Unwritable`."""
    changed = {files.translation[path].path: text for path, text in texts.items() if path in files.translation}
    current = joined(job.content, changed, job.file) if job.content is not None else None
    added = [path for path in texts if path not in files.translation]
    if current is not None and not added:
        return current, ()
    words = {path: unit.text for path, unit in files.translation.items()} | dict(texts)
    parts = _parts(joined(job.original, words, job.file), current, files)
    head = _head(current, words, job)
    if head is None:
        message = "the title, and the lines that say what the handout is for and for whom, are not all translated"
        return None, (Problem(Place(job.file), "T306", message, "Translate these first."),)
    chosen = {section.name: _chosen(section, parts, words, added, job, files) for section in parts.ours}
    strangers = [name for name in parts.theirs if name not in parts.partner.values()]
    for name in strangers:
        parts.problems.append(_stranger(job, name))
    body = in_a_row([text for text in chosen.values() if text])
    held = _whole(parts, words, chosen, job, files)
    return _with_tiers(head, held, parts, chosen, job) + body, tuple(parts.problems)


def _parts(laid_out: str, current: str | None, files: Known) -> _Parts:
    theirs = {section.name: section for section in divided(current)[1]} if current is not None else {}
    partner: dict[str, str] = {}
    for path, unit in files.translation.items():
        partner.setdefault(path.partition("/")[0], unit.path.partition("/")[0])
    return _Parts(divided(laid_out)[1], theirs, partner)


def _chosen(section: Section, parts: _Parts, words: Mapping[str, str], added: list[str], job: Job, files: Known) -> str:
    """The text of a section: as it stands in the translation, as laid out by the original, or none."""
    name = section.name
    standing = parts.theirs.get(parts.partner.get(name, ""))
    new = [path for path in added if path.startswith(f"{name}/")]
    if not new:
        return standing.text if standing else "" if _lacking(name, words, files) else section.text
    lacking = _lacking(name, words, files)
    if lacking:
        message = f"units of this section that are not translated: {len(lacking)}; its new words are not written yet"
        hint = f"Translate {', '.join(lacking[:3])}{' …' * (len(lacking) > 3)}; what you wrote stays in your file."
        parts.problems.append(Problem(Place(job.file, 0, name), "T306", message, hint, "warning"))
        return standing.text if standing else ""
    for unit in files.strangers if standing else ():
        if unit.path.startswith(f"{parts.partner[name]}/"):
            parts.problems.append(_stranger(job, unit.path, unit.line))
    return section.text


def _lacking(name: str, words: Mapping[str, str], files: Known) -> list[str]:
    """The units of a section that have words of their own and no translation."""
    inside = [unit for path, unit in files.original.items() if path.startswith(f"{name}/")]
    return [unit.path for unit in inside if wordy(unit.text) and unit.path not in words]


def _whole(
    parts: _Parts, words: Mapping[str, str], chosen: Mapping[str, str], job: Job, files: Known
) -> tuple[str, ...]:
    """The tiers of which every section is there; none, where a section of all editions is not."""
    missing = {s.tier for s in parts.ours if not chosen[s.name] or _lacking(s.name, words, files)}
    there = {section.tier for section in parts.ours}
    return () if "" in missing else tuple(tier for tier in job.tiers if tier in there - missing)


def _head(current: str | None, words: Mapping[str, str], job: Job) -> str | None:
    """The head: the translation's own, with lines that it lacked; else a new one."""
    lines = {key: f"{key}: {scalar(words[f'head/{key}'])}" for (key,) in HEAD if f"head/{key}" in words}
    if current is None:
        if any(key not in lines for key in REQUIRED):
            return None
        return "\n".join(["---", *lines.values(), "---", "", ""])
    head = divided(current)[0]
    new = [line for key, line in lines.items() if not re.search(rf"^{key}:", head, re.MULTILINE)]
    at = head.rstrip().rfind("---")
    return head[:at] + "".join(f"{line}\n" for line in new) + head[at:]


def _with_tiers(head: str, held: tuple[str, ...], parts: _Parts, chosen: Mapping[str, str], job: Job) -> str:
    """The head with the tiers that are whole, where not all that have a section are; it never takes a tier away."""
    written = HEAD_LINES.match(head)
    keys = dict(node.entries) if isinstance(node := read(written[1] if written else ""), Keys) else {}
    said = keys.get("tiers")
    before = [entry.value for entry in said.entries if isinstance(entry, Scalar)] if isinstance(said, Sequence) else []
    if job.content is not None and said is None:
        before = [section.tier for section in parts.theirs.values() if section.tier]
    tiers = [tier for tier in job.tiers if tier in held or tier in before]
    present = {section.tier for section in parts.ours if chosen[section.name] and section.tier}
    line = "" if present == set(tiers) == {s.tier for s in parts.ours if s.tier} else f"tiers: [{', '.join(tiers)}]\n"
    if said is not None:
        return TIERS_LINE.sub(line, head, count=1)
    at = head.rstrip().rfind("---")
    return head[:at] + line + head[at:]


def _stranger(job: Job, path: str, line: int = 0) -> Problem:
    message = "this is not in the original, and would be lost where the section is laid out anew"
    return Problem(Place(job.file, line, path), "T307", message, "Take it out, or put it into the original first.")
