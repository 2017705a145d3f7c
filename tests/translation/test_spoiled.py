"""A file from outside, spoiled in any way, is read or refused: it never brings anything down."""

from __future__ import annotations

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as some
from hypothesis.strategies import SearchStrategy

from handpress.translation.kit import packed
from handpress.translation.kit_reading import unpacked
from handpress.translation.messages import Message
from handpress.translation.po import read_po, written_po
from handpress.translation.returned import Unreadable
from handpress.translation.xliff import written_xliff
from handpress.translation.xliff_reading import read_xliff

MESSAGES = [
    Message("f", "a/b", "Take {{ a }} of [[b]] [@c].", "Nimm {{ a }} [[b]] [@c].", "translated", notes=("A note.",)),
    Message("f", "a/c", "Two\nlines", "", "untranslated"),
    Message("f", "a/d", "Old", "Alt", "needs-work", "Older"),
]
PO = written_po(MESSAGES, "de", "x").encode()
XLIFF = written_xliff(MESSAGES, "en", "de").encode()
KIT = packed({"a.po": PO, "b/c.xlf": XLIFF, "README.txt": b"x"})
BITS = some.sampled_from(
    [
        *(
            b"",
            b'"',
            b"\\",
            b"\n",
            b"#~ ",
            b"#| ",
            b"msgid ",
            b"msgstr[0] ",
            b"msgctxt ",
            b"msgid_plural ",
            b"\xff",
            b"\0",
        ),
        *(
            b"<",
            b">",
            b"</target>",
            b"<ph/>",
            b"<cp/>",
            b"&amp;",
            b"&x;",
            b"<![CDATA[x]]>",
            b"<!--",
            b"<target/>",
            b"id=",
        ),
        *(b"PK\x01\x02", b"PK\x03\x04", b"\xff\xff\xff\xff", b"..", b"/", b'"\\x"\n', b'msgid "a"\n', b'"b\n'),
    ]
)


def spoiled(whole: bytes) -> SearchStrategy[bytes]:
    """The file with a few stretches replaced."""
    places = some.lists(some.tuples(some.integers(0, len(whole)), some.integers(0, 30), BITS), min_size=1, max_size=5)

    def spoil(changes: list[tuple[int, int, bytes]]) -> bytes:
        content = whole
        for at, length, bit in changes:
            content = content[:at] + bit + content[at + length :]
        return content

    return places.map(spoil)


@settings(max_examples=400, deadline=None)
@given(spoiled(PO))
def test_a_po_file(content: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert read_po(content, "x.po")


@settings(max_examples=400, deadline=None)
@given(spoiled(XLIFF))
def test_an_xliff_file(content: bytes) -> None:
    with contextlib.suppress(Unreadable):
        read_xliff(content, "x.xlf")


@settings(max_examples=400, deadline=None)
@given(spoiled(KIT))
def test_a_kit(content: bytes) -> None:
    with contextlib.suppress(Unreadable):
        unpacked(content, "x.zip")
