"""Later: losses of all families, thought of when the detectors stood, to see what they find unprepared."""

from __future__ import annotations

from functools import partial

from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.proof.corpus import pages
from tests.proof.corpus.case import Case, Face, cut, swap
from tests.proof.corpus.faces import exchanged, forged
from tests.proof.corpus.knife import LINE, annotation, line, notes_of, page, painted_over, root, within
from tests.proof.corpus.links import outward
from tests.proof.corpus.pages import text
from tests.proof.corpus.scripts import leaflet_in, own_digits, with_paragraph
from tests.proof.corpus.specimens import leaflet
from tests.proof.corpus.turned import bare

SECOND = ".prose p:nth-child(2)"
FIGURES = "pictures"
RAISED = "A cell is 10<sup>−3</sup> cm wide, and 3 m<sup>2</sup> of skin hold 10<sup>9</sup>."
MAIL = 'Write to <a href="mailto:ask@example.org">us</a>.'
FLAT = "sup { font-size: 1em; vertical-align: baseline }"
NEIGHBOURS = ".table table { table-layout: fixed } .table td { white-space: nowrap; font-size: 40pt }"

LTR = '{}: <span dir="ltr">{}</span>.'
LETTERS = {"ar": "الجرعة", "he": "המינון", "fa": "اندازه"}
BARE = (
    ("in-arabic-a-product", "ar", "3 × 2 mg"),
    ("in-hebrew-a-telephone-abroad", "he", "+44 1632 960 001"),
    ("in-persian-a-range", "fa", "5–10 mg"),
)


def no_advance(face: Face) -> None:
    """A digit five that takes no room: the next sign is painted on it."""
    name = face.getBestCmap()[ord("5")]
    face["hmtx"][name] = (0, face["hmtx"][name][1])


def advert(pdf: Pdf) -> None:
    """A page with nothing but a box."""
    pdf.add_blank_page(page_size=(595.276, 841.89))
    pdf.pages[-1].Contents = pdf.make_stream(b"0 0 0 rg 100 100 300 300 re f")


def backwards(pdf: Pdf) -> None:
    pdf.pages.reverse()


def portfolio(pdf: Pdf) -> None:
    pdf.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D)


def associated(pdf: Pdf) -> None:
    stored = pdf.make_stream(b"secret", Type=Name.EmbeddedFile)
    pdf.pages[0].obj.AF = Array([Dictionary(Type=Name.Filespec, F=String("a.txt"), EF=Dictionary(F=stored))])


def white_picture(pdf: Pdf) -> None:
    """A picture over the text, white."""
    white = pdf.make_stream(
        b"\xff",
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=1,
        Height=1,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )
    held = pdf.pages[0].obj.Resources
    held.XObject = Dictionary({**dict(held.get("/XObject", {}).items()), "/More": white})
    painted_over("300 0 0 40 150 495 cm /More Do")(pdf)


def clear(pdf: Pdf) -> None:
    """A line painted with no opacity."""
    pdf.pages[0].obj.Resources.ExtGState.clear0 = Dictionary(ca=0)
    line(LINE, within("/clear0 gs"))(pdf)


def addresses_exchanged(pdf: Pdf) -> None:
    one, other = outward(pdf)[:2]
    one.A.URI, other.A.URI = other.A.URI, one.A.URI


def places_exchanged(pdf: Pdf) -> None:
    one, other = (note for note in notes_of(pdf) if "/A" in note)
    one.Rect, other.Rect = other.Rect, one.Rect


def as_artifact(pdf: Pdf) -> None:
    """A line that screen readers are told to pass over."""
    line(LINE, within("/Artifact BMC", "EMC Q"))(pdf)


