"""The file holds nothing that runs, nothing that is hidden in it, and nothing about the machine that made it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf

from handpress.proof.letters import short
from handpress.proof.mark import Mark
from handpress.proof.reading import Reading

# PDF 32000-1: 7.11 (files), 8.11 (layers), 12.6 (actions), 12.7 (forms), 13 (media).
FORBIDDEN = re.compile(
    rb"/(JavaScript|JS|Launch|SubmitForm|ResetForm|ImportData|GoToR|GoToE|Thread|Hide|Named|SetOCGState|Rendition|Trans"
    rb"|GoTo3DView|EmbeddedFiles?|Filespec|EF|AF|AcroForm|XFA|Widget|FileAttachment|RichMedia|Movie|Sound|Screen|3D"
    rb"|OCProperties|AA|Encrypt|PieceInfo|Collection)(?=[\s/<(\[>\])]|$)"
)
PRIVATE = re.compile(
    r"\bfile:|javascript:|(?<![\w/])[A-Za-z]:\\|\\\\[\w.-]+\\"
    r"|(?<![\w/:.])/(?:home|root|Users|tmp|var|mnt|opt|srv|usr|etc|work|private|Volumes)/[\w.-]",
    re.IGNORECASE,
)
STRING = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<((?:[0-9a-fA-F]{2})+)>", re.DOTALL)
PICTURE_NOTES = (b"Exif\0", b"http://ns.adobe.com/xap", b"Photoshop 3.0", b"\xff\xfe\0")
INFO = {"/Author", "/CreationDate", "/Creator", "/Keywords", "/ModDate", "/Producer", "/Subject", "/Title", "/Trapped"}
ROOT = {
    *("/Type", "/Pages", "/Metadata", "/Lang", "/MarkInfo", "/StructTreeRoot", "/Outlines", "/Names", "/Dests"),
    *("/PageMode", "/PageLayout", "/PageLabels", "/ViewerPreferences", "/OutputIntents", "/Extensions", "/Version"),
}
TOOLS = ("/Creator", "/Producer")
TOOL = re.compile(r"(?:[A-Za-z]+(?: \d[\d.]*)?)?")  # a name and a release
HINT = "Nothing of this may leave the press."


def unsafe(reading: Reading) -> Iterator[Mark]:
    """Every object of the file, and its trailer."""
    found: set[str] = set()
    for thing in (reading.file.trailer, *reading.file.objects):
        if isinstance(thing, pikepdf.Stream):
            found |= set(told_in_stream(thing))
            text = thing.stream_dict.unparse()
        elif isinstance(thing, pikepdf.Dictionary | pikepdf.Array | pikepdf.String):
            text = thing.unparse(resolved=True)
        else:
            continue
        found |= {f"the file holds {name[0].decode()}" for name in FORBIDDEN.finditer(text)}
        found |= set(private_parts(text))
    if reading.file.is_encrypted:
        found.add("the file is locked")
    yield from (Mark("F119", message, HINT) for message in sorted({*found, *told_of_itself(reading), *notes(reading)}))


def told_of_itself(reading: Reading) -> Iterator[str]:
    """What the file says of its making: only what the galley says, and the names of the tools."""
    info = {str(name): str(content) for name, content in reading.file.docinfo.items()}
    yield from (f"the file tells of its {name.removeprefix('/')}" for name in sorted(info.keys() - INFO))
    yield from (
        f"the file was made by “{short(info[name])}”" for name in TOOLS if not TOOL.fullmatch(info.get(name, ""))
    )
    yield from (f"the file as a whole has {name}" for name in sorted(set(map(str, reading.file.Root.keys())) - ROOT))
    author, publisher = info.get("/Author", ""), str(reading.galley.facts.get("publisher", ""))
    if publisher and author != publisher:
        yield f"the file names “{short(author)}” as its author, not “{publisher}”"


def notes(reading: Reading) -> Iterator[str]:
    """Whatever lies upon a page and is no link."""
    for page in reading.file.pages:
        for note in page.get("/Annots", ()):
            if note.get("/Subtype") != "/Link":
                yield f"a note of the kind {note.get('/Subtype')} lies on a page"


def private_parts(text: bytes) -> Iterator[str]:
    """What the strings of an object tell of a machine."""
    if b"(" not in text and b"<" not in text:
        return
    for literal, hexadecimal in STRING.findall(text):
        content = literal or bytes.fromhex(hexadecimal.decode())
        yield from named(
            content.decode("utf-16" if content[:2] in (b"\xfe\xff", b"\xff\xfe") else "latin-1", "replace")
        )


def named(text: str) -> Iterator[str]:
    found = PRIVATE.search(text.replace("\\\\", "\\"))
    if found:
        yield f"the file names a place on a machine: “{short(text[found.start() :], 40)}”"


def told_in_stream(stream: pikepdf.Stream) -> Iterator[str]:
    """What metadata and pictures tell beside what they are for."""
    if stream.get("/Type") == "/Metadata":
        yield from named(stream.read_bytes().decode("utf-8", "replace"))
    elif stream.get("/Subtype") == "/Image" and "/DCTDecode" in str(stream.get("/Filter", "")):
        head = stream.read_raw_bytes()
        if any(note in head[:65536] for note in PICTURE_NOTES[:3]):
            yield "a picture carries notes of the camera or of the program that made it"
