"""The words taken from a translator come in; the glossary or locale file goes out, each new word at its key's place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from handpress.nouns.problem import Place, Problem
from handpress.nouns.translation import Unit
from handpress.translation.cut import Cut, line_end
from handpress.translation.splitter_records import BETWEEN
from handpress.translation.splitter_writing import scalar
from handpress.translation.splitter_yaml import Mapping as Keys
from handpress.translation.splitter_yaml import Node, Scalar, Sequence, read
from handpress.translation.taken import Job, Known
from handpress.translation.units import Unwritable, cuts, joined

NEW = "# The terms of the texts in this language, with the original's slugs and sources. Sorted by slug.\n"
TERM_NEEDS = ("term", "plain")


def assembled_keys(texts: Mapping[str, str], job: Job, files: Known) -> tuple[str | None, tuple[Problem, ...]]:
    """The new file, and what could not be set. May raise `Unwritable`."""
    glossary = any(path.startswith("terms/") for path in files.original)
    if job.content is None and not glossary:
        hint = f"Start the language first: translate start {job.file.rpartition('/')[2].removesuffix('.yaml')}."
        return None, (Problem(Place(job.file), "T306", "there is no file for this language yet", hint),)
    content = job.content if job.content is not None else f"{NEW}\nterms:\n"
    changed = {files.translation[path].path: text for path, text in texts.items() if path in files.translation}
    content = joined(content, changed, job.file)
    problems: list[Problem] = []
    entries: dict[str, dict[str, str]] = {}
    for path, unit in files.original.items():
        if path not in texts or path in files.translation:
            continue
        if glossary and not _has(content, f"terms/{path.split('/')[1]}/"):
            entries.setdefault(path.split("/")[1], {})[path.split("/")[2]] = texts[path]
        else:
            content = _with_key(content, unit, texts[path], files.original)
    for slug, fields in entries.items():
        if missing := [key for key in TERM_NEEDS if key not in fields]:
            message = f"the term lacks its {' and '.join(missing)}: it is not written yet"
            problems.append(Problem(Place(job.file, 0, f"terms/{slug}"), "T306", message, "Translate both.", "warning"))
        else:
            content = _with_term(content, slug, _entry(read(job.original), slug, fields))
    left = {problem.place.key for problem in problems}
    _hold(content, {path: text for path, text in texts.items() if path.rpartition("/")[0] not in left}, job)
    return content, tuple(problems)


def _has(content: str, prefix: str) -> bool:
    return any(cut.path.startswith(prefix) for cut in cuts(content))


def _hold(content: str, wanted: Mapping[str, str], job: Job) -> None:
    """Refuse a file that does not give the words back."""
    after = {cut.path: cut.text for cut in cuts(content)}
    lost = [path for path, text in wanted.items() if after.get(path, "").split() != text.split()]
    if lost:
        message = "this word found no place in the file"
        hint = "Write its key by hand, with no brackets round it."
        raise Unwritable(tuple(Problem(Place(job.file, 0, path), "T302", message, hint) for path in lost))


def _with_key(content: str, unit: Unit, text: str, original: Iterable[str]) -> str:
    """The file with a key more, behind the key that comes before it in the original."""
    *above, key = unit.path.split("/")
    waiting = re.search(rf"^( +)# {re.escape(scalar(key))}: .*$", content, re.MULTILINE)
    if waiting and above == ["words"]:  # as `translate start` leaves it
        line = f"{waiting[1]}{scalar(key)}: {_content(text, unit.kind)}"
        return content[: waiting.start()] + line + content[waiting.end() :]
    place = "/".join(above) + "/"
    siblings = [path for path in original if path.startswith(place) and path.count("/") == place.count("/")]
    here = {cut.path: cut for cut in cuts(content) if cut.manner == "scalar"}
    before = [here[path] for path in siblings[: siblings.index(unit.path)] if path in here]
    nearest = before[-1:] or [here[path] for path in siblings if path in here][:1]
    if nearest:
        return _behind(content, nearest[0], key, _content(text, unit.kind, nearest[0].flow))
    new = "\n".join(f"{'  ' * depth}{scalar(step)}:" for depth, step in enumerate(above))
    return _below(content, above, f"{'  ' * len(above)}{scalar(key)}: {_content(text, unit.kind)}", new)


def _below(content: str, above: list[str], line: str, new: str) -> str:
    """The file with the first key of a mapping that was not there, or was empty."""
    for depth in range(len(above), 0, -1):
        indent = "  " * (depth - 1)
        found = re.search(
            rf"^{indent}{re.escape(scalar(above[depth - 1]))}:[ \t]*(\{{\}})?[ \t]*$", content, re.MULTILINE
        )
        if found:
            inner = new.split("\n")[depth:]
            rest = "\n".join([found[0].replace("{}", "").rstrip(), *inner, line])
            return content[: found.start()] + rest + content[found.end() :]
    return f"{content.rstrip()}\n\n{new}\n{line}\n"


def _behind(content: str, anchor: Cut, key: str, words: str) -> str:
    """A key behind another one of the same mapping."""
    if anchor.flow:
        return f"{content[: anchor.end]}, {scalar(key, flow=True)}: {words}{content[anchor.end :]}"
    line = content[max(content.rfind("\n", 0, anchor.start), content.rfind("\r", 0, anchor.start)) + 1 :]
    indent = line[: len(line) - len(line.lstrip(" "))]
    found = re.compile(r"[\r\n]|\Z").search(content, anchor.end)
    end = found.start() if found else len(content)
    return f"{content[:end]}{line_end(content)}{indent}{scalar(key)}: {words}{content[end:]}"


def _content(text: str, kind: str, flow: bool = False) -> str:
    if kind == "forms":
        return f"[{', '.join(scalar(part.strip(), flow=True) for part in text.split(BETWEEN.strip()) if part.strip())}]"
    return scalar(text, flow, "" if flow else "      ")


def _entry(original: Node, slug: str, fields: Mapping[str, str]) -> str:
    """A whole term: the translated words, and what the original has beside them (its sources)."""
    terms = _inner(original, "terms")
    entry = _inner(terms, slug)
    lines = [f"  {scalar(slug)}:"]
    for key, node in entry.entries if isinstance(entry, Keys) else ():
        if key in fields:
            lines.append(f"    {key}: {_content(fields[key], key)}")
        elif isinstance(node, Sequence) and key != "forms":
            inside = [scalar(one.value, flow=True) for one in node.entries if isinstance(one, Scalar)]
            lines.append(f"    {key}: [{', '.join(inside)}]")
        elif isinstance(node, Scalar) and key == "source":
            lines.append(f"    {key}: {scalar(node.value)}")
    return "\n".join(lines) + "\n"


def _inner(node: Node, key: str) -> Node:
    return dict(node.entries).get(key) if isinstance(node, Keys) else None


def _with_term(content: str, slug: str, entry: str) -> str:
    """The glossary with a term more: before the first one whose slug sorts behind it, else at the end."""
    content = re.sub(r"^terms:[ \t]*\{\}", "terms:", content, flags=re.MULTILINE)
    slugs = dict.fromkeys(cut.path.split("/")[1] for cut in cuts(content))
    behind = next((other for other in slugs if other > slug), None)
    found = re.search(rf"^  {re.escape(scalar(behind))}:", content, re.MULTILINE) if behind else None
    if found:
        return f"{content[: found.start()]}{entry}\n{content[found.start() :]}"
    return f"{content.rstrip()}\n\n{entry}" if slugs else f"{content.rstrip()}\n{entry}"
