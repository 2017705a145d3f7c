"""Arabic text layers: a font's readings and a line's glyphs come in; what readers of PDF files make words of goes out.

Readers take the glyphs of a line from left to right and turn back what is Arabic. Letters of one glyph they turn back
as well: lam with alef, the “not” of Arabic, becomes alef with lam, the “the”. As one letter of Unicode's for the two
it stays whole, and is taken apart in the right order. A mark raised by itself parts the line's glyphs, and is then read
at the line's end: one that is raised by less than the eye sees stays in the line.
"""

from __future__ import annotations

import re
from functools import wraps
from typing import Any

import pydyf
from weasyprint import pdf
from weasyprint.draw import text as engine
from weasyprint.pdf.stream import Stream

ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")
# Both letters are one glyph; each pair has a letter of its own (Arabic Presentation Forms-B).
PAIRS = {"لآ": "\ufef5", "لأ": "\ufef7", "لإ": "\ufef9", "لا": "\ufefb"}
UNSEEN = 0.04  # of the type size: half a point in a text of 12 points
SHOWN = b"] TJ"

choose_size = Stream.set_font_size


def keep_together() -> None:
    """Let the engine write readings and lines this way."""
    write, draw = pdf.build_fonts_dictionary, engine.draw_first_line

    def build_fonts_dictionary(document: Any, fonts: Any, *rest: Any) -> Any:
        for font in fonts.values():
            font.to_unicode = {glyph: PAIRS.get(read, read) for glyph, read in font.to_unicode.items()}
        return write(document, fonts, *rest)

    @wraps(draw)
    def draw_first_line(stream: Any, textbox: Any, *rest: Any) -> Any:
        stream.arabic, stream.raised = bool(ARABIC.search(textbox.text)), False
        drawn = draw(stream, textbox, *rest)
        stream.arabic = False
        return drawn

    pdf.build_fonts_dictionary, engine.draw_first_line = build_fonts_dictionary, draw_first_line
    Stream.set_font_size, Stream.set_text_rise, Stream.show_text = set_font_size, set_text_rise, show_text


def set_font_size(stream: Any, font: Any, size: float) -> None:
    """The size is kept, for raises are seen against it."""
    stream.type_size = size
    choose_size(stream, font, size)


def set_text_rise(stream: Any, height: float) -> None:
    """In Arabic, a raise that nobody sees is left out, and the return from it."""
    raised = abs(height) > UNSEEN * stream.type_size
    if raised or not arabic(stream) or stream.raised:
        pydyf.Stream.set_text_rise(stream, height)
    stream.raised = raised


def show_text(stream: Any, text: str) -> None:
    """In Arabic, glyphs that follow others directly are shown with them."""
    shown = stream.stream[-1] if stream.stream and arabic(stream) else b""
    if isinstance(shown, bytes) and shown.endswith(SHOWN):
        # Apart, for a number may end the one and begin the other: 0 and -320 would be one that no reader knows.
        stream.stream[-1] = shown.removesuffix(SHOWN) + b" " + text.encode() + SHOWN
    else:
        pydyf.Stream.show_text(stream, text)


def arabic(stream: Any) -> bool:
    """Whether the line that is being drawn has Arabic in it."""
    return bool(getattr(stream, "arabic", False))
