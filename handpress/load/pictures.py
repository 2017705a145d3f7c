"""A picture's name and bytes in; the picture as it may be printed, or a problem, out."""

from __future__ import annotations

import re
from xml.parsers import expat

from handpress.nouns.problem import Place, Problem

SIGNATURES = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff"}
KINDS = frozenset((*SIGNATURES, ".svg"))
SHAPES = re.compile(
    "svg|g|path|rect|circle|ellipse|line|polyline|polygon|title|desc|metadata|defs|style|use|symbol|marker|pattern|"
    "clipPath|linearGradient|radialGradient|stop"
)


class Refused(Exception):
    """An SVG holds something that we don't take: what, and how to mend it."""


def admitted_picture(file: str, content: bytes) -> bytes | Problem:
    """A picture fit to print, judged by its content and not by its name alone: a photograph is written anew."""
    kind = "." + file.rpartition(".")[2].lower()
    if kind == ".svg":
        return drawing_problem(file, content) or content
    if kind not in SIGNATURES:
        return Problem(Place(file), "L108", f"`{kind}` is not a kind of picture we take", "Use PNG, JPEG or SVG.")
    if not content.startswith(SIGNATURES[kind]):
        return Problem(Place(file), "L108", f"this is not a `{kind}` picture inside", "Save it anew in the right kind.")
    from handpress.load.photographs import Unfit, written_anew

    try:
        return written_anew(content, "PNG" if kind == ".png" else "JPEG")
    except Unfit as unfit:
        message, hint = unfit.args
        return Problem(Place(file), "L108", message, hint)


def drawing_problem(file: str, content: bytes) -> Problem | None:
    """The fault of an SVG drawing: the engine reads any file that one points at, and draws letters one by one."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = refuse_element
    parser.StartDoctypeDeclHandler = refuse_doctype
    try:
        parser.Parse(content, True)
    except Refused as refused:
        message, hint = refused.args
        return Problem(Place(file, parser.CurrentLineNumber), "L108", message, hint)
    except expat.ExpatError as fault:
        said = expat.ErrorString(fault.code)
        return Problem(
            Place(file, fault.lineno), "L108", f"this drawing cannot be read: {said}", "Save it anew as plain SVG."
        )
    return None


def refuse_element(name: str, attributes: dict[str, str]) -> None:
    """Raise Refused for anything but shapes, and for addresses outside the drawing."""
    shape = name.rpartition(" ")[2]
    if shape in {"text", "tspan", "textPath"}:
        raise Refused("this drawing holds text", "Set the words as `labels` of the figure block.")
    if name.startswith("http://www.w3.org/2000/svg ") and not SHAPES.fullmatch(shape):
        raise Refused(f"this drawing holds `<{shape}>`", "Use shapes only.")
    for key, address in attributes.items():
        if key.rpartition(" ")[2] == "href" and not address.startswith("#"):
            raise Refused("this drawing points outside itself", "Draw everything in the one file.")
        if key.startswith("on") or ("url(" in address and "url(#" not in address):
            raise Refused(f"this drawing's `{key}` is not taken", "Use shapes and plain colours.")


def refuse_doctype(*_: object) -> None:
    """Raise Refused: entities can explode, or name files."""
    raise Refused("this drawing holds a DOCTYPE", "Save it as plain SVG.")
