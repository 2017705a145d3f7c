"""The layouts: Jinja2 over a workspace's folders, the files that lie in them, and the words of a locale."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

Words = Callable[..., Markup]


class MissingFile(LookupError):
    """No layouts or styles folder holds a file that is asked for."""


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


def first_found(folders: Sequence[Path], file: str) -> str:
    """The text of one file of these folders, first match wins."""
    found = next((folder / file for folder in folders if (folder / file).is_file()), None)
    if found is None:
        places = " or ".join(str(folder) for folder in folders)
        raise MissingFile(f"no {file} in {places}; add it, or take its name out")
    return found.read_text(encoding="utf-8")


def words_of(words: Mapping[str, str], tag: str) -> Words:
    """The function that answers a layout's `word(key, field=…)` with the locale's word, its fields filled in."""

    def word(key: str, **fields: object) -> Markup:
        if key not in words:
            raise MissingWord(f"locale {tag} has no word {key!r}; add it to sources/locales/en.yaml")
        return escape(words[key]).format(**fields)

    return word
