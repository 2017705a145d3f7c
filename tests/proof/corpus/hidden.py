"""Hidden: the words are painted, but nobody can see them: no colour, no opacity, or something on top."""

from __future__ import annotations

from pikepdf import Dictionary, Name, Pdf, String

from tests.proof.corpus import pages
from tests.proof.corpus.case import Case
from tests.proof.corpus.knife import LINE, line, painted_over, within
from tests.proof.corpus.specimens import leaflet

FAMILY = "hidden"
SECOND = ".prose p:nth-child(2)"
COVER = ".prose p:nth-child(2)::after {{ content: ''; position: absolute; inset: 0; background: {} }}"
OVER = ".section + .section { background: #fff; position: relative; margin-top: -40mm }"


def covered(paint: str) -> str:
    """The style that lays a box over the second paragraph."""
    return f"{SECOND} {{ position: relative }} {COVER.format(paint)}"


def invisible(instructions: list[object]) -> list[object]:
    """Text drawn without filling."""
    return within("3 Tr")(instructions)


def layer_off(pdf: Pdf) -> None:
    """The line on a layer that is switched off."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("more")))
    pdf.Root.OCProperties = Dictionary(OCGs=[layer], D=Dictionary(OFF=[layer], Order=[layer]))
    pdf.pages[0].obj.Resources.Properties = Dictionary(HpOff=layer)
    line(LINE, within("/OC /HpOff BDC", "EMC Q"))(pdf)


CASES = (
    Case("display-none", FAMILY, leaflet, css=f"{SECOND} {{ display: none }}"),
    Case("visibility-hidden", FAMILY, leaflet, css=f"{SECOND} {{ visibility: hidden }}"),
    Case("opacity-zero", FAMILY, leaflet, css=f"{SECOND} {{ opacity: 0 }}"),
    Case("opacity-a-hundredth", FAMILY, leaflet, css=f"{SECOND} {{ opacity: 0.01 }}"),
    Case("transparent", FAMILY, leaflet, css=f"{SECOND} {{ color: transparent }}"),
    Case("white", FAMILY, leaflet, css=f"{SECOND} {{ color: #fff }}"),
    Case("nearly-white", FAMILY, leaflet, css=f"{SECOND} {{ color: #fdfdfd }}"),
    Case("ink-on-ink", FAMILY, leaflet, css=f"{SECOND} {{ background: #000 }}"),
    Case("white-heading", FAMILY, leaflet, css="#s-mind { color: #fff }"),
    Case("white-list-entry", FAMILY, leaflet, css=".prose li:nth-child(2) { color: #fff }"),
    Case("white-cell", FAMILY, pages.table, css="tbody tr:nth-child(2) td { color: #fff }"),
    Case("white-value-of-a-chart", FAMILY, pages.chart, css=".chart .value-cell strong { color: #fff }"),
    Case("covered", FAMILY, leaflet, css=covered("#fff")),
    Case("covered-in-black", FAMILY, leaflet, css=covered("#000")),
    Case("covered-half", FAMILY, leaflet, css=covered("linear-gradient(#fff) 0 0 / 50% 100% no-repeat")),
    Case("covered-by-the-next-section", FAMILY, leaflet, css=OVER),
    Case("no-size", FAMILY, leaflet, css=f"{SECOND} {{ font-size: 0 }}"),
    Case("white-box-in-the-file", FAMILY, leaflet, pdf=painted_over("1 1 1 rg 100 480 300 60 re f")),
    Case("black-bar-in-the-file", FAMILY, leaflet, pdf=painted_over("0 0 0 rg 250 500 40 12 re f")),
    Case("white-text-in-the-file", FAMILY, leaflet, pdf=line(LINE, within("1 1 1 rg"))),
    Case("invisible-text-in-the-file", FAMILY, leaflet, pdf=line(LINE, invisible)),
    Case("layer-switched-off", FAMILY, leaflet, pdf=layer_off),
)
