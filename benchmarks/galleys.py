"""The same pages for other engines: published editions go in; HTML files that stand alone come out.

`python -m benchmarks.galleys WORKSPACE FOLDER` writes one HTML file an edition, with its stylesheets inside and its
pictures beside it. Page numbers are left to the engine, as anyone would write them by hand: `target-counter`.
"""

from __future__ import annotations

import re
import sys
from html import unescape
from pathlib import Path

from handpress.compose import compose
from handpress.lay_out import lay_out
from handpress.load import load
from handpress.nouns.edition import Edition
from handpress.nouns.galley import Galley
from handpress.nouns.workspace import Workspace

FOLIOS = re.compile(r'<span\b[^>]*\bclass="folios"[^>]*></span>')
TARGETS = re.compile(r'\bdata-for="([^"]*)"')
NATIVE = "\n.native::after { content: target-counter(attr(data-for), page); }\n"


def edition_of(path: Path) -> Edition:
    """`en/bone.academic.a4.pdf` says which edition it is."""
    handout, tier, format_, *imprint = path.stem.split(".")
    return Edition(handout, tier, path.parent.name, format_, "".join(imprint))


def native(span: re.Match[str]) -> str:
    """One page number an anchor, a link where the press makes one, too."""
    found = TARGETS.search(span.group())
    anchors = unescape(found[1]).split() if found else []
    if "data-plain" in span.group():
        return ", ".join(f'<span class="native" data-for="#{anchor}"></span>' for anchor in anchors)
    return ", ".join(f'<a class="native" href="#{anchor}" data-for="#{anchor}"></a>' for anchor in anchors)


def alone(galley: Galley) -> str:
    """The galley as one HTML file; `asset:NAME` becomes a file beside it."""
    styles = "\n".join(text for _, text in galley.stylesheets) + NATIVE
    html = FOLIOS.sub(native, galley.html)
    return html.replace("</head>", f"<style>{styles}</style></head>", 1).replace("asset:", "assets/")


def write(workspace: Path, folder: Path) -> None:
    """Write a file for every PDF in the workspace's dist/, and its assets."""
    library = load(Workspace(workspace))
    for path in sorted((workspace / "dist").glob("*/*.pdf")):
        edition = edition_of(path)
        galley = lay_out(compose(library, edition), Workspace(workspace))
        place = folder / edition.locale
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{path.stem}.html").write_text(alone(galley), encoding="utf-8")
        for name, content in galley.assets.items():
            asset = place / "assets" / name
            asset.parent.mkdir(parents=True, exist_ok=True)
            asset.write_bytes(content)


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]))