def alternative_of_another(pdf: Pdf) -> None:
    figure = next(one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/S") == Name.Figure)
    figure.Alt = String("A horse.")


def turned_round(name: str, tag: str, inside: str) -> Case:
    """A number that nothing isolates, alone with one word."""
    specimen = partial(with_paragraph, tag, LTR.format(LETTERS[tag], inside))
    return Case(name, "turned", specimen, html=bare(inside))


IN_STRIP = '<span class="facts">\n<span><span dir="ltr">{}'

CASES = (
    Case("a-unit-a-thousand-times-less", "lost", leaflet, printed=swap("2.5 mg", "2.5 µg")),
    Case("a-number-of-a-figure", "lost", pages.figure, printed=swap("Figure 1.", "Figure 2.")),
    Case("a-tick-of-a-chart", "lost", pages.chart, printed=swap(">+1 cm<", ">+3 cm<")),
    Case("hours-of-a-contact", "lost", pages.contacts, printed=swap("9 am to 5 pm", "9 pm to 5 am")),
    Case(
        "a-full-stop",
        "lost",
        leaflet,
        printed=swap("with water. Do", "with water Do"),
    ),
    Case("in-arabic-an-arabic-digit", "lost", own_digits, printed=swap("٢٫٥", "٢٫٦")),
    Case("in-arabic-the-decimal-sign", "lost", own_digits, printed=swap("٢٫٥", "٢٥")),
    Case("in-persian-a-persian-digit", "lost", partial(leaflet_in, "fa"), printed=swap("۱۰", "۱۱")),
    Case(
        "in-persian-the-prefix-not",
        "lost",
        partial(leaflet_in, "fa"),
        printed=swap("> نخورید", "> بخورید"),
    ),
    Case("in-thai-the-word-not", "lost", partial(leaflet_in, "th"), printed=swap("และไม่เกิน", "และเกิน")),
    Case("in-thai-a-tone-mark", "lost", partial(leaflet_in, "th"), printed=swap("กับน้ำ", "กับนำ")),
    Case("in-vietnamese-a-tone-mark", "lost", partial(leaflet_in, "vi"), printed=swap("không quá", "không qua")),
    Case("in-greek-the-word-not", "lost", partial(leaflet_in, "el"), printed=swap("Μην οδηγείτε", "Οδηγείτε")),
    Case("in-hindi-a-digit", "lost", partial(leaflet_in, "hi"), printed=swap("२ गोलियाँ", "३ गोलियाँ")),
    Case("in-hindi-the-word-not-in-a-list", "lost", partial(leaflet_in, "hi"), printed=swap("कुचलें नहीं।", "कुचलें।")),
    Case("in-hindi-the-word-whole-in-a-list", "lost", partial(leaflet_in, "hi"), printed=swap("गोली पूरी", "गोली")),
    Case(
        "in-arabic-a-document-number",
        "lost",
        partial(leaflet_in, "ar"),
        printed=swap(IN_STRIP.format("EX-001"), IN_STRIP.format("EX-002")),
    ),
    Case("in-chinese-a-digit", "lost", partial(leaflet_in, "zh"), printed=swap("不要超过5 mg", "不要超过6 mg")),
    Case("raised-numbers-set-on-the-line", "lost", partial(text, RAISED), css=FLAT),
    Case("numbers-of-steps", "lost", pages.steps, css=".steps ol > li::before { content: '' }"),
    Case("sign-of-a-warning", "lost", pages.callouts, css=".callout.warning::before { content: none }"),
    Case("picture-not-shown", FIGURES, pages.photograph, css=".figure img { display: none }"),
    Case("picture-cropped", FIGURES, pages.photograph, css=".figure img { block-size: 2mm; object-fit: cover }"),
    Case("bars-not-shown", FIGURES, pages.chart, css=".chart .bar, .chart .whisker { display: none }"),
    Case("bars-of-another-length", FIGURES, pages.chart, printed_css="#x-1-bar { inline-size: 10% }"),
    Case("bars-in-white", FIGURES, pages.chart, css=".chart .bar { background: #fff; border-color: #fff }"),
    Case("ink-of-the-tint", "hidden", pages.callouts, css=".callout.key-points p { color: #eaf2f6 }"),
    Case("white-picture-in-the-file", "hidden", leaflet, pdf=white_picture),
    Case("no-opacity-in-the-file", "hidden", leaflet, pdf=clear),
    Case("yellow-box-in-the-file", "hidden", leaflet, pdf=painted_over("1 1 0 rg 150 495 300 40 re f")),
    Case("nearly-no-margins", "off-page", leaflet, printed_css="@page { margin: 4mm !important }"),
    Case("cells-on-cells", "unreadable", pages.table, css=NEIGHBOURS),
    Case("skewed", "unreadable", leaflet, css=f"{SECOND} {{ transform: skewX(75deg) }}"),
    Case("letters-half-on-letters", "unreadable", leaflet, css=f"{SECOND} {{ letter-spacing: -0.25em }}"),
    Case("five-takes-no-room", "forged-faces", leaflet, face=no_advance),
    Case("three-drawn-as-eight", "forged-faces", leaflet, face=forged(exchanged, "3", "8")),
    *(turned_round(*bare_number) for bare_number in BARE),
    Case("in-arabic", "breaks", partial(leaflet_in, "ar"), printed=swap("2.5 mg", "2.5<br>mg")),
    Case("in-chinese", "breaks", partial(leaflet_in, "zh"), printed=swap("送服2.5 mg", "送服2.5<br>mg")),
    Case("a-page-nobody-wrote", "sheets", leaflet, pdf=advert),
    Case("from-the-last-to-the-first", "sheets", pages.chapters, pdf=backwards),
    Case("trimmed", "sheets", leaflet, pdf=page(TrimBox=Array([0, 0, 300, 300]))),
    Case("portfolio", "objects", leaflet, pdf=portfolio),
    Case("associated-file", "objects", leaflet, pdf=associated),
    Case("base-address", "objects", leaflet, pdf=root(URI=Dictionary(Base=String("https://evil.example/")))),
    Case("watermark", "objects", leaflet, pdf=annotation(Subtype=Name.Watermark)),
    Case("redaction", "objects", leaflet, pdf=annotation(Subtype=Name.Redact)),
    Case("another-number-dialled", "links", pages.contacts, printed=swap("tel:01632960001", "tel:01632960009")),
    Case("addresses-exchanged", "links", pages.back_matter, pdf=addresses_exchanged),
    Case("places-exchanged", "links", pages.contacts, pdf=places_exchanged),
    Case(
        "mail-to-another",
        "links",
        partial(text, MAIL),
        printed=swap("ask@", "sell@"),
    ),
    Case("line-as-artifact", "structure", leaflet, pdf=as_artifact),
    Case("alternative-of-another-picture", "structure", pages.figure, pdf=alternative_of_another),
    Case("a-word-before-its-page", "lost", pages.chapters, printed=cut(r"Bone number 43 is alive, and ")),
)
