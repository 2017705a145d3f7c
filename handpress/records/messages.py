"""What pydantic found in; code, message and hint in an author's words out."""

from __future__ import annotations

import types
from difflib import get_close_matches
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from handpress.nouns import spellings
from handpress.records.tree import Path

# pydantic's kind of error → what is wrong, and how to mend it.
KINDS: dict[str, tuple[str, str]] = {
    "string_type": ("this must be a text", ""),
    "dict_type": ("this must hold keys of its own", "Write one `key: text` a line, indented below it."),
    "model_type": ("this must hold keys of its own", "Write one `key: text` a line, indented below it."),
    "tuple_type": ("this must be a list", "Write `[one, two]`, or one `- entry` a line."),
    "int_parsing": ("this must be a whole number", "Write digits only."),
    "int_type": ("this must be a whole number", "Write digits only."),
    "decimal_parsing": ("this must be a number", "Write it with a point: 1.25. The unit stands in `unit`."),
    "decimal_type": ("this must be a number", "Write it with a point: 1.25. The unit stands in `unit`."),
    "float_parsing": ("this must be a number", "Write it with a point: 1.25."),
    "float_type": ("this must be a number", "Write it with a point: 1.25."),
    "bool_parsing": ("this must be true or false", "Write `true` or `false`."),
    "bool_type": ("this must be true or false", "Write `true` or `false`."),
    "date_from_datetime_parsing": ("this must be a day", "Write it as year-month-day: 2026-03-31."),
    "date_parsing": ("this must be a day", "Write it as year-month-day: 2026-03-31."),
    "date_type": ("this must be a day", "Write it as year-month-day: 2026-03-31."),
    "date_from_datetime_inexact": ("this must be a day", "Write it as year-month-day: 2026-03-31."),
}
# pattern → the rule in words, from the kinds of text that the nouns are made of
SPELLINGS: dict[str, str] = {
    rule.pattern: f"Write {described.description}."
    for kind in vars(spellings).values()
    for described in getattr(kind, "__metadata__", ())
    if isinstance(described, FieldInfo)
    for rule in described.metadata
    if getattr(rule, "pattern", None)
}
DIGITS = ("this number has too many digits", "At most 15 digits, 6 of them after the point, are taken.")
SIZES: dict[str, tuple[str, str]] = {
    "too_short": ("this holds too few entries", ""),
    "string_too_short": ("this is too short", ""),
    "too_long": ("this holds too many entries", ""),
    "decimal_max_digits": DIGITS,
    "decimal_max_places": DIGITS,
    "decimal_whole_digits": DIGITS,
}
BOUNDS = {"greater_than_equal": ("at least", "ge"), "less_than_equal": ("at most", "le")}


def describe(noun: type[BaseModel], path: Path, error: ErrorDetails) -> tuple[str, str, str]:
    """Code, message and hint of one error."""
    kind = error["type"]
    if kind == "extra_forbidden":
        return "L301", f"unknown key `{path[-1]}`", likeliest(str(path[-1]), keys(record_at(noun, path[:-1])))
    if kind == "missing":
        return "L302", f"`{path[-1]}` is missing", meaning(noun, path)
    if kind in KINDS:
        message, hint = KINDS[kind]
        return "L303", written_instead(message, error["input"]), hint or meaning(noun, path)
    message, hint = outside(kind, error["input"], error.get("ctx", {}))
    return "L304", message or lowered(error["msg"]), hint or meaning(noun, path)


def outside(kind: str, given: Any, limits: dict[str, Any]) -> tuple[str, str]:
    """Message and hint for content that is of the right kind, and yet not taken."""
    if kind == "literal_error":
        return f"`{given}` is not one of the choices", likeliest(str(given), choices(limits["expected"]))
    if kind == "string_pattern_mismatch":
        return f"`{given}` is not written as it should be", SPELLINGS.get(limits["pattern"], "")
    if kind in BOUNDS:
        word, limit = BOUNDS[kind]
        return f"{given} is out of range", f"Write {word} {limits[limit]}."
    if kind in SIZES:
        return SIZES[kind] if given or "short" not in kind else ("this is empty", "")
    return "", ""


def written_instead(message: str, given: object) -> str:
    """The message, with what stands there, if that is short."""
    return f"{message}, not `{given}`" if isinstance(given, str) and 0 < len(given) < 40 else message


def lowered(message: str) -> str:
    """A message that starts as ours do."""
    return message[:1].lower() + message[1:]


def keys(record: type[BaseModel] | None) -> list[str]:
    """The keys that a noun knows, as they are written."""
    return [field.alias or name for name, field in record.model_fields.items()] if record else []


def choices(expected: str) -> list[str]:
    """pydantic lists the choices as `'one', 'two' or 'three'`."""
    return [part.strip("'\" ") for part in expected.replace(" or ", ", ").split(", ")]


def likeliest(given: str, known: list[str]) -> str:
    """A hint that names the nearest known word, else all of them."""
    near = get_close_matches(given, known, n=1, cutoff=0.6)
    if near:
        return f"Did you mean `{near[0]}`?"
    return f"Known here: {', '.join(known)}." if known else ""


def meaning(noun: type[BaseModel], path: Path) -> str:
    """The description of the key at this path, as a sentence."""
    record = record_at(noun, path[:-1])
    found = field_of(record, str(path[-1])) if record and path else None
    said = found.description if found else None
    return f"{said[0].upper()}{said[1:].rstrip('.')}." if said else ""


def record_at(noun: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The noun whose keys stand below this path."""
    kind: Any = noun
    for step in path:
        record = model_in(kind)
        known = field_of(record, str(step)) if record and isinstance(kind, type) else None
        kind = known.annotation if known else record
    return model_in(kind)


def field_of(record: type[BaseModel] | None, key: str) -> FieldInfo | None:
    """The field that a key of the file names."""
    fields = record.model_fields if record else {}
    return next((field for name, field in fields.items() if key in (name, field.alias)), None)


def model_in(kind: Any) -> type[BaseModel] | None:
    """The noun inside an annotation: of a list's entries, of a mapping's contents, of an optional one."""
    if isinstance(kind, type) and get_origin(kind) is None:
        return kind if issubclass(kind, BaseModel) else None
    wrapped = get_origin(kind) in (tuple, dict, list, Union, types.UnionType) or hasattr(kind, "__metadata__")
    return next((found for part in get_args(kind) if (found := model_in(part))), None) if wrapped else None
