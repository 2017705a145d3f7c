"""Frames: what a child says goes in; bytes come out, and our nouns again from the bytes, each field of its own kind.

A child reads what strangers wrote, so its answers are read as strangers' too: they name no code, and whatever is not
just what was asked for is Babble.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

HEAD = struct.Struct(">Q")
LARGEST = 128 << 20
MANY = (tuple, list, frozenset, set, Collection)


class Babble(ValueError):
    """A child's answer that is none."""


def packed(frame: Any) -> bytes:
    """A frame with its length: names and numbers as JSON, then the bytes that it holds, one after the other."""
    loose: list[bytes] = []
    text = json.dumps(plain(frame, loose)).encode()
    parts = [HEAD.pack(len(text)), text, *loose]
    return HEAD.pack(sum(map(len, parts))) + b"".join(parts)


def plain(value: Any, loose: list[bytes]) -> Any:
    """A value as JSON has it; lists are marked, so that what is no list stays apart."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, bytes):
        loose.append(value)
        return {"bytes": len(value)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Mapping):
        return {"map": [[plain(name, loose), plain(kept, loose)] for name, kept in value.items()]}
    if is_dataclass(value):
        return {type(value).__name__: [plain(getattr(value, field.name), loose) for field in fields(value)]}
    kind = next(name for name, kinds in KINDS.items() if isinstance(value, kinds))
    return {kind: [plain(kept, loose) for kept in value]}


KINDS: dict[str, tuple[type, ...]] = {"tuple": (tuple,), "list": (list,), "set": (set, frozenset)}


def length(unread: bytes | bytearray) -> int | None:
    """The bytes of the frame that begins here, its head included; None before the head is whole."""
    if len(unread) < HEAD.size:
        return None
    size: int = HEAD.unpack_from(unread)[0]
    if size > LARGEST:
        raise Babble(f"an answer of {size >> 20} MB")
    return HEAD.size + size


def unpacked(frame: bytes, hint: Any) -> Any:
    """The answer in a frame, which must be of this kind. Raises Babble."""
    try:
        end = 2 * HEAD.size + HEAD.unpack_from(frame, HEAD.size)[0]
        loose = Loose(frame, end)
        answer = whole(json.loads(frame[2 * HEAD.size : end]), hint, loose)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, struct.error) as cause:
        raise Babble(f"an answer that cannot be read: {type(cause).__name__}") from cause
    if loose.next != len(frame):
        raise Babble("an answer with something left over")
    return answer


class Loose:
    """The bytes behind a frame's text, taken one after the other."""

    def __init__(self, frame: bytes, start: int) -> None:
        self.frame, self.next = frame, start

    def take(self, count: int) -> bytes:
        start, self.next = self.next, self.next + count
        if count < 0 or self.next > len(self.frame):
            raise Babble("an answer cut short")
        return self.frame[start : self.next]


def whole(value: Any, hint: Any, loose: Loose) -> Any:
    """The value again, if it is of the kind that the hint names."""
    if hint is Any:
        return anything(value, loose)
    if get_origin(hint) in (UnionType, Union):
        return one_of(value, get_args(hint), loose)
    if get_origin(hint) is Literal:
        return expect(value, value in get_args(hint))
    if hint in (str, int, bool, float, type(None)):
        return single(value, hint)
    ((kind, inside),) = value.items()
    if hint is bytes:
        return loose.take(expect(inside, kind == "bytes" and type(inside) is int))
    if hint is date:
        return date.fromisoformat(expect(inside, kind == "date"))
    if is_dataclass(hint) and isinstance(hint, type):
        return noun(inside, expect(hint, kind == hint.__name__), loose)
    return several(kind, inside, hint, loose)


def single(value: Any, hint: Any) -> Any:
    """A text, a number, yes or no, or nothing."""
    if type(value) is str:
        value.encode()  # half a pair of surrogates is no text
    return expect(value, type(value) is hint or (hint is float and type(value) is int))


def anything(value: Any, loose: Loose) -> Any:
    """What JSON can say, with lists, bytes and dates: none of our nouns."""
    if not isinstance(value, dict):
        return whole(value, type(value), loose)
    (kind,) = value
    hints: dict[str, Any] = {"bytes": bytes, "date": date, "map": dict[Any, Any], "set": frozenset[Any]}
    hints |= {"tuple": tuple[Any, ...], "list": list[Any]}
    return whole(value, hints[kind], loose)


def one_of(value: Any, hints: tuple[Any, ...], loose: Loose) -> Any:
    """The first of several kinds that fits."""
    start = loose.next
    for hint in hints:
        try:
            return whole(value, hint, loose)
        except (ValueError, TypeError, LookupError, AttributeError):
            loose.next = start
    raise Babble("an answer of no kind that was asked for")


def several(kind: str, inside: Any, hint: Any, loose: Loose) -> Any:
    """A mapping, list, set or tuple."""
    origin, hints = get_origin(hint), get_args(hint)
    if kind == "map":
        expect(kind, issubclass(dict, origin) or origin is Mapping)
        return {whole(name, hints[0], loose): whole(kept, hints[1], loose) for name, kept in inside}
    expect(kind, origin in MANY and kind in KINDS)
    if origin is tuple and hints[-1] is not Ellipsis:
        return tuple(whole(kept, each, loose) for kept, each in zip(inside, hints, strict=True))
    found = [whole(kept, hints[0], loose) for kept in inside]
    made = origin if origin in (tuple, list, frozenset, set) else tuple
    return made(found)


def noun(inside: Any, kind: Any, loose: Loose) -> Any:
    """One of our nouns, made of its fields."""
    hints = hints_of(kind)
    given = zip(inside, fields(kind), strict=True)
    return kind(**{field.name: whole(kept, hints[field.name], loose) for kept, field in given})


@cache
def hints_of(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def expect(value: Any, right: bool) -> Any:
    if not right:
        raise Babble("an answer of another kind than was asked for")
    return value
