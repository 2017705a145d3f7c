"""Private fonts: folders of faces go in; a font configuration that knows those faces and no other comes out."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from weasyprint.text.fonts import FontConfiguration

# Glyphs keep their unhinted widths, so that lines break alike in every format and on every machine.
SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{folders}
<cachedir>{cache}</cachedir>
<match target="font">
<edit name="hinting" mode="assign"><bool>false</bool></edit>
<edit name="antialias" mode="assign"><bool>true</bool></edit>
</match>
</fontconfig>
"""


@cache
def private_folder() -> Path:
    """A folder of this process, removed at its end, for the settings and the cache of the font library."""
    folder = Path(tempfile.mkdtemp(prefix="handpress-"))
    owner = os.getpid()
    atexit.register(lambda: shutil.rmtree(folder, ignore_errors=True) if os.getpid() == owner else None)
    return folder


def choose_faces(folders: tuple[str, ...]) -> None:
    """Let the font library see these folders and nothing else; needed before the engine is imported, too."""
    settings = private_folder() / f"fonts-{abs(hash(folders)):x}.conf"
    if not settings.exists():
        listed = "\n".join(f"<dir>{escape(folder)}</dir>" for folder in folders)
        text = SETTINGS.format(folders=listed, cache=escape(str(private_folder() / "cache")))
        # Children share this folder: one that read the settings half written would print in the system's faces.
        new = settings.with_suffix(f".{os.getpid()}")
        new.write_text(text, encoding="utf-8")
        new.replace(settings)
    os.environ["FONTCONFIG_FILE"] = str(settings)
    os.environ.pop("FONTCONFIG_PATH", None)


def configuration(folders: tuple[str, ...]) -> FontConfiguration:
    """The font configuration of these folders, made once in each process.

    Pango serves a font map from a thread of its own, which a fork leaves behind: a child may not use its parent's.
    """
    return made(folders, os.getpid())


@cache
def made(folders: tuple[str, ...], process: int) -> FontConfiguration:
    from weasyprint.text.fonts import FontConfiguration

    choose_faces(folders)
    return FontConfiguration()
