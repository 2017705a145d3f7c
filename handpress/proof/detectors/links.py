"""Every link and bookmark leads somewhere, and nowhere that is not allowed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

import pikepdf

from handpress.proof.letters import letters, short
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading

SECTION = 2  # depth of its heading
ALLOWED = {"http", "https", "mailto", "tel"}
HINT = "Let it lead to a place in the text, or to an address of the web, of mail or of a telephone."


def broken_links(reading: Reading) -> Iterator[Mark]:
    """The links of the file first, then those of the text that are not among them."""
    targets = destinations(reading.file)
    reached: set[str] = set()
    for number, page in enumerate(reading.file.pages):
        for note in page.get("/Annots", ()):
            if note.get("/Subtype") == "/Link":
                target, fault = leads(reading.file, note, targets)
                reached.add(target)
                if fault:
                    yield Mark("F113", f"a link {fault}", HINT, page=number, box=box_of(note))
    for link in reading.written.links:
        yield from unreached(reading, link.target, link.line, reached)


def unreached(reading: Reading, target: str, line: int, reached: set[str]) -> Iterator[Mark]:
    """What is wrong with a link of the text."""
    if target.startswith("#"):
        if target[1:] not in reading.written.ids:
            yield Mark("F113", f"a link leads to “{short(target)}”, which is nowhere", HINT, line)
        elif target not in reached:
            yield Mark("F113", f"the link to “{short(target)}” is not in the file", HINT, line)
    elif urlsplit(target).scheme.lower() not in ALLOWED:
        yield Mark("F114", f"a link leads to “{short(target)}”", HINT, line)
    elif same(target) not in {same(one) for one in reached}:
        yield Mark("F113", f"the link to “{short(target)}” is not in the file", HINT, line)


def same(address: str) -> str:
    return unquote(address).rstrip("/")


def leads(file: pikepdf.Pdf, note: Any, targets: dict[str, Any]) -> tuple[str, str]:
    """Where a link of the file leads (`#name` inside it), and what is wrong with it."""
    action = note.get("/A")
    if action is not None and action.get("/S") == "/URI":
        address = str(action.get("/URI", ""))
        scheme = urlsplit(address).scheme.lower()
        return address, "" if scheme in ALLOWED else f"leads to “{short(address)}”"
    if action is not None and action.get("/S") != "/GoTo":
        return "", f"does more than lead somewhere: {action.get('/S')}"
    place = action.get("/D") if action is not None else note.get("/Dest")
    return resolved(file, place, targets)


def resolved(file: pikepdf.Pdf, place: Any, targets: dict[str, Any]) -> tuple[str, str]:
    """The name of a place in the file, and what is wrong with it."""
    name = ""
    if isinstance(place, pikepdf.String | pikepdf.Name):
        name = f"#{str(place).removeprefix('/') if isinstance(place, pikepdf.Name) else place}"
        place = targets.get(name[1:])
    if isinstance(place, pikepdf.Dictionary):
        place = place.get("/D")
    if not isinstance(place, pikepdf.Array) or not len(place):
        return name, f"leads to “{short(name)}”, which is nowhere"
    if not any(page.obj == place[0] for page in file.pages if page.obj.objgen == place[0].objgen):
        return name, f"leads to “{short(name)}”, which is on no page"
    return name, ""


def destinations(file: pikepdf.Pdf) -> dict[str, Any]:
    """Every named place of the file."""
    names = file.Root.get("/Names", pikepdf.Dictionary())
    found = {name.removeprefix("/"): place for name, place in (file.Root.get("/Dests") or pikepdf.Dictionary()).items()}
    if "/Dests" in names:
        found |= {str(name): place for name, place in pikepdf.NameTree(names.Dests).items()}
    return found


def box_of(note: Any) -> tuple[float, float, float, float] | None:
    sides = [float(side) for side in note.get("/Rect", ())]
    return (sides[0], sides[1], sides[2], sides[3]) if len(sides) == 4 else None


def broken_bookmarks(reading: Reading) -> Iterator[Mark]:
    """Every bookmark leads to a page, and every section has one."""
    targets, titles = destinations(reading.file), []
    for entry in bookmarks(reading.file.Root.get("/Outlines")):
        title = str(entry.get("/Title", ""))
        titles.append(letters(title))
        action = entry.get("/A")
        _, fault = resolved(reading.file, action.get("/D") if action is not None else entry.get("/Dest"), targets)
        if fault:
            yield Mark("F115", f"the bookmark “{short(title)}” {fault}", HINT)
    for heading in reading.written.headings:
        if heading.depth == SECTION and letters(heading.text) not in titles:
            yield Mark("F115", f"no bookmark for the section “{short(heading.text)}”", HINT, heading.line)


def bookmarks(outlines: Any) -> Iterator[Any]:
    """Every entry of the outline, each once."""
    seen, waiting = set(), [outlines.get("/First")] if outlines is not None else []
    while waiting:
        entry = waiting.pop()
        if entry is None or entry.objgen in seen:
            continue
        seen.add(entry.objgen)
        yield entry
        waiting += [entry.get("/Next"), entry.get("/First")]
