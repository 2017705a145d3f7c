"""A ZIP that somebody sent comes in; its files go out, by name, in memory, or one problem for each reason to refuse it.

Nothing is written here: a kit that is refused leaves no trace. What is refused is what ZIPs are abused for: paths that
lead out, links, names that fall together on another system, sizes that are not what they say.
"""

from __future__ import annotations

import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO

from handpress.nouns.problem import Place, Problem
from handpress.translation.returned import Unreadable

LIMIT = 40_000_000  # bytes of the ZIP
MOST = 200  # files
LARGEST = 20_000_000  # bytes of one file
WHOLE = 60_000_000  # bytes of all files
RATIO = 100  # a text shrinks to a tenth; only a bomb shrinks to a hundredth
LONGEST = 150  # characters of a name
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
STRANGE = re.compile(r'[\\:*?"<>|\x00-\x1f\x7f-\x9f]')
ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf\x27\x1c", b"Rar!")
PACKED = (".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".jar", ".zst")
HINT = "Pack the kit anew, with plain files in one folder."


def unpacked(content: bytes, name: str) -> dict[str, bytes]:
    """The files of a kit by name; `Unreadable` where one thing in it is not as it should be."""
    if len(content) > LIMIT:
        raise Unreadable(
            (_problem(name, f"{len(content) // 1_000_000} MB, and at most {LIMIT // 1_000_000} MB are taken"),)
        )
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            if problems := tuple(_problem(name, said) for said in _refused(entries)):
                raise Unreadable(problems)
            files = {entry.filename: _read(archive, entry) for entry in entries if not entry.is_dir()}
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError) as fault:
        raise Unreadable((_problem(name, f"this kit cannot be unpacked: {fault}"),)) from fault
    nested = [file for file, inside in files.items() if inside.startswith(ARCHIVES)]
    if nested:
        raise Unreadable(tuple(_problem(name, f"{file} is an archive in the archive") for file in nested))
    return files


def _refused(entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    """Every reason to refuse a ZIP, by what its directory says."""
    if len(entries) > MOST:
        yield f"{len(entries)} files, and at most {MOST} are taken"
        return
    if sum(entry.file_size for entry in entries) > WHOLE:
        yield f"its files would be larger than {WHOLE // 1_000_000} MB"
    for entry in entries:
        yield from (f"{_shown(entry.orig_filename)} {reason}" for reason in _reasons(entry))
    yield from _clashes(entry.filename for entry in entries)


def _reasons(entry: zipfile.ZipInfo) -> Iterator[str]:
    yield from _name_reasons(entry.orig_filename)
    mode = entry.external_attr >> 16
    if mode and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) and stat.S_IFMT(mode):
        yield "is a link or a device, not a file"
    if entry.flag_bits & 0x1 or entry.flag_bits & 0x40:
        yield "is encrypted"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield "is packed in a way that is not taken"
    if entry.file_size > LARGEST:
        yield f"would be larger than {LARGEST // 1_000_000} MB"
    elif entry.file_size > RATIO * max(entry.compress_size, 1_000):
        yield f"would grow more than {RATIO} times"


def _name_reasons(name: str) -> Iterator[str]:
    """What is wrong with a name, on any system."""
    steps = name.removesuffix("/").lstrip("/").split("/")
    if len(name) > LONGEST or len(name.encode("utf-8", "surrogatepass")) > 2 * LONGEST:
        yield "has too long a name"
    if name.startswith("/") or re.match(r"[A-Za-z]:", name):
        yield "leads out of the folder: its path starts at the root"
    if ".." in steps:
        yield "leads out of the folder: its path climbs"
    if STRANGE.search(name) or any(unicodedata.category(sign) in ("Cf", "Cs", "Co", "Cn") for sign in name):
        yield "has signs in its name that a file name cannot have"
    if any(step in ("", ".") or step != step.strip(" ").rstrip(".") for step in steps if step != ".."):
        yield "has an empty step in its path, or one that ends with a space or a full stop"
    if any(RESERVED.match(step) for step in steps):
        yield "has a name that Windows keeps for itself"
    if name.lower().endswith(PACKED):
        yield "is an archive in the archive"


def _clashes(names: Iterable[str]) -> Iterator[str]:
    """Names that are one name on a system that minds no case or composition; a file where a folder stands."""
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()).removesuffix("/")
        if folded in seen:
            yield f"{_shown(name)} and {_shown(seen[folded])} are one name"
        seen[folded] = name
        steps = folded.split("/")
        for depth in range(1, len(steps) + name.endswith("/")):
            folders.setdefault("/".join(steps[:depth]), name)
    for folded, name in seen.items():
        if folded in folders and not name.endswith("/"):
            yield f"{_shown(name)} is a file and a folder"


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """A file's bytes: zipfile gives no more of them than the directory says, and none whose checksum is another."""
    return archive.read(entry)


def _shown(name: str) -> str:
    short = name if len(name) <= 60 else f"{name[:60]}…"
    return f"“{short}”" if short.isprintable() else ascii(short)


def _problem(name: str, message: str) -> Problem:
    return Problem(Place(name), "T310", message, HINT)
