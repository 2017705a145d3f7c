"""The pictures of these pages: dist/ goes in, small PNG files in docs/pictures/ come out (`./make pictures`)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
HANDOUT = "bone-density-after-anastrozole"
WIDTH, COLOURS = 800, 64  # sharp at half this width, where two stand side by side; more colours only show in the size
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WINDOW = (1000, 900)


@dataclass(frozen=True, slots=True)
class Picture:
    """A page of an edition: the last one that holds these words, or the first page."""

    name: str
    edition: str
    words: str = ""

    @property
    def file(self) -> Path:
        return FOLDER / f"{self.name}.png"


PICTURES = (
    Picture("fundamentals", f"en/{HANDOUT}.fundamentals.a4.example-clinic.pdf"),
    Picture("chart", f"en/{HANDOUT}.intermediate.a4.example-clinic.pdf", "Figure 2."),
    Picture("glossary", f"en/{HANDOUT}.fundamentals.a4.example-clinic.pdf", "Words explained"),
    Picture("spanish", f"es/{HANDOUT}.fundamentals.a4.example-clinic.pdf"),
    Picture("arabic", f"ar/{HANDOUT}.fundamentals.a4.example-clinic.pdf"),
    Picture("bilingual", f"es/{HANDOUT}.fundamentals.a4.with-en.pdf", "Stay safe"),
)


def drawn(picture: Picture, dist: Path) -> Image.Image:
    """The page in colour, in a thin frame, so that white paper shows on a white screen."""
    with pypdfium2.PdfDocument(dist / picture.edition) as document:
        page = document[last_with(picture.words, document)]
        image: Image.Image = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
    return ImageOps.expand(image, 1, "#bbbbbb")


def last_with(words: str, document: pypdfium2.PdfDocument) -> int:
    """The number of the page, from 0."""
    if not words:
        return 0
    for number in reversed(range(len(document))):
        if words in " ".join(document[number].get_textpage().get_text_bounded().split()):
            return number
    raise SystemExit(f"no page says “{words}”: choose another in docs/pictures.py")


def catalogue(dist: Path) -> Image.Image | None:
    """The catalogue as a browser shows it; None where there is no browser to ask."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        return None
    with TemporaryDirectory() as folder:
        file = Path(folder) / "catalogue.png"
        flags = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={folder}")
        window, shot = f"--window-size={WINDOW[0]},{WINDOW[1]}", f"--screenshot={file}"
        page = (dist / "index.html").resolve().as_uri()
        subprocess.run([browser, *flags, window, shot, page], check=True, capture_output=True, timeout=120)
        return ImageOps.expand(Image.open(file).convert("RGB"), 1, "#bbbbbb")


def keep(image: Image.Image, file: Path) -> None:
    """Write it with a palette, as small as it goes."""
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    dist = ROOT / "dist"
    for picture in PICTURES:
        keep(drawn(picture, dist), picture.file)
    shot = catalogue(dist)
    if shot is None:
        print("no browser is here: the picture of the catalogue stays as it was", file=sys.stderr)
    else:
        keep(shot, FOLDER / "catalogue.png")


if __name__ == "__main__":
    main()
