"""An XLIFF 2 file comes in; what a translator wrote goes out. No entity, no document type, nothing too deep."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, TreeBuilder
from xml.parsers import expat

from handpress.nouns.problem import Place, Problem
from handpress.translation.messages import State
from handpress.translation.returned import Returned, Unreadable, decoded, sized
from handpress.translation.xliff import SPACE, STALE

DEEPEST = 32
MOST = 200_000  # elements
HINT = "Save the file anew from your tool as XLIFF 2.1, in UTF-8."


def read_xliff(content: bytes, name: str) -> tuple[Returned, ...]:
    """What a translator's file says; `Unreadable` where it is none."""
    text = decoded(content, name)
    try:
        root = _tree(text)
        if root.tag != _in("xliff"):
            raise ValueError("this is not XLIFF 2")
        return sized(tuple(_returned(root, name)))
    except (expat.ExpatError, ParseError, ValueError) as fault:
        line = getattr(fault, "lineno", 0)
        said = f"this XLIFF file cannot be read: {fault}"
        raise Unreadable((Problem(Place(name, line), "T303", said, HINT),)) from fault


def _in(tag: str) -> str:
    return f"{{{SPACE}}}{tag}"


def _clark(name: str) -> str:
    """A name as the parser gives it, in the spelling of ElementTree: {space}tag."""
    return f"{{{name}" if "}" in name else name


def _tree(text: str) -> Element:
    """The elements, by a parser that refuses what can blow up or reach out: RFC 7303, section 10."""
    builder = TreeBuilder()
    parser = expat.ParserCreate("utf-8", "}")
    count = depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count, depth
        count, depth = count + 1, depth + 1
        if count > MOST or depth > DEEPEST:
            raise ValueError("too many elements, or too deep inside one another")
        builder.start(_clark(tag), attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_clark(tag))

    def refuse(*_: object) -> None:
        raise ValueError("a document type or an entity is declared in it")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    handlers: tuple[str, ...] = ("StartDoctypeDeclHandler", "EntityDeclHandler", "ExternalEntityRefHandler")
    for handler in handlers:
        setattr(parser, handler, refuse)
    parser.buffer_text = True
    parser.Parse(text.encode("utf-8"), True)
    return builder.close()


def _returned(root: Element, name: str) -> Iterator[Returned]:
    for file in root.iter(_in("file")):
        for unit in file.iter(_in("unit")):
            path = unit.get("name")
            if path is None or file.get("original") is None:
                raise ValueError("a unit has lost its name, or a file its original")
            data = {one.get("id", ""): _plain(one) for one in unit.iter(_in("data"))}
            source, target, state = _segments(unit, data)
            yield Returned(file.get("original", ""), path, source, target, state, name, 0, root.get("trgLang", ""))


def _segments(unit: Element, data: dict[str, str]) -> tuple[str, str, State]:
    """A unit's words: its segments, and what stands between them, in order."""
    sources: list[str] = []
    targets: list[str] = []
    states: list[State] = []
    codes = {
        one.get("id", ""): one for source in unit.iter(_in("source")) for one in source.iter() if one is not source
    }
    for part in unit:
        source, target = part.find(_in("source")), part.find(_in("target"))
        if part.tag not in {_in("segment"), _in("ignorable")} or source is None:
            continue
        sources.append(_text(source, data, codes))
        if target is not None and target.get("order"):
            raise ValueError(f"the parts of “{unit.get('name')}” were put into another order")
        if target is not None:
            targets.append(_text(target, data, codes))
        elif part.tag == _in("ignorable"):
            targets.append(sources[-1])
        else:
            states.append("untranslated")
        states.append(
            "needs-work" if part.get("subState") == STALE and part.get("state") == "initial" else "translated"
        )
    if "untranslated" in states or not "".join(targets).strip():
        return "".join(sources), "", "untranslated"
    return "".join(sources), "".join(targets), "needs-work" if "needs-work" in states else "translated"


def _text(element: Element, data: dict[str, str], codes: dict[str, Element]) -> str:
    """The words of a source or target, each code as what it stands for."""
    parts = [element.text or ""]
    for inner in element:
        parts += [_code(inner, data, codes), inner.tail or ""]
    return "".join(parts)


def _code(code: Element, data: dict[str, str], codes: dict[str, Element]) -> str:
    tag = code.tag.rpartition("}")[2]
    if tag == "cp":
        return _sign(code)
    if tag in ("mrk", "sm", "em"):  # a tool's own remarks
        return _text(code, data, codes)
    known = codes.get(code.get("copyOf") or code.get("id") or "", code)
    if tag == "pc":
        opened, closed = (_stands_for(key, code, known, data) for key in ("dataRefStart", "dataRefEnd"))
        return opened + _text(code, data, codes) + closed
    if tag in ("ph", "sc", "ec"):
        return _stands_for("dataRef", code, known, data)
    raise ValueError(f"the code “{tag}” is not known here")


def _stands_for(key: str, code: Element, known: Element, data: dict[str, str]) -> str:
    reference = code.get(key) or known.get(key) or ""
    if reference not in data:
        raise ValueError("a code says not what it stands for")
    return data[reference]


def _plain(element: Element) -> str:
    """Words without codes; a `cp` is the sign that XML cannot write."""
    return (element.text or "") + "".join(_sign(inner) + (inner.tail or "") for inner in element)


def _sign(code: Element) -> str:
    try:
        return chr(int(code.get("hex", ""), 16)).encode().decode()  # a half of a surrogate pair is no sign
    except (ValueError, OverflowError) as fault:
        raise ValueError("a code <cp> names no sign") from fault
