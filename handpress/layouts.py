"""The layouts: Jinja2 over the workspace's layouts folders, and the words of a locale."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

Words = Callable[..., Markup]


class MissingWord(LookupError):
    """A layout asks for an interface word that no locale file holds."""


@lru_cache(maxsize=8)
def environment(folders: tuple[Path, ...]) -> Environment:
    """Jinja2 over these layouts folders, first match wins; an unknown name is an error, all text is escaped."""
    return Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


def words_of(words: Mapping[str, str], tag: str) -> Words:
    """The function that answers a layout's `word(key, field=…)` with the locale's word, its fields filled in."""

    def word(key: str, **fields: object) -> Markup:
        if key not in words:
            raise MissingWord(f"locale {tag} has no word {key!r}; add it to sources/locales/en.yaml")
        return escape(words[key]).format(**fields)

    return word
