"""A kit has the same bytes for the same files, and one that means harm is refused before anything is written (S9)."""

from __future__ import annotations

import io
import stat
import struct
import unicodedata
import warnings
import zipfile
from pathlib import Path

import pytest

from handpress.nouns.codes import CODES
from handpress.translation.kit import packed
from handpress.translation.kit_reading import unpacked
from handpress.translation.returned import Unreadable
from tests.overlay import overlaid
from tests.translation.sent import exported, sources, translate

GOOD = b'msgid ""\nmsgstr "Language: es\\n"\n'


def archive(*names: str, content: bytes = GOOD, **fields: int) -> bytes:
    """A ZIP with a file of each name, as a stranger could write it."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as made, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names twice
        for name in names:
            entry = zipfile.ZipInfo("x")
            entry.filename = name
            for key, value in fields.items():
                setattr(entry, key, value)
            made.writestr(entry, content)
    return whole.getvalue()


def flagged(flag: int) -> bytes:
    """A ZIP whose entry carries a flag that the writer would not set: in its directory and before its bytes."""
    content = bytearray(archive("a.po"))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.index(sign) + at
        content[start : start + 2] = struct.pack("<H", flag)
    return bytes(content)


def longer_than_it_says() -> bytes:
    """A ZIP with more bytes in an entry than its directory says."""
    content = bytearray(archive("a.po", content=b"x" * 5000, compress_type=zipfile.ZIP_DEFLATED))
    start = content.index(b"PK\x01\x02") + 24
    content[start : start + 4] = struct.pack("<I", 10)
    return bytes(content)


LINK = (stat.S_IFLNK | 0o777) << 16
DEVICE = (stat.S_IFCHR | 0o600) << 16
COMPOSED, APART = unicodedata.normalize("NFC", "é.po"), unicodedata.normalize("NFD", "é.po")
HOSTILE = {
    "climbs": (archive("../a.po"), "climbs"),
    "climbs in the middle": (archive("a/../../b.po"), "climbs"),
    "climbs to itself": (archive("a/../a.po"), "climbs"),
    "absolute": (archive("/etc/cron.d/a.po"), "root"),
    "drive letter": (archive("C:/a.po"), "root"),
    "drive letter alone": (archive("c:a.po"), "root"),
    "backslash": (archive("..\\a.po"), "signs in its name"),
    "backslash inside": (archive("a\\b.po"), "signs in its name"),
    "network path": (archive("//server/share/a.po"), "root"),
    "zero byte": (archive("a.po\0.txt"), "signs in its name"),
    "line end": (archive("a\n.po"), "signs in its name"),
    "turns the text round": (archive("a\u202eop.exe"), "signs in its name"),
    "stream of another file": (archive("a.po:b"), "signs in its name"),
    "windows' own name": (archive("aux.po"), "Windows"),
    "ends with a full stop": (archive("a."), "full stop"),
    "ends with a space": (archive("a.po "), "space"),
    "empty step": (archive("a//b.po"), "empty step"),
    "same folder": (archive("./a.po"), "empty step"),
    "link": (archive("a.po", external_attr=LINK), "link"),
    "device": (archive("a.po", external_attr=DEVICE), "device"),
    "twice": (archive("a.po", "a.po"), "one name"),
    "case": (archive("a.po", "A.po"), "one name"),
    "case of another script": (archive("straße.po", "STRASSE.po"), "one name"),
    "composition": (archive(COMPOSED, APART), "one name"),
    "compatibility": (archive("ﬁ.po", "fi.po"), "one name"),
    "file and folder": (archive("a", "a/b.po"), "file and a folder"),
    "too many": (archive(*(f"{number}.po" for number in range(201))), "201 files"),
    "bomb by ratio": (archive("a.po", content=bytes(9_000_000), compress_type=zipfile.ZIP_DEFLATED), "100 times"),
    "bomb by size": (archive("a.po", content=bytes(21_000_000), compress_type=zipfile.ZIP_DEFLATED), "20 MB"),
    "bomb by sum": (
        archive(*(f"{n}.po" for n in range(10)), content=bytes(9_000_000), compress_type=zipfile.ZIP_DEFLATED),
        "60 MB",
    ),
    "larger than it says": (longer_than_it_says(), "unpacked"),
    "nested by name": (archive("a.zip"), "archive in the archive"),
    "nested by content": (archive("a.po", content=archive("b.po")), "archive in the archive"),
    "nested gzip": (archive("a.po", content=b"\x1f\x8b\x08\x00"), "archive in the archive"),
    "encrypted": (flagged(0x1), "encrypted"),
    "strongly encrypted": (flagged(0x41), "encrypted"),
    "another packing": (archive("a.po", compress_type=zipfile.ZIP_LZMA), "packed in a way"),
    "huge name": (archive("a" * 4000 + ".po"), "too long a name"),
    "no archive": (b"PK\x03\x04 and nothing more", "cannot be unpacked"),
    "cut short": (archive("a.po", "b.po")[:-30], "cannot be unpacked"),
}


@pytest.mark.parametrize(("content", "said"), HOSTILE.values(), ids=HOSTILE)
def test_a_kit_that_means_harm_is_refused_and_nothing_is_written(content: bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        unpacked(content, "kit.zip")
    assert said in str(refused.value)
    assert {problem.code for problem in refused.value.problems} == {"T310"} <= CODES.keys()
    assert list(tmp_path.iterdir()) == []


def test_the_command_writes_nothing_of_a_refused_kit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = overlaid(tmp_path).root
    out = exported(root)
    kit = root / "kit.zip"
    spoiled = (out / "bread.po").read_bytes().replace(b"Use un reloj.", b"Use otro reloj.")
    kit.write_bytes(packed({"bread.po": spoiled}).replace(b"bread.po", b"../ad.po"))
    before = set(tmp_path.rglob("*")), sources(root)
    assert translate(root, "import", str(kit)) == 3
    assert "T310" in capsys.readouterr().out
    assert (set(tmp_path.rglob("*")), sources(root)) == before


def test_every_reason_is_told_at_once() -> None:
    with pytest.raises(Unreadable) as refused:
        unpacked(archive("../a.po", "/b.po", "c.zip", "D.po", "d.po"), "kit.zip")
    assert len(refused.value.problems) == 4


def test_a_good_kit_is_unpacked_with_its_folders() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("kit/", "")
        made.writestr("kit/bread.po", GOOD)
        made.writestr("kit/متن.po", GOOD)
        made.writestr("README.txt", b"x" * 5000)
    assert sorted(unpacked(whole.getvalue(), "kit.zip")) == ["README.txt", "kit/bread.po", "kit/متن.po"]


def test_a_kit_has_the_same_bytes_in_any_order() -> None:
    assert packed({"a": b"1", "b": b"2"}) == packed({"b": b"2", "a": b"1"})
    assert unpacked(packed({"a": b"1", "b": b"2"}), "") == {"a": b"1", "b": b"2"}


def test_an_export_has_the_same_bytes_twice(tmp_path: Path) -> None:
    root = overlaid(tmp_path).root
    first = (exported(root, "kit") / "handpress-es.zip").read_bytes()
    (root / "sent-kit" / "handpress-es.zip").unlink()
    assert (exported(root, "kit") / "handpress-es.zip").read_bytes() == first
    names = set(unpacked(first, "kit"))
    assert {"bread.po", "bread.xlf", "glossary.po", "locale.xlf", "terms.csv", "terms.tbx", "README.txt"} <= names


def test_of_the_two_files_of_a_kit_the_one_that_was_worked_on_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = overlaid(tmp_path).root
    kit = exported(root, "kit") / "handpress-es.zip"
    files = unpacked(kit.read_bytes(), "kit")
    files["bread.xlf"] = files["bread.xlf"].replace(b"<target>Sal</target>", b"<target>La sal</target>")
    kit.write_bytes(packed(files))
    assert translate(root, "import", str(kit)) == 0
    assert "- La sal\n" in (root / "sources/handouts/bread/es.md").read_text(encoding="utf-8")
    files["bread.po"] = files["bread.po"].replace(b'"Sal"', b'"Sal fina"')
    files["bread.xlf"] = files["bread.xlf"].replace(b"La sal", b"Sal gorda")
    kit.write_bytes(packed(files))
    assert translate(root, "import", str(kit)) == 3
    assert "T311" in capsys.readouterr().out


def test_what_a_mac_packs_beside_the_files_is_passed_over(tmp_path: Path) -> None:
    root = overlaid(tmp_path).root
    kit = exported(root, "kit") / "handpress-es.zip"
    files = unpacked(kit.read_bytes(), "kit")
    beside = {"__MACOSX/es/._bread.po": b"\x00\x05\x16\x07", "es/._bread.xlf": b"\x00\x05\x16\x07"}
    kit.write_bytes(packed({**{f"es/{name}": content for name, content in files.items()}, **beside}))
    assert translate(root, "import", str(kit)) == 0
