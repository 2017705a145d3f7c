"""Messages come in; an XLIFF 2.1 file goes out (OASIS Standard, 13 February 2018).

Values and sources are codes that a tool protects; a term is a pair of codes round words to translate. What a code
stands for is its original data, so that a tool can show it. What needs work is in the state `initial`, with a state
of ours below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from handpress.dialect.marks import MARK
from handpress.translation.messages import Message

SPACE = "urn:oasis:names:tc:xliff:document:2.0"  # of 2.1 too
STALE = "handpress:needs-work"
OUTSIDE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # of XML 1.0, production 2
TERM = re.compile(r"(\[\[)([^\[\]|{}\\]+)((?:\\?\|[^\[\]|{}\\]+)?\]\])")
TOKEN = re.compile(r"[^A-Za-z0-9.-]")
WORDS = frozenset({"source", "target", "data", "note"})


def written_xliff(messages: Iterable[Message], source_language: str, target_language: str) -> str:
    """The XLIFF file of the messages, with one part for each source file."""
    root = Element("xliff", {"xmlns": SPACE, "version": "2.1", "srcLang": source_language, "trgLang": target_language})
    files: dict[str, Element] = {}
    for message in messages:
        if message.file not in files:
            named = {"id": f"f{len(files) + 1}", "original": message.file, "xml:space": "preserve"}
            files[message.file] = SubElement(root, "file", named)
        _unit(files[message.file], message)
    _indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def unit_id(path: str) -> str:
    """A path as XML takes it for an id: letters, digits, `.` and `-`; all else as its number."""
    return "u-" + TOKEN.sub(lambda sign: "_" if sign.group() == "/" else f"_{ord(sign.group()):x}_", path)


def _unit(file: Element, message: Message) -> None:
    unit = SubElement(file, "unit", {"id": unit_id(message.path), "name": message.path})
    if message.notes or message.previous:
        notes = SubElement(unit, "notes")
        for note in message.notes:
            SubElement(notes, "note").text = note
        if message.previous:
            SubElement(notes, "note", {"category": "previous"}).text = message.previous
    codes = _Codes()
    source = _words("source", message.source, codes)
    target = _words("target", message.target, codes.again()) if message.target else None
    if codes.data:
        held = SubElement(unit, "originalData")
        for text, name in codes.data.items():
            SubElement(held, "data", {"id": name}).text = text
    segment = SubElement(unit, "segment", _state(message))
    segment.append(source)
    if target is not None:
        segment.append(target)


def _state(message: Message) -> dict[str, str]:
    if message.state == "needs-work":
        return {"state": "initial", "subState": STALE}
    return {"state": "translated"} if message.state == "translated" else {}


@dataclass(slots=True)
class _Codes:
    """The codes of a unit: data → its id, and the ids of the codes that a translation may use again."""

    data: dict[str, str] = field(default_factory=dict)
    used: list[tuple[str, str]] = field(default_factory=list)  # what a code stands for, and its id
    free: list[tuple[str, str]] = field(default_factory=list)

    def again(self) -> _Codes:
        """For the translation: the same data, and the source's codes to use once each."""
        return _Codes(self.data, list(self.used), list(self.used))

    def reference(self, text: str) -> str:
        return self.data.setdefault(text, f"d{len(self.data) + 1}")

    def code(self, stands_for: str) -> str:
        """The id of a code: that of the source's code which stands for the same, else a new one."""
        for one in self.free:
            if one[0] == stands_for:
                self.free.remove(one)
                return one[1]
        self.used.append((stands_for, str(len(self.used) + 1)))
        return self.used[-1][1]


def _words(name: str, text: str, codes: _Codes) -> Element:
    """A text with its marks as codes."""
    words = Element(name)
    at = 0
    for match in MARK.finditer(text):
        _say(words, text[at : match.start()])
        term = TERM.fullmatch(match.group())
        if term:
            opened, closed = codes.reference(term[1]), codes.reference(term[3])
            pair = {"id": codes.code("term"), "dataRefStart": opened, "dataRefEnd": closed}
            inner = SubElement(words, "pc", {**pair, "dispStart": term[1], "dispEnd": term[3]})
            _say(inner, term[2])
        else:
            mark = match.group()
            named = {"id": codes.code(mark), "dataRef": codes.reference(mark), "disp": mark, "canDelete": "no"}
            SubElement(words, "ph", named)
        at = match.end()
    _say(words, text[at:])
    return words


def _say(words: Element, text: str) -> None:
    """Add words behind what an element holds; what XML cannot write becomes a code of its own."""
    for part, sign in _parts(text):
        last = words[-1] if len(words) else None
        if last is None:
            words.text = (words.text or "") + part
        else:
            last.tail = (last.tail or "") + part
        if sign:
            SubElement(words, "cp", {"hex": f"{ord(sign):04X}"})


def _parts(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    for match in OUTSIDE.finditer(text):
        yield text[at : match.start()], match.group()
        at = match.end()
    yield text[at:], ""


def _indent(element: Element, depth: int = 0) -> None:
    """Lines for whoever reads the file; never inside words."""
    if element.tag in WORDS or not len(element):
        return
    element.text = "\n" + " " * (depth + 1)
    for inner in element:
        _indent(inner, depth + 1)
        inner.tail = "\n" + " " * (depth + 1)
    element[-1].tail = "\n" + " " * depth
