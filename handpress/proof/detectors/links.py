"""Every link and bookmark leads somewhere, and nowhere that is not allowed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

import pikepdf

from handpress.proof.boxes import Box, shared
from handpress.proof.letters import short
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading, Run
from handpress.proof.written import Link

ALLOWED = {"http", "https", "mailto", "tel"}
LEAST = 1.5  # points
HINT = "Let it lead to a place in the text, or to an address of the web, of mail or of a telephone."


def broken_links(reading: Reading) -> Iterator[Mark]:
    """The links of the file first, then those of the text that are not among them."""
    targets = destinations(reading.file)
    wanted = {same(link.target) for link in reading.written.links}
    wanted |= {f"#{anchor}" for folio in reading.written.folios for anchor in folio.anchors}
    reached: dict[str, list[tuple[int, Box]]] = {}
    for number, page in enumerate(reading.file.pages):
        for note in page.get("/Annots", ()):
            if note.get("/Subtype") == "/Link":
                target, fault = leads(reading.file, note, targets)
                box = box_of(note)
                reached.setdefault(same(target), []).append((number, box))
                fault = fault or too_small(box)
                fault = fault or ("" if same(target) in wanted else f"that nobody wrote leads to “{short(target)}”")
                fault = fault or misled(reading, target, targets)
                if fault:
                    yield Mark("F113", f"a link {fault}", HINT, page=number, box=box)
    runs: dict[int, Run] = {}
    for run in reading.runs:
        runs.setdefault(run.word.around.link, run)
    for link in reading.written.links:
        yield from unreached(reading, link, runs.get(link.number), reached)


def too_small(box: Box) -> str:
    """A link that no finger and no mouse can hit: lower or narrower than the smallest letter."""
    width, height = box[2] - box[0], box[3] - box[1]
    return "" if min(width, height) >= LEAST else f"that is {width:.0f} × {height:.0f} points large can't be hit"


def unreached(
    reading: Reading, link: Link, run: Run | None, reached: dict[str, list[tuple[int, Box]]]
) -> Iterator[Mark]:
    """What is wrong with a link of the text, whose first word is printed there."""
    target, line = link.target, link.line
    if target.startswith("#") and target[1:] not in reading.written.ids:
        yield Mark("F113", f"a link leads to “{short(target)}”, which is nowhere", HINT, line)
    elif not target.startswith("#") and urlsplit(target).scheme.lower() not in ALLOWED:
        yield Mark("F114", f"a link leads to “{short(target)}”", HINT, line)
    elif same(target) not in reached:
        yield Mark("F113", f"the link to “{short(target)}” is not in the file", HINT, line)
    elif run and not any(page == run.page and shared(box, run.box) for page, box in reached[same(target)]):
        message = f"no link to “{short(target)}” lies on its words, “{short(run.word.text)}”"
        yield Mark("F113", message, HINT, line, run.page, run.box)


def misled(reading: Reading, target: str, targets: dict[str, Any]) -> str:
    """Whether a named place is on another page than the words after its anchor."""
    there = reading.after(target[1:]) if target.startswith("#") else None
    place = targets.get(target[1:])
    if there is None or place is None:
        return ""
    page = page_of(reading.file, place)
    return "" if page == reading.printed.pages[there] else f"leads to “{short(target)}” on a wrong page"


def page_of(file: pikepdf.Pdf, place: Any) -> int | None:
    """The number, from 0, of the page of a place."""
    place = place.get("/D") if isinstance(place, pikepdf.Dictionary) else place
    numbers = {page.obj.objgen: number for number, page in enumerate(file.pages)}
    return numbers.get(place[0].objgen) if isinstance(place, pikepdf.Array) and len(place) else None


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


def box_of(note: Any) -> Box:
    sides = [float(side) for side in note.get("/Rect", ())]
    if len(sides) != 4:
        return (0.0, 0.0, 0.0, 0.0)
    (left, right), (bottom, top) = sorted(sides[::2]), sorted(sides[1::2])
    return left, bottom, right, top
