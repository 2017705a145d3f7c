"""YAML text in; a tree of plain keys, lists and texts out, with a problem for everything that we don't take.

Scalars stay the text that was written (or None), and the schema types them: so `no`, `12:30`, `012` and `4.0` stay
right, as YAML 1.2's core schema wants and PyYAML's own loaders do not.
"""

from __future__ import annotations

import unicodedata
from typing import Any

import yaml

from handpress.nouns.problem import Place, Problem
from handpress.records.tree import Path, Tree, dotted
from handpress.records.yaml_faults import syntax_problem

# libyaml gives the same events ten times as fast; where it finds a fault, the pure parser explains it.
FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 12
UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})  # Unicode's categories of signs that print nothing
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def read_yaml(text: str, file: str, first_line: int = 1) -> Tree:
    """Read one YAML text that starts on `first_line` of `file`."""
    events: list[Any] = []
    depth = 0
    try:
        event: Any
        for event in yaml.parse(text, Loader=FAST):
            events.append(event)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:  # stop here: 50 KB of brackets keep the parser busy for a minute
                return Tree(file, None, {}, (too_deep(file, event.start_mark.line + first_line),))
    except yaml.YAMLError as fault:
        return Tree(file, None, {}, (syntax_problem(text, file, first_line, fault),))
    composer = Composer(events, file, first_line, frozenset(text))
    content = composer.document()
    return Tree(file, content, composer.lines, tuple(composer.problems))


def too_deep(file: str, line: int) -> Problem:
    """The problem of keys inside keys inside keys."""
    return Problem(
        Place(file, line), "L204", f"more than {DEEPEST} keys or lists inside one another", "Write it flatter."
    )


class Composer:
    """Walks the events once. PyYAML's own composer resolves aliases and tags, which we refuse."""

    def __init__(self, events: list[Any], file: str, first_line: int, signs: frozenset[str]) -> None:
        self.events = iter(events)
        self.file = file
        self.first_line = first_line
        self.signs = signs  # of the text, all of which are admitted
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []

    def document(self) -> Any:
        """The first document's content; a second one is a problem."""
        content, documents = None, 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(event, (), "L201", "a second document starts here", "Take out the line `---`.")
                    break
                content = self.node(next(self.events), ())
        return content

    def node(self, event: Any, path: Path) -> Any:
        """The content at one path."""
        self.lines.setdefault(path, self.line(event))
        self.refuse_extras(event, path)
        if isinstance(event, yaml.ScalarEvent):
            return None if event.implicit[0] and event.value in NULLS else event.value
        if isinstance(event, yaml.AliasEvent):
            return None
        return self.mapping(path) if isinstance(event, yaml.MappingStartEvent) else self.sequence(path)

    def mapping(self, path: Path) -> dict[str, Any]:
        """Keys and contents up to the mapping's end; of a key written twice the first counts."""
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event, path)
            if key is None or key in found:
                self.forget(path, key, event)
                continue
            self.lines[*path, key] = self.line(event)
            found[key] = self.node(next(self.events), (*path, key))
        return found

    def key(self, event: Any, path: Path) -> str | None:
        """A mapping's key, where it is a text of its own."""
        self.refuse_extras(event, path)
        if isinstance(event, yaml.ScalarEvent):
            return None if event.value == "<<" else str(event.value)
        if not isinstance(event, yaml.AliasEvent):
            quoted = "Put quotation marks around a key or text that starts with `{`, `[` or `*`."
            self.refuse(event, path, "L205", "a key must be a word", quoted)
            self.skip()
        return None

    def forget(self, path: Path, key: str | None, event: Any) -> None:
        """Pass over the content of a key that can't count, and report one that is written twice."""
        content = next(self.events)
        if isinstance(content, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self.skip()
        if key is not None:
            first = self.lines[*path, key]
            self.refuse(event, (*path, key), "L202", f"`{key}` is written twice, first in line {first}", "Keep one.")

    def sequence(self, path: Path) -> list[Any]:
        """The entries up to the list's end."""
        found: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self.node(event, (*path, len(found))))
        return found

    def skip(self) -> None:
        """Pass over the rest of the mapping or list that has just opened."""
        depth = 1
        while depth:
            event = next(self.events)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)

    def refuse_extras(self, event: Any, path: Path) -> None:
        """Anchors and tags make a text mean something else than it says; `<<` and aliases can explode."""
        quoted = "Write the text out. Put quotation marks around a text that starts with `&`, `*` or `!`."
        if getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self.refuse(event, path, "L203", f"`{sign}{event.anchor}` points from one place to another", quoted)
        if getattr(event, "tag", None):
            self.refuse(event, path, "L203", f"the tag `{event.tag}` is not taken", quoted)
        if isinstance(event, yaml.ScalarEvent) and event.style == '"':
            self.refuse_escapes(event, path)
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.implicit[0]:
            self.refuse(event, path, "L203", "`<<` merges one place into another", quoted)

    def refuse_escapes(self, event: Any, path: Path) -> None:
        """`"\\u202E"` brings in what nobody sees, and what no one admitted."""
        for sign in sorted(set(event.value) - self.signs - set("\n\t")):
            if unicodedata.category(sign) in UNSEEN:
                hint = "Write the sign itself where the language needs it; else delete it."
                self.refuse(event, path, "L104", f"an invisible character, U+{ord(sign):04X}, as an escape", hint)

    def refuse(self, event: Any, path: Path, code: str, message: str, hint: str) -> None:
        """Note a problem where the event stands."""
        self.problems.append(Problem(Place(self.file, self.line(event), dotted(path)), code, message, hint))

    def line(self, event: Any) -> int:
        """The line of the file on which an event starts."""
        return int(event.start_mark.line) + self.first_line
