"""Messages come in, a PO file goes out; a PO file comes in, what a translator wrote goes out.

The place of a unit is its message context: the original's path, `#`, the unit's path. Notes are extracted comments, and
what needs work is fuzzy: the format of GNU gettext 0.21, chapter 3, which `msgfmt --check` holds.
"""

from __future__ import annotations

from collections.abc import Iterable

import polib

from handpress.nouns.problem import Place, Problem
from handpress.translation.messages import Message, State
from handpress.translation.returned import BY_LINE, Returned, Unreadable, decoded, sized

WRAP = 100
HINT = "Save the file anew from your tool as PO, in UTF-8."


def written_po(messages: Iterable[Message], tag: str, title: str, translator: str = "") -> str:
    """The PO file of one source file."""
    # No day and no time: the same sources give the same bytes. A translator's tool sets them.
    book = polib.POFile(wrapwidth=WRAP)
    book.metadata = {
        "Project-Id-Version": title,
        "Report-Msgid-Bugs-To": "",
        "PO-Revision-Date": "1970-01-01 00:00+0000",
        "Last-Translator": translator or "nobody yet",
        "Language-Team": tag,
        "Language": tag.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for message in messages:
        book.append(
            polib.POEntry(
                msgctxt=f"{message.file}#{message.path}",
                msgid=message.source,
                msgstr=message.target,
                comment="\n".join(message.notes),
                occurrences=[(message.file, str(message.line))],
                flags=["fuzzy"] if message.state == "needs-work" else [],
                previous_msgid=message.previous or None,
            )
        )
    return f"{book}\n"


def read_po(content: bytes, name: str) -> tuple[Returned, ...]:
    """What a translator's PO file says; `Unreadable` where it is none. Obsolete messages are not taken."""
    text = decoded(content, name)
    if "msgid" not in text:
        raise Unreadable((_problem(name, "this is not a PO file"),))
    try:
        book = polib.pofile(f"{text}\n")  # a text with a line end is never taken for a path
    except (OSError, ValueError) as fault:
        raise Unreadable((_problem(name, f"this PO file cannot be read: {_said(fault)}"),)) from fault
    language = book.metadata.get("Language", "").replace("_", "-")
    problems: list[Problem] = []
    found: list[Returned] = []
    for entry in book:
        file, _, path = _place(entry)
        if entry.obsolete:
            continue
        if not path:
            problems.append(_problem(name, f"“{entry.msgid[:40]}” says not where it belongs", entry.linenum or 0))
            continue
        state: State = "untranslated" if not entry.msgstr else "needs-work" if entry.fuzzy else "translated"
        found.append(Returned(file, path, entry.msgid, entry.msgstr, state, name, entry.linenum or 0, language))
    if not found and not problems:
        problems.append(_problem(name, "there is nothing of a translation in it"))
    if problems:
        raise Unreadable(tuple(problems))
    return sized(tuple(found))


def _place(entry: polib.POEntry) -> tuple[str, str, str]:
    """Where a message belongs: its context; where a tool changed that (po2xliff does), its reference to a line."""
    if "#" in (entry.msgctxt or ""):
        return entry.msgctxt.partition("#")
    file, line = entry.occurrences[0] if entry.occurrences else ("", "")
    return file, "", f"{BY_LINE}{line}" if line.isdecimal() else ""


def _said(fault: Exception) -> str:
    return str(fault).rpartition(": ")[2][:120]


def _problem(name: str, message: str, line: int = 0) -> Problem:
    return Problem(Place(name, line), "T303", message, HINT)
