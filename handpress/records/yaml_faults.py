"""A parser's fault in; a problem in an author's words out."""

from __future__ import annotations

import yaml

from handpress.nouns.problem import Place, Problem

# What PyYAML says → what happened, and how to mend it. The first line that fits counts.
EXPLANATIONS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "a colon too many, or none in the line before",
        'Write `key: text`; put quotation marks around a text with a colon: "…".',
    ),
    ("'\\t'", "a tab where only spaces may stand", "Indent with spaces."),
    ("could not find expected ':'", "a line without a colon", "Write `key: text`, and indent a text that goes on."),
    ("unexpected end of stream", "a quotation mark or bracket that is never closed", "Close it."),
    (
        "expected ',' or",
        "a bracket that is never closed, or a missing comma",
        "Close it, and put commas between the entries.",
    ),
    ("that cannot start any token", "a text that starts with a special sign", 'Put quotation marks around it: "…".'),
    (
        "expected <block end>",
        "a line that is indented otherwise than its neighbours",
        "Indent lines of one list or group alike.",
    ),
    ("expected alphabetic or numeric", "a text that starts with a special sign", 'Put quotation marks around it: "…".'),
    ("unknown escape", "a backslash in double quotation marks", "Use single quotation marks: '…'."),
)


def syntax_problem(text: str, file: str, first_line: int, fault: yaml.YAMLError) -> Problem:
    """The problem that a fault of the parser stands for."""
    fault = explained(text, fault)
    said = str(getattr(fault, "problem", None) or fault)
    # A quotation mark or bracket that is never closed is found at the end, and mended where it opens.
    opened = str(getattr(fault, "context", "")).startswith(("while scanning a quoted", "while parsing a flow"))
    marks = (getattr(fault, name, None) for name in ("context_mark", "problem_mark")[:: 1 if opened else -1])
    mark = next((mark for mark in marks if mark), None)
    line = min(mark.line, text.rstrip().count("\n")) + first_line if mark else first_line
    for sign, happened, remedy in EXPLANATIONS:
        if sign in said:
            return Problem(Place(file, line), "L201", happened, remedy)
    return Problem(
        Place(file, line), "L201", said.partition("\n")[0], "Check brackets, quotation marks and indentation."
    )


def explained(text: str, fault: yaml.YAMLError) -> yaml.YAMLError:
    """The same fault as the pure parser tells it: libyaml's messages differ from one release to the next."""
    try:
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.YAMLError as told:
        return told
    return fault
