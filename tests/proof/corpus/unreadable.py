"""Small: the words are inked and in place, but set so that nobody can read them."""

from __future__ import annotations

from tests.proof.corpus.case import Case
from tests.proof.corpus.knife import LINE, line, placed, within
from tests.proof.corpus.specimens import leaflet

FAMILY = "unreadable"
SECOND = ".prose p:nth-child(2)"

STYLES = {
    "tenth-of-a-point": f"{SECOND} {{ font-size: 0.1pt }}",
    "one-point": f"{SECOND} {{ font-size: 1pt }}",
    "three-points": f"{SECOND} {{ font-size: 3pt }}",
    "scaled-down": f"{SECOND} {{ transform: scale(0.05) }}",
    "letters-on-letters": f"{SECOND} {{ letter-spacing: -0.55em }}",
    "words-on-words": f"{SECOND} {{ word-spacing: -3em }}",
    "lines-on-lines": ".section p { line-height: 0.1 }",
    "paragraph-on-paragraph": f"{SECOND} {{ margin-top: -38pt }}",
    "list-on-list": ".prose li { height: 0 }",
    "upside-down": f"{SECOND} {{ transform: rotate(180deg) }}",
    "mirrored": f"{SECOND} {{ transform: scaleX(-1) }}",
    "number-on-number": ".prose p { position: absolute; top: 90mm }",
}

CASES = (
    *(Case(name, FAMILY, leaflet, css=css) for name, css in STYLES.items()),
    Case("squeezed-in-the-file", FAMILY, leaflet, pdf=line(LINE, within("3 Tz"))),
    Case("letters-on-letters-in-the-file", FAMILY, leaflet, pdf=line(LINE, within("-9 Tc"))),
    Case("mirrored-in-the-file", FAMILY, leaflet, pdf=line(LINE, placed(lambda at: [-1, *at[1:4], 480, at[5]]))),
)
