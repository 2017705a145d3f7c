"""What holds for any text that is read, as YAML or in the dialect: functions that raise where it does not."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from html.parser import HTMLParser
from typing import Any

import yaml

from handpress.dialect.components.chart import Chart
from handpress.dialect.components.figure import Figure
from handpress.dialect.components.table import Table
from handpress.dialect.marks import PLACE, Quantity, Term, scan
from handpress.dialect.prose import html, inline
from handpress.dialect.split import Fence, Heading, Paragraph, split
from handpress.load.export import SCHEMAS
from handpress.nouns.noun import Noun
from handpress.nouns.problem import Problem
from handpress.records.schemas import make
from handpress.records.yaml_nodes import NULLS, UNSEEN, read_yaml

NOUNS: tuple[type[Noun], ...] = (*SCHEMAS.values(), Chart, Table, Figure)
FIRST = 7  # the line on which the texts below are said to start
TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "br"}


def records(text: str) -> None:
    """YAML of any kind gives nouns, or problems on lines of the file; what is written stays as it is written."""
    tree = read_yaml(text, "f", FIRST)
    told(tree.problems, text)
    if not any(problem.code == "L104" for problem in tree.problems):
        as_written(tree.content, text)
    if not tree.problems:
        assert same(tree.content, yaml.load(text, Loader=yaml.CBaseLoader))
    for noun in NOUNS:
        made, problems = make(noun, tree)
        told(problems, text)
        assert made is not None or problems, noun


def told(problems: tuple[Problem, ...], text: str) -> None:
    """Every problem says where, on a line that is there, and can be told in a line."""
    last = FIRST + len(re.split("\r\n|[\n\r\x85\u2028\u2029]", text))
    for problem in problems:
        assert not problem.place.line or FIRST <= problem.place.line <= last, problem
        assert problem.message, problem


def as_written(content: Any, text: str) -> None:
    """Nothing but texts, lists and mappings; no sign that nobody sees but what stands in the file."""
    if isinstance(content, dict):
        for key, below in content.items():
            as_written(key, text)
            as_written(below, text)
    elif isinstance(content, list):
        for below in content:
            as_written(below, text)
    elif content is not None:
        assert type(content) is str
        strange = {sign for sign in content if unicodedata.category(sign) in UNSEEN and sign not in "\n\t"}
        assert strange <= set(text), f"written as an escape: {strange}"


def same(ours: Any, theirs: Any) -> bool:
    """Whether both read the same; to us a plain `null` is nothing."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return ours.keys() == theirs.keys() and all(same(ours[key], theirs[key]) for key in ours)
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    return ours == theirs or (ours is None and (theirs is None or theirs in NULLS))


def parts(text: str) -> None:
    """Every line that is not blank is in one part, as it is written, and the part knows its line."""
    lines = text.split("\n")
    seen = [False] * len(lines)

    def see(first: int, written: list[str]) -> None:
        for below, line in enumerate(written):
            at = first - FIRST + below
            assert lines[at] == line or not (lines[at].strip() or line.strip())
            assert not seen[at] or not line.strip()
            seen[at] = True

    for node in split(text, FIRST):
        at = node.line - FIRST
        if isinstance(node, Paragraph):
            see(node.line, node.text.split("\n"))
            continue
        see(node.line, [lines[at]])
        if isinstance(node, Heading):
            kept = [node.text, *node.attributes, *node.attributes.values()]
            assert letters(lines[at]) <= letters(" ".join(kept)) + Counter("id"), "a word of a heading is lost"
        elif isinstance(node, Fence):
            kept = [node.name, node.title, *node.attributes, *node.attributes.values()]
            assert letters(lines[at]) <= letters(" ".join(kept)) + Counter("id"), "a word of a block's head is lost"
            body = node.body.split("\n") if node.body or lines[at + 1 : at + 2] == [""] else []
            see(node.line + 1, body)
            if node.closed:
                see(node.line + 1 + len(body), [lines[at + 1 + len(body)]])
    assert all(found or not line.strip() for found, line in zip(seen, lines, strict=True))


def letters(text: str) -> Counter[str]:
    """How often each letter and digit stands in a text."""
    return Counter(sign for sign in text if sign.isalnum())


def marks(text: str) -> None:
    """The text without its marks, and the marks, make the text again; each mark knows its line."""
    text = text.replace("\ue000", "").replace("\ue001", "")
    held, found = scan(text, FIRST)
    at = 0
    pieces = PLACE.split(held)
    assert [int(number) for number in pieces[1::2]] == list(range(len(pieces) // 2))
    for number, piece in enumerate(pieces[::2]):
        assert text.startswith(piece, at)
        at += len(piece)
        if number == len(pieces) // 2:
            break
        mark = found[number]
        assert mark.line == FIRST + text.count("\n", 0, at)
        closing = {"[[": "]]", "{{": "}}", "[@": "]"}[text[at : at + 2]]
        end = text.index(closing, at) + len(closing)
        if isinstance(mark, Term):
            assert mark.surface in text[at:end] and mark.target in text[at:end]
        if isinstance(mark, Quantity):
            assert mark.key in text[at:end]
        at = end
    assert at == len(text)
    assert all(FIRST <= mark.line <= FIRST + text.count("\n") for mark in found)


class Page(HTMLParser):
    """What stands in HTML: tags that close what they open, the words that are read, and the addresses."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.wanted: list[str] = []
        self.words: list[str] = []
        self.unseen: list[str] = []
        self.feed(page)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        assert len(given) == len(attrs)
        assert set(given) <= {"href", "title", "start", "id", "class", "dir", "data-plain", "data-for"}, given
        assert not (tag == "a" and "a" in self.open), "a link inside a link"
        self.tags.add(tag)
        self.ids.extend([given["id"]] if "id" in given else [])
        self.links.extend([given["href"]] if "href" in given else [])
        self.wanted.extend(given.get("data-for", "").split())
        self.unseen.extend(given.get(name, "") for name in ("href", "title", "start"))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, f"closes nothing: {tag}"

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"a declaration: {decl}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data}")


def prose(text: str) -> None:
    """Markdown gives the tags of its plain forms and no other; every letter is printed, or stands in an address."""
    text = text.replace("\x02", "").replace("\x03", "")  # load takes no control characters
    for written in (html(text), inline(text)):
        page = Page(written)
        assert page.tags <= TAGS
        printed = letters("".join(page.words))
        missing = letters(text) - printed - letters(" ".join(page.unseen)) - letters(numerals(text))
        assert not missing, f"lost: {missing}"
        invented = printed - letters(text)
        assert not invented, f"invented: {invented}"


def numerals(text: str) -> str:
    """The numbers that a list may count by itself."""
    return " ".join(re.findall(r"\d+(?=\.)", text))
