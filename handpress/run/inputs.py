"""Everything that a printing depends on, by name, with its SHA-256. It must be quick: nothing big is imported."""

from __future__ import annotations

import os
import sys

try:
    from _hashlib import openssl_sha256 as sha256  # hashlib itself takes three times as long to import
except ImportError:
    from hashlib import sha256

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# The libraries whose release may change a printed page.
TOOLS = {
    *("babel", "cffi", "cssselect2", "fonttools", "jinja2", "markdown"),
    *(
        "markupsafe",
        "pikepdf",
        "pillow",
        "pydantic",
        "pydyf",
        "pypdfium2",
        "pyphen",
        "pyyaml",
        "tinycss2",
        "tinyhtml5",
        "weasyprint",
    ),
}


def digest(content: bytes) -> str:
    """SHA-256, in hexadecimal."""
    return sha256(content).hexdigest()


def digest_of(path: str) -> str:
    """SHA-256 of a file; empty where there is none that can be read."""
    try:
        with open(path, "rb", buffering=0) as file:
            return digest(file.read())
    except OSError:
        return ""


def inputs(root: str) -> dict[str, str]:
    """Name → SHA-256 of every input: sources, layouts, styles with their fonts, this package, the libraries."""
    found = {f"{name}/{inner}": digest_of(path) for name, folder in folders(root) for inner, path in files(folder)}
    code = {f"handpress/{inner}": digest_of(path) for inner, path in files(PACKAGE) if inner.endswith((".py", ".txt"))}
    return {**found, **code, **tools()}


def folders(root: str) -> list[tuple[str, str]]:
    """The folders of a workspace that hold inputs, each with the name it goes by on any machine."""
    own = [(name, os.path.join(root, name)) for name in ("sources", "layouts", "styles")]
    present = [(name, folder) for name, folder in own if os.path.isdir(folder)]
    ours = [(f"shipped/{name}", shipped(name)) for name in ("layouts", "styles", "sources/parity")]
    seen = {os.path.realpath(folder) for _, folder in [*present, ("", os.path.join(root, "sources", "parity"))]}
    beside = [(name, folder) for name, folder in ours if os.path.realpath(folder) not in seen]
    return present + [(name, folder) for name, folder in beside if os.path.isdir(folder)]


def shipped(name: str) -> str:
    """Where a shipped folder stands: as in handpress.nouns.workspace, which is slower to import."""
    inside = os.path.join(PACKAGE, "shipped", name)
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(PACKAGE), name)


def files(folder: str, before: str = "", linked: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Every file below a folder, as (name inside it, path), but for hidden ones and Python's own copies.

    A link to a folder is followed, but not in circles; a pipe or a device is no file.
    """
    found: list[tuple[str, str]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name[0] == "." or entry.name in ("__pycache__", "shipped"):
                continue
            name = entry.name if entry.name.isprintable() else ascii(entry.name)  # records are lines of UTF-8
            if entry.is_dir():
                real = os.path.realpath(entry.path) if entry.is_symlink() else ""
                if real not in linked:
                    found += files(entry.path, f"{before}{name}/", (*linked, real) if real else linked)
            elif entry.is_file():
                found.append((before + name, entry.path))
    return found


def tools() -> dict[str, str]:
    """The libraries and the interpreter, as `tool/NAME` → its release."""
    found = {"tool/python": sys.version.split()[0]}
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder):
            for name in os.listdir(folder):
                library, _, release = name.removesuffix(".dist-info").partition("-")
                if name.endswith(".dist-info") and library.lower() in TOOLS:
                    found.setdefault(f"tool/{library.lower()}", release)
    return found
