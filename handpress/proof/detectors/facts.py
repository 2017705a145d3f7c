"""The file says its language and its title, and what its pictures show."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf

from handpress.proof.letters import letters, short
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading
from handpress.proof.shown import whole

DIRECTION_MARK = "\u200e"  # keeps a dose in a title from being turned round where it is shown
MARKED = re.compile(rb"/(\w+)\s*(<<.*?>>)?\s*(?:BMC|BDC)\b|\bEMC\b", re.DOTALL)


def untold(reading: Reading) -> Iterator[Mark]:
    """Language, title, alternatives: what a screen reader says before, and in place of, what is seen."""
    facts, file = reading.galley.facts, reading.file
    lang, title = str(file.Root.get("/Lang", "")), str(file.docinfo.get("/Title", ""))
    if lang != (reading.written.lang or facts.get("lang", lang)):
        yield Mark("F122", f"the file says that its language is “{lang}”, not “{reading.written.lang}”")
    if title.replace(DIRECTION_MARK, "") != str(facts.get("title", title)):
        yield Mark("F122", f"the file says that its title is “{short(title)}”, not “{facts['title']}”")
    if "/Metadata" not in file.Root:
        yield Mark("F122", "the file has no metadata")
    if "/StructTreeRoot" not in file.Root:
        yield Mark("F122", "the file has no tags")
    told = {letters(str(figure.get("/Alt", ""))) for figure in figures(file)}
    if "" in told:
        yield Mark("F122", "a picture without words in its place", "Give the figure an alternative.")
    for picture in reading.written.pictures:
        if letters(picture) not in told:
            yield Mark("F122", f"no picture has the words “{short(picture)}” in its place")


def decorated(reading: Reading) -> Iterator[Mark]:
    """Text inside a tag that is marked as decoration once more: no screen reader speaks it (PDF 32000-1, 14.8.2.2)."""
    for number, page in enumerate(reading.file.pages):
        open_: list[str] = []
        for tag, about in MARKED.findall(whole(page.obj)):
            if not tag:
                del open_[-1:]
            elif tag == b"Artifact" and "tagged" in open_:
                yield Mark("F122", "words in a tag are marked as decoration, and not read aloud", page=number)
                break
            else:
                open_.append("tagged" if b"/MCID" in about else "")


def figures(file: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """The tags of pictures."""
    for thing in file.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure":
            yield thing
