"""The engine: imported once, quickly, and with every line that it logs kept for the press to judge."""

from __future__ import annotations

import ctypes.util
import gc
import logging
import re
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from types import ModuleType

from handpress.press.fonts import choose_faces
from handpress.press.line_breaks import mend

ENGINE = "weasyprint"

# What the engine may say without keeping an edition from print, each with its reason. Nothing, so far.
ALLOWED: tuple[re.Pattern[str], ...] = ()


def warm(fonts: tuple[str, ...] = ()) -> ModuleType:
    """The engine, imported if it is not here yet and mended once, seeing only these folders of fonts."""
    if ENGINE not in sys.modules:
        choose_faces(fonts)
        with answered_look_ups(), warnings.catch_warnings(), suppress(OSError):
            warnings.simplefilter("ignore")  # no faces yet, where the caller does not know them
            import_module(ENGINE)
        import_module(ENGINE)  # once more, for a system where the look-up is needed
    return ready()


@cache
def ready() -> ModuleType:
    """Mend the engine, and import what a first page would import."""
    mend(import_module(f"{ENGINE}.layout.inline"))
    import_module("handpress.press.quicker").quicken()
    import_module("handpress.press.passes").watch()
    import_module("handpress.press.arabic_layer").keep_together()
    import_module("handpress.press.glyph_readings").read_glyphs()
    for name in ("render", "finish"):
        import_module(f"handpress.press.{name}")
    import_module("handpress.press.fetch").AssetFetcher({"a": b""}).fetch("asset:a")
    gc.collect()
    gc.freeze()  # children forked from here share these pages and never walk them
    return import_module(ENGINE)


@contextmanager
def answered_look_ups() -> Iterator[None]:
    """Spare the engine 54 subprocesses, which look for names of libraries that the loader finds by itself."""
    look_up = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = look_up


class Lines(logging.Handler):
    """Keeps what the engine says at warning level and above, each line once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.kept: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        line = record.getMessage()
        if not any(pattern.search(line) for pattern in ALLOWED):
            self.kept[line] = None


@contextmanager
def listening() -> Iterator[Lines]:
    """Hear the engine while it works."""
    lines, logger = Lines(), logging.getLogger("weasyprint")
    logger.addHandler(lines)
    try:
        yield lines
    finally:
        logger.removeHandler(lines)
