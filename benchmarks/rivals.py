"""The rivals: for each, the commands that print one edition's HTML, and how to know that it is here."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.clock import Spent, timed
from benchmarks.typst_pages import typst_of

FONTS = Path(__file__).resolve().parent.parent / "styles" / "fonts"
ENGINE = Path(sys.executable).parent / "weasyprint"
FONT_SETTINGS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def font_settings(folder: Path) -> dict[str, str]:
    """Settings under which every rival sees our typefaces and no other, from a warm cache of its own."""
    settings = folder / "fonts.conf"
    settings.write_text(FONT_SETTINGS.format(fonts=FONTS, cache=folder / "font-cache"))
    return {"FONTCONFIG_FILE": str(settings)}


def command_line(html: Path) -> Sequence[str]:
    return [str(ENGINE), "--pdf-variant", "pdf/ua-1", "--quiet", str(html), str(html.with_suffix(".weasyprint.pdf"))]


def chromium(html: Path) -> Sequence[str]:
    browser = shutil.which("chromium") or shutil.which("google-chrome") or ""
    profile = html.parent / "chromium"
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={profile}"]
    return [browser, *flags, f"--print-to-pdf={html.with_suffix('.chromium.pdf')}", html.as_uri()]


def typst(html: Path) -> Sequence[str]:
    source = html.with_suffix(".typ")
    if not source.exists():
        source.write_text(typst_of(html.read_text(encoding="utf-8")), encoding="utf-8")
    code = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])"
    return [sys.executable, "-c", code, str(source), str(html.with_suffix(".typst.pdf")), str(FONTS)]


def loop(command: Callable[[Path], Sequence[str]], pages: Sequence[Path], settings: dict[str, str]) -> Spent:
    """What it takes to print all editions, one process after another."""
    return sum((timed(command(html), html.parent, settings) for html in pages), Spent(0, 0))
