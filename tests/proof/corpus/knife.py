"""Knife: changes of a finished PDF, for cases to be made with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pikepdf import Array, Dictionary, Name, Operator, Pdf, String, parse_content_stream, unparse_content_stream

Change = Callable[[Pdf], None]
Instructions = list[Any]

# The lines of the leaflet's page that stand in its text, counted from 0: the second paragraph's two lines.
LINE, NEXT_LINE = 10, 11


def line(number: int, change: Callable[[Instructions], Instructions]) -> Change:
    """Change how one line of the first page is painted; lines are counted from 0."""

    def cut(pdf: Pdf) -> None:
        painted: Instructions = list(parse_content_stream(pdf.pages[0]))
        begin = [at for at, one in enumerate(painted) if str(one.operator) == "BT"][number]
        end = next(at for at in range(begin, len(painted)) if str(painted[at].operator) == "ET")
        painted[begin : end + 1] = change(painted[begin : end + 1])
        pdf.pages[0].Contents = pdf.make_stream(unparse_content_stream(painted))

    return cut


def without_text(instructions: Instructions) -> Instructions:
    """Paint nothing."""
    return [one for one in instructions if str(one.operator) not in ("TJ", "Tj")]


def moved(x: float, y: float) -> Callable[[Instructions], Instructions]:
    """Paint elsewhere."""
    return placed(lambda at: [*at[:4], float(at[4]) + x, float(at[5]) + y])


def placed(change: Callable[[Any], Any]) -> Callable[[Instructions], Instructions]:
    """Paint through another text matrix."""

    def place(instructions: Instructions) -> Instructions:
        return [
            (change(list(one.operands)), Operator("Tm")) if str(one.operator) == "Tm" else one for one in instructions
        ]

    return place


def within(before: str, after: str = "Q") -> Callable[[Instructions], Instructions]:
    """Paint after other operators, and set them back."""

    def wrap(instructions: Instructions) -> Instructions:
        return [*parsed(f"q {before}"), *instructions, *parsed(after)]

    return wrap


def parsed(operators: str) -> Instructions:
    with Pdf.new() as room:
        return list(parse_content_stream(room.make_stream(operators.encode())))


def painted_over(operators: str) -> Change:
    """Paint more at the end of the first page, in points from its lower left corner."""

    def paint(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.contents_add(b"q", prepend=True)
        page.contents_add(f"Q {operators}".encode())

    return paint


def root(**entries: Any) -> Change:
    """Set entries of the catalog; an entry None is taken out."""

    def put(pdf: Pdf) -> None:
        for key, entry in entries.items():
            if entry is None:
                del pdf.Root[f"/{key}"]
            else:
                pdf.Root[f"/{key}"] = entry

    return put


def page(**entries: Any) -> Change:
    """Set entries of the first page."""

    def put(pdf: Pdf) -> None:
        for key, entry in entries.items():
            pdf.pages[0].obj[f"/{key}"] = entry

    return put


def link(**action: Any) -> Change:
    """Put a link of the given action over the first page's title, in addition to what is there."""
    return annotation(Subtype=Name.Link, A=Dictionary(**action))


def annotation(**entries: Any) -> Change:
    """Put an annotation on the first page."""

    def put(pdf: Pdf) -> None:
        note = pdf.make_indirect(
            Dictionary(Type=Name.Annot, Rect=Array([70, 700, 300, 730]), F=4, Contents=String("more"), **entries)
        )
        first = pdf.pages[0].obj
        first.Annots = Array([*first.get("/Annots", ()), note])

    return put


def notes_of(pdf: Pdf, subtype: Name = Name.Link) -> list[Any]:
    """The annotations of all pages."""
    return [note for one in pdf.pages for note in one.obj.get("/Annots", ()) if note.Subtype == subtype]
