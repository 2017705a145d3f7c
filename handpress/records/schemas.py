"""A tree and a noun in; the noun made from the tree, without the faulty parts, and a problem for every fault out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from handpress.nouns.problem import Problem
from handpress.records.messages import describe
from handpress.records.tree import Path, Tree, dotted

Made = TypeVar("Made", bound=BaseModel)


def make(noun: type[Made], tree: Tree) -> tuple[Made | None, tuple[Problem, ...]]:
    """The noun, or None where the file holds too little. A faulty key is left out, then the record that misses it."""
    if tree.problems and tree.content is None:
        return None, tree.problems
    if not isinstance(tree.content, dict):
        hint = "Write one `key: text` a line."
        return None, (*tree.problems, tree.problem((), "L205", "this holds no keys", hint))
    problems: tuple[Problem, ...] | None = None
    content: Any = tree.content
    while True:
        try:
            return noun.model_validate(content), (*tree.problems, *(problems or ()))
        except ValidationError as fault:
            errors = fault.errors(include_url=False, include_context=True)
        if problems is None:
            problems = tuple(problem(noun, tree, error) for error in causes(tree, errors))
        before, content = content, without(content, {faulty(content, error) for error in errors})
        if content is None or content == before:
            return None, (*tree.problems, *problems)


def causes(tree: Tree, errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """The errors but those that only follow from others: a list too short without its faulty entries, a key left out.

    A file can hold ten thousand faults, so no error is held against each of the others.
    """
    paths = [written(tree.content, error) for error in errors]
    within = Counter(path[:end] for path in paths for end in range(len(path) + 1))
    refused = {told.place.key for told in tree.problems if told.code != "L202" and told.place.key}
    above = {part for key in refused for part in openings(key)}
    for error, path in zip(errors, paths, strict=True):
        here = dotted(path)
        if error["type"] == "too_short" and error["input"]:
            follows = within[path] > 1
        else:
            follows = here in above or not refused.isdisjoint(openings(here))
        if not follows:
            yield error


def openings(key: str) -> list[str]:
    """A dotted key and all above it: a, a.b and a.b.c for a.b.c."""
    return list(accumulate(key.split("."), "{}.{}".format))


def problem(noun: type[BaseModel], tree: Tree, error: ErrorDetails) -> Problem:
    """What pydantic found, as a problem at its line."""
    path = written(tree.content, error)
    code, message, hint = describe(noun, path, error)
    return tree.problem(path, code, message, hint)


def written(content: Any, error: ErrorDetails) -> Path:
    """An error's path, without the steps that are pydantic's own: branches of a union, `[key]`."""
    path: list[str | int] = []
    for step in error["loc"]:
        if stands_in(content, step):
            content = content[step]
        elif error["type"] != "missing" or step != error["loc"][-1]:
            continue
        path.append(step)
    return tuple(path)


def stands_in(content: Any, step: str | int) -> bool:
    """Whether the content has this key or entry."""
    if isinstance(content, dict):
        return step in content
    return isinstance(content, list) and isinstance(step, int) and step < len(content)


def faulty(content: Any, error: ErrorDetails) -> Path:
    """What to leave out: the faulty place, or the record that misses something."""
    path = written(content, error)
    return path[:-1] if error["type"] == "missing" else path


def without(content: Any, paths: set[Path], here: Path = ()) -> Any:
    """The content without what stands at these paths; None where that is all of it."""
    if here in paths:
        return None
    if isinstance(content, dict):
        kept = [key for key in content if (*here, key) not in paths]
        return {key: without(content[key], paths, (*here, key)) for key in kept}
    if isinstance(content, list):
        places = [(*here, index) for index in range(len(content))]
        pairs = zip(places, content, strict=True)
        return [without(inner, paths, place) for place, inner in pairs if place not in paths]
    return content
