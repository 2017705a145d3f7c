"""Makes slow spots of the engine quick, without changing a page.

The list of a PDF's pages was made anew for every tag, so the cost of a page grew with their number. Streams were packed
at zlib's level 9: level 7 saves a fifth of the time of writing, for a hundredth more bytes. Lengths were resolved, and
descriptions of faces made, by the long way, hundreds of times a page. The names of C's types were parsed in every
child, and an array of glyphs had a type of its own for each length.
"""

from __future__ import annotations

import zlib
from types import SimpleNamespace
from typing import Any

import pydyf
from weasyprint.css.properties import Dimension
from weasyprint.layout import percent
from weasyprint.pdf import fonts
from weasyprint.text import line_break
from weasyprint.text.ffi import ffi

LEVEL = 7
GLYPHS = "hb_codepoint_t[]"
TYPES = (
    *(GLYPHS, "FcChar8 **", "FcResult *", "PangoRectangle *", "unsigned int *", "char[]", "PangoLogAttr[]"),
    *("hb_tag_t[100]", "char[4]", "PangoFcFontMap *"),
)

resolve = percent.resolve_one_percentage
describe = line_break.get_font_description
_descriptions: dict[tuple[Any, ...], Any] = {}

FACE = ("font_style", "font_stretch", "font_weight", "font_size", "font_variant_caps", "font_variation_settings")


def quicken() -> None:
    """Put the quick ways into the engine."""
    pydyf.PDF.page_references = property(page_references)
    pydyf.zlib = SimpleNamespace(compress=zlib.compress, compressobj=lambda level: zlib.compressobj(LEVEL))
    percent.resolve_one_percentage = resolve_length
    line_break.get_font_description = described
    fonts.ffi = Arrays()
    for name in TYPES:
        ffi.typeof(name)


class Arrays:
    """The foreign function interface, with one type for arrays of glyphs whatever their length."""

    def new(self, name: str, *given: Any) -> Any:
        return ffi.new(GLYPHS if given and name.startswith(GLYPHS[:-1]) else name, *given)

    def __getattr__(self, name: str) -> Any:
        return getattr(ffi, name)


def page_references(pdf: Any) -> tuple[bytes, ...]:
    """The reference of every page; kept until there is one page more."""
    count = len(pdf.pages["Kids"])
    if getattr(pdf, "_counted", -1) != count:
        pdf._counted = count
        pdf._references = tuple(f"{number} 0 R".encode() for number in pdf.pages["Kids"][::3])
    found: tuple[bytes, ...] = pdf._references
    return found


def resolve_length(box: Any, name: str, whole: float) -> None:
    """A length of a box in pixels; anything but a plain length goes the engine's way."""
    value = box.style[name]
    if value.__class__ is Dimension:
        setattr(box, name, whole * value.value / 100 if value.unit == "%" else value.value)
    else:
        resolve(box, name, whole)


def described(style: Any) -> Any:
    """Pango's description of the face of a style, made once for all styles of the same face."""
    face = (tuple(style["font_family"]), *(style[name] for name in FACE))
    if face not in _descriptions:
        _descriptions[face] = describe(style)
    return _descriptions[face]
