"""YAML that translators write comes in (heads, figures, charts, tables, glossaries, locales); its cuts go out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from handpress.translation.cut import Cut
from handpress.translation.splitter_yaml import Path, Scalar, Sequence, leaves, read

# Where the words stand → how their path is written, and their kind. `*` is any key, `#` any entry, by its number.
Places = Mapping[tuple[str, ...], tuple[str, str]]
HEAD: Places = {(key,): (key, key) for key in ("title", "subtitle", "purpose", "who_for")}
DECLARED: Places = {
    ("alt",): ("alt", "alt"),
    ("caption",): ("caption", "caption"),
    ("axis",): ("axis", "axis"),
    ("note",): ("note", "note"),
    ("labels", "#"): ("label-{}", "label"),
    ("groups", "#", "label"): ("group-{}/label", "label"),
    ("groups", "#", "rows", "#", "label"): ("group-{}/row-{}/label", "label"),
    ("columns", "#"): ("column-{}", "column"),
    ("rows", "#", "#"): ("row-{}/cell-{}", "cell"),
}
GLOSSARY: Places = {
    ("terms", "*", key): (f"terms/{{}}/{key}", key) for key in ("term", "plain", "full", "forms", "expansion")
}
LOCALE: Places = {
    ("name",): ("name", "name"),
    ("words", "*"): ("words/{}", "word"),
    ("units", "*", "*"): ("units/{}/{}", "unit"),
    ("states", "*"): ("states/{}", "state"),
}
KEYED = {**GLOSSARY, **LOCALE}
BETWEEN = " | "  # between the forms of a term: no form can hold it


def record_cuts(text: str, places: Places, start: int = 0, line: int = 1) -> Iterator[Cut]:
    """The cuts of YAML text that stands at `start` of its file."""
    for path, node in leaves(read(text, start, line)):
        place = _place(path, places)
        if place is None:
            continue
        name, kind = place
        if isinstance(node, Sequence):
            yield from _forms(node, name, text, start) if kind == "forms" else ()
        elif kind != "forms" and not node.nothing and node.value.strip():
            yield Cut(
                name, kind, node.value, node.start, node.end, node.line, "scalar",
                indent=_indent(text, node, start), style=node.style, flow=node.flow,
                chomping=_chomping(text, node, start),
            )  # fmt: skip


def _place(path: Path, places: Places) -> tuple[str, str] | None:
    """How the path of a text is written, and its kind; None where no words stand."""
    for shape, (name, kind) in places.items():
        if len(shape) == len(path) and all(map(_fits, shape, path)):
            return name.format(*(step for step, kept in zip(path, shape, strict=True) if kept in "*#")), kind
    return None


def _fits(wanted: str, step: str | int) -> bool:
    return wanted == step or (wanted == "#" and isinstance(step, int)) or (wanted == "*" and isinstance(step, str))


def _forms(node: Sequence, path: str, text: str, start: int) -> Iterator[Cut]:
    """All forms of a term as one cut: languages have more or fewer of them."""
    entries = [entry for entry in node.entries if isinstance(entry, Scalar)]
    if not entries or len(entries) < len(node.entries):
        return
    first, last = entries[0], entries[-1]
    words = BETWEEN.join(entry.value for entry in entries)
    yield Cut(
        path, "forms", words, first.start, last.end, first.line, "list",
        indent=_indent(text, first, start), style=first.style, flow=node.flow,
    )  # fmt: skip


def _chomping(text: str, node: Scalar, start: int) -> str:
    """The sign behind that of a block scalar, which says what becomes of its last line end."""
    return text[node.start - start + 1 : node.start - start + 2].strip("\r\n \t#") if node.style in ("|", ">") else ""


def _indent(text: str, node: Scalar, start: int) -> str:
    """What the line before a scalar starts with, or its second line where it has one."""
    at = node.start - start
    before = text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at]
    if node.style in ("|", ">"):
        below = [line for line in text[at : node.end - start].splitlines()[1:] if line.strip()]
        return below[0][: len(below[0]) - len(below[0].lstrip(" "))] if below else ""
    return before[: len(before) - len(before.lstrip(" "))]
