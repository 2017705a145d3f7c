"""Files of faithful pairs and slips come in; cases go out, one for each faithful translation and each slip in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
LOCALES = ("es", "ar", "zh-Hans", "ru")
PARTS = ("", "held-out", "fresh", "blind")
FAITHFUL = "faithful"
LEAFLET = "leaflet"


@dataclass(frozen=True, slots=True)
class Case:
    """An original and a translation of it: faithful, or with one slip of the kind named.

    A leaflet is a whole text of several blocks, everything else one block. `faithful` is the translation that the slip
    was made in. `part` is the folder that the pair stands in, empty for the set itself.
    """

    name: str
    locale: str
    kind: str
    original: str
    translation: str
    faithful: str
    whole: bool = False
    part: str = ""

    def __str__(self) -> str:
        return self.name

    @property
    def planted(self) -> bool:
        return self.kind != FAITHFUL


def cases() -> tuple[Case, ...]:
    """Every case of the set, those held out, the fresh ones and the blind ones."""
    return tuple(case for part in PARTS for locale in LOCALES for case in _of_locale(locale, part))


def _of_locale(locale: str, part: str) -> Iterator[Case]:
    folder = HERE / part
    originals, written = _read(folder / "en.yaml"), _read(folder / f"{locale}.yaml")
    place = f"{part}/{locale}" if part else locale
    for key, pair in written["pairs"].items():
        original = pair.get("original") or originals[key]
        yield from _cases(f"{place}/{key}", locale, original, pair["text"], pair.get("slips", []), part=part)
    if written["leaflet"]:
        original, text = (_text(folder / LEAFLET / f"{tag}.md") for tag in ("en", locale))
        yield from _cases(f"{place}/{LEAFLET}", locale, original, text, written["leaflet"], whole=True, part=part)


def _cases(  # noqa: PLR0913 - a case is told by all of these
    name: str,
    locale: str,
    original: str,
    text: str,
    slips: list[list[str]],
    *,
    whole: bool = False,
    part: str = "",
) -> Iterator[Case]:
    yield Case(name, locale, FAITHFUL, original, text, text, whole, part)
    for number, (kind, *swaps) in enumerate(slips, 1):
        slipped = _slipped(text, swaps, name)
        yield Case(f"{name}/{number}-{kind}", locale, kind, original, slipped, text, whole, part)


def _slipped(text: str, swaps: list[str], name: str) -> str:
    """The text with each old stretch, which stands in it once, replaced by the new one behind it."""
    for old, new in zip(swaps[::2], swaps[1::2], strict=True):
        assert text.count(old) == 1, f"{name}: {text.count(old)} places of {old!r}"
        text = text.replace(old, new)
    return text


def _read(path: Path) -> dict[str, Any]:
    written: dict[str, Any] = yaml.safe_load(_text(path))
    return written


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
