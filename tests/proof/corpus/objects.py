"""Objects: things in the file that do something, carry something, or tell of the machine that made it."""

from __future__ import annotations

from collections.abc import Callable

from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.proof.corpus import pages
from tests.proof.corpus.case import Case
from tests.proof.corpus.knife import Change, annotation, link, page, root
from tests.proof.corpus.specimens import leaflet

FAMILY = "objects"
SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
HOME = "/ho" + "me/jane"  # in pieces: no file of ours may name a machine's folders
XMP = f"<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>{HOME}/tablets.md</rdf:li></rdf:Alt></dc:description>"


def info(**entries: str) -> Change:
    """Write into the document's properties."""

    def put(pdf: Pdf) -> None:
        for key, entry in entries.items():
            pdf.docinfo[f"/{key}"] = String(entry)

    return put


def named_script(pdf: Pdf) -> None:
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("more"), SCRIPT]))


def attached(pdf: Pdf) -> None:
    pdf.attachments["notes.txt"] = b"what nobody was meant to see"


def xmp_path(pdf: Pdf) -> None:
    """A path of the maker's machine in the XMP."""
    told = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(told.replace(b"</rdf:Description>", XMP.encode() + b"</rdf:Description>", 1))
    assert pdf.Root.Metadata.read_bytes() != told


def picture_comment(pdf: Pdf) -> None:
    """What a camera wrote into a picture, carried on."""
    pictures = [thing for thing in pdf.objects if isinstance(thing, Dictionary) or thing._type_name == "stream"]
    picture = next(thing for thing in pictures if thing.get("/Subtype") == Name.Image)
    picture.Metadata = pdf.make_stream(
        b"GPS 51.5N 0.1W; C:\\Users\\jane\\clinic.jpg", Type=Name.Metadata, Subtype=Name.XML
    )


def outline_action(pdf: Pdf) -> None:
    first = pdf.Root.Outlines.First
    first.A = SCRIPT


def chained(pdf: Pdf) -> None:
    """A harmless link, after which a script runs."""
    link(S=Name.URI, URI=String("https://example.org"), Next=SCRIPT)(pdf)


def form(pdf: Pdf) -> None:
    field = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("name"), Rect=Array([70, 700, 300, 730]))
    )
    pdf.pages[0].obj.Annots = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def target(scheme: str) -> Callable[[Pdf], None]:
    return link(S=Name.URI, URI=String(scheme))


FILE = Dictionary(Type=Name.Filespec, F=String("other.pdf"))
CHANGES: dict[str, Change] = {
    "javascript-on-opening": root(OpenAction=SCRIPT),
    "javascript-by-name": named_script,
    "javascript-on-leaving": root(AA=Dictionary(WC=SCRIPT)),
    "javascript-of-a-page": page(AA=Dictionary(O=SCRIPT)),
    "javascript-of-a-bookmark": outline_action,
    "javascript-after-a-link": chained,
    "launch": link(S=Name.Launch, F=String("calc.exe")),
    "another-file": link(S=Name.GoToR, F=String("other.pdf"), D=Array([0, Name.Fit])),
    "embedded-target": link(S=Name.GoToE, D=Array([0, Name.Fit]), T=Dictionary(R=Name.C, N=String("notes"))),
    "submit": link(S=Name.SubmitForm, F=Dictionary(FS=Name.URL, F=String("https://example.org/in"))),
    "import": link(S=Name.ImportData, F=String("more.fdf")),
    "named-action": link(S=Name.Named, N=Name.Print),
    "hide": link(S=Name.Hide, T=String("more")),
    "link-file": target("file:///etc/passwd"),
    "link-javascript": target("javascript:alert(1)"),
    "link-data": target("data:text/html,<script>alert(1)</script>"),
    "link-ftp": target("ftp://example.org/tablets"),
    "link-upper-case-file": target("FILE:///C:/tablets"),
    "link-nobody-wrote": target("https://evil.example/login"),
    "attached-file": attached,
    "attached-to-the-page": annotation(Subtype=Name.FileAttachment, FS=FILE),
    "sound": annotation(Subtype=Name.Sound),
    "screen": annotation(Subtype=Name.Screen, A=Dictionary(S=Name.Rendition)),
    "rich-media": annotation(Subtype=Name("/RichMedia")),
    "sticky-note": annotation(Subtype=Name.Text),
    "form": form,
    "path-in-info": info(Author="C:\\Users\\jane.doe\\Documents\\tablets.docx"),
    "home-in-info": info(Creator=f"{HOME}/bin/press"),
    "user-in-info": info(User="jane.doe"),
    "host-in-info": info(Producer="press on clinic-pc-17.local"),
    "path-in-xmp": xmp_path,
    "private-room": root(PieceInfo=Dictionary(Maker=Dictionary(Private=String(f"{HOME}/draft.md")))),
}

CASES = (
    *(Case(name, FAMILY, leaflet, pdf=change) for name, change in CHANGES.items()),
    Case("comment-of-a-picture", FAMILY, pages.photograph, pdf=picture_comment),
)
