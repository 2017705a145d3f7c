"""Objects: things in the file that do something, carry something, or tell of the machine that made it."""

from __future__ import annotations

from pikepdf import Dictionary, Name, Pdf, String

from tests.proof.corpus.case import Case
from tests.proof.corpus.specimens import leaflet

FAMILY = "objects"


def script(pdf: Pdf) -> None:
    """Run JavaScript when the file is opened."""
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def user(pdf: Pdf) -> None:
    """Name the person whose machine made it."""
    pdf.docinfo["/Author"] = String("C:\\Users\\jane.doe\\Documents\\tablets.docx")


CASES = (
    Case("javascript-on-opening", FAMILY, leaflet, pdf=script),
    Case("path-in-info", FAMILY, leaflet, pdf=user),
)
