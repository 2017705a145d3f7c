"""New words for a cut come in; how they are written in its place goes out, or why they can't stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handpress.dialect.split import CLOSING, HEADING, LIST, OPENING
from handpress.translation.cut import Cut
from handpress.translation.splitter_markdown import flowed
from handpress.translation.splitter_records import BETWEEN
from handpress.translation.splitter_yaml import Mapping, Scalar, Sequence, read

WIDTH = 140  # of the lines of our sources
MARKS = re.compile(r"(?:\[\[[^\]]{0,300}\]\]|\[@[^\]]{0,300}\]|\{\{[^}]{0,300}\}\}|[^ ])+| +")
# What would make a new block of a line, were the line to start with it.
STARTS_A_BLOCK = re.compile(r"[#:>|=+*-]|\d+[.)]")
UNSEEN_SPACES = {"\u00a0": "\\u00a0", "\u2007": "\\u2007", "\u202f": "\\u202f"}
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", **UNSEEN_SPACES}
BLOCKS = (
    (OPENING, "would open a block"),
    (CLOSING, "would close a block"),
    (HEADING, "would become a heading"),
    (LIST, "would become a list"),
)


class Unfit(Exception):
    """These words can't stand in this place: what would become of them, and how to write them."""

    def __init__(self, why: str, hint: str = "Write words.") -> None:
        super().__init__(why)
        self.hint = hint


def normal(text: str, cut: Cut) -> str:
    """New words as the file will give them back: Markdown folds white space, YAML keeps it."""
    if cut.manner == "list":
        return BETWEEN.join(part.strip() for part in text.split("|") if part.strip())
    if cut.manner == "scalar":
        return text.rstrip("\n") if cut.style in ("|", ">") else text
    lines = re.split(r"\r\n|\r|\n", text.strip())
    return flowed(lines) if cut.manner == "flow" else " ".join(line.strip() for line in lines)


def written(text: str, cut: Cut, line_end: str) -> str:
    """The words as they are put into the file; they are `normal` and not those that stand there."""
    if not text.strip():
        raise Unfit("are none")
    if cut.manner == "flow":
        return _flowing(text, cut, line_end)
    if cut.manner == "line":
        return text
    if cut.manner == "list":
        between = ", " if cut.flow else f"{line_end}{cut.indent}- "
        return between.join(_scalar(part, cut, line_end) for part in text.split(BETWEEN))
    return _scalar(text, cut, line_end)


def _flowing(text: str, cut: Cut, line_end: str) -> str:
    for pattern, what in BLOCKS:
        if pattern.match(text) and not (cut.block and pattern is HEADING):
            raise Unfit(f"start with “{text[:12]}” and {what}", _remedy(text))
    parts = [f"{line_end}{cut.indent}".join(_wrapped(part, cut)) for part in text.split("  \n")]
    return f"  {line_end}{cut.indent}".join(parts)


def _remedy(text: str) -> str:
    if number := re.match(r"(\d+)([.)])", text):
        return f"Write {number[1]}\\{number[2]} so that it stays what it is."
    return f"Write \\{text[0]} so that it stays what it is." if text[0] in "#-*+" else "Start with a word."


def _wrapped(text: str, cut: Cut) -> Iterator[str]:
    """Lines of at most `WIDTH`, parted at single spaces, never inside a mark."""
    line = ""
    tokens = MARKS.findall(text)
    for at, token in enumerate(tokens):
        breaks = token == " " and 0 < at < len(tokens) - 1 and not STARTS_A_BLOCK.match(tokens[at + 1])
        if breaks and len(cut.indent) + len(line) + 1 + len(tokens[at + 1]) > WIDTH:
            yield line
            line = ""
        else:
            line += token
    yield line


def _scalar(text: str, cut: Cut, line_end: str) -> str:
    """YAML that reads back to exactly these words, in the style of the old ones where that can be."""
    block = _block_scalar(text, cut, line_end) if cut.style in ("|", ">") else ""
    if block and _reads(f"k: {block}{line_end}") == text:
        return block
    plain = not cut.style and not any(space in text for space in UNSEEN_SPACES) and "\n" not in text
    if plain and not text.startswith("|") and _reads(_tried(text, cut)) == text:
        return text
    single = "'" + text.replace("'", "''") + "'"
    if cut.style == "'" and _reads(_tried(single, cut)) == text and "\n" not in text:
        return single
    double = '"' + "".join(ESCAPES.get(sign, sign) for sign in text) + '"'
    if _reads(_tried(double, cut)) != text:
        raise Unfit("hold a sign that YAML does not take", "Take out what nobody can see.")
    return double


def _block_scalar(text: str, cut: Cut, line_end: str) -> str:
    """Folded or literal lines below the sign that opens them."""
    if ("\n" in text and cut.style == ">") or not cut.indent:
        return ""
    lines = text.split("\n") if cut.style == "|" else list(_wrapped(text, cut))
    sign = cut.style + cut.chomping
    return sign + "".join(f"{line_end}{cut.indent}{line}" if line else line_end for line in lines)


def _tried(scalar: str, cut: Cut) -> str:
    return f"{{k: {scalar}}}" if cut.flow else f"k: {scalar}"


def _reads(text: str) -> str | None:
    """The one text that YAML reads here as the content of a key, if it is one."""
    node = read(text)
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        return None
    content = node.entries[0][1]
    if isinstance(content, Sequence | Mapping) or not isinstance(content, Scalar) or content.nothing:
        return None
    return content.value


def scalar(text: str, flow: bool = False, indent: str = "") -> str:
    """Words as the content of a new key: plain where YAML takes them so, else between quotation marks.

    With an `indent` long words are folded below the key.
    """
    style, chomping = (">", "-") if indent and len(indent) + len(text) > WIDTH else ("", "")
    return _scalar(text, Cut("", "", "", 0, 0, 0, "scalar", "", "", indent, style, flow, chomping), "\n")
