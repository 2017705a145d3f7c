"""The files of a kit come in; a ZIP goes out, with the same bytes for the same files."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP can say: no day of ours changes the bytes
PLAIN_FILE = 0o100644 << 16


def packed(files: Mapping[str, bytes]) -> bytes:
    """A ZIP of files by name, stored as they are: how they would be packed differs from one zlib to the next."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.external_attr = PLAIN_FILE
            entry.create_system = 3
            archive.writestr(entry, files[name])
    return whole.getvalue()


def guide(locale_name: str, tag: str, files: Mapping[str, bytes]) -> str:
    """What a translator reads first."""
    listed = "\n".join(f"  {name}" for name in sorted(files))
    return GUIDE.format(locale=locale_name, tag=tag, files=listed)


GUIDE = """A kit for the translation into {locale} ({tag})

Files
{files}

How to work
1. Open the .po files (Poedit, Lokalize, Virtaal) or the .xlf files (OmegaT, memoQ, Trados). Both say the same: work
   in one of them. A .pdf is the original in print; terms.csv and terms.tbx are the terms, with those that stay.
2. Translate each unit. Its note says what it is, where it stands, and whether it is a safety block.
3. Keep the marks: double braces print a number with its unit, and square brackets with @ print the number of a source.
   Double square brackets link to the glossary: translate the words in them, as the glossary has them.
4. Type no number that a mark prints. Keep every limit, unit, “not” and “only”.
5. A unit marked fuzzy, or “needs work”, was translated from older words. Read it again, then take the mark away.
6. What is empty, or still as in the original, counts as not translated. You may send a part: a tier is printed when all
   of it is there.
7. Send back the files, or the whole kit. They are read with

     translate import FILE ...

   which writes all of it or nothing, and names each fault with its place.

Whoever revises the translation is another person than whoever wrote it.
"""
