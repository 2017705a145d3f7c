"""What comes back from a translator: one unit of a PO or XLIFF file, and the bounds of what is read at all."""

from __future__ import annotations

from dataclasses import dataclass

from handpress.nouns.problem import Place, Problem
from handpress.translation.messages import State

BY_LINE = "line:"  # how a path starts where a tool has left only the line of the original
LIMIT = 4_000_000  # bytes of one file
LONGEST = 20_000  # signs of one unit


@dataclass(frozen=True, slots=True)
class Returned:
    """The words of a unit as a translator left them. `source` is the original as it was exported.

    `where` and `line` are the file that came back and the place in it, `language` is what it says of itself.
    """

    file: str
    path: str
    source: str
    target: str
    state: State
    where: str
    line: int = 0
    language: str = ""


class Unreadable(Exception):
    """A file that nothing can be taken from, with the reasons."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def sized(returned: tuple[Returned, ...]) -> tuple[Returned, ...]:
    """The units, none of them longer than anybody writes."""
    long = [one for one in returned if max(len(one.source), len(one.target)) > LONGEST]
    if long:
        message = f"longer than {LONGEST} signs"
        places = (Place(one.where, one.line, one.path) for one in long)
        raise Unreadable(tuple(Problem(place, "T303", message, "Divide it in the original.") for place in places))
    return returned


def decoded(content: bytes, name: str) -> str:
    """The text of a file that came back, with line feeds only."""
    if len(content) > LIMIT:
        message = f"{len(content) // 1_000_000} MB, and at most {LIMIT // 1_000_000} MB are taken"
        raise Unreadable((Problem(Place(name), "T303", message, "Send one file for each handout."),))
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as fault:
        hint = "Save the file as UTF-8."
        raise Unreadable((Problem(Place(name), "T303", "this is not UTF-8", hint),)) from fault
