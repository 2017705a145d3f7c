"""The press prints right numbers, the same bytes, and nothing that the engine complained of."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from handpress.nouns.galley import Galley
from handpress.press import print_galley

Make = Callable[..., Galley]
SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


def long_body(parts: int = 24) -> str:
    """About thirty pages, whose contents and index quote the page of every heading."""
    text = "<p>" + "Bone is alive, and it is renewed all through life. " * 24 + "</p>"
    contents = "".join(f'<p>Part {n}: <span class="folios" data-for="h{n}"></span></p>' for n in range(parts))
    return contents + "".join(f'<h2 id="h{n}">Chapter {n}.</h2>{text}' for n in range(parts))


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("remembered", [{}, {f"h{n}": 900 + n for n in range(24)}, {"h3": 1, "h9": 2, "gone": 7}])
def test_every_page_number_is_right_whatever_was_remembered(galley: Make, remembered: dict[str, int]) -> None:
    publication = print_galley(galley(long_body()), remembered)
    pages = texts(publication.pdf)
    printed = dict(re.findall(r"Part (\d+): (\d+)", "\n".join(pages)))
    stands = {n: str(at) for at, page in enumerate(pages, 1) for n in re.findall(r"Chapter (\d+)\.", page)}
    assert publication.problems == ()
    assert publication.pages >= 20
    assert printed == stands
    assert publication.folios == {f"h{n}": int(at) for n, at in stands.items()}


def index_body(parts: int = 24) -> str:
    """Pages of numbers with links and runs, within the text too, where a longer number moves what follows."""
    index = "".join(
        f'<p>Term {n}: <span class="folios" data-for="h{n} h{n * 2 % parts} h{n * 3 % parts} h{n // 2}"></span>'
        f' <a href="#h{n}">see <span class="folios" data-plain data-for="h{n}"></span></a></p>'
        for n in range(parts)
    )
    return index + long_body(parts) + index


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("page", [1, 9, 10, 99, 100])
def test_numbers_set_right_in_place_are_as_if_printed_so_at_once(galley: Make, page: int, direction: str) -> None:
    whole = galley(index_body())
    whole = replace(whole, html=whole.html.replace("<html ", f'<html dir="{direction}" '))
    first = print_galley(whole, {f"h{n}": page for n in range(24)})
    again = print_galley(whole, first.folios)
    assert first.problems == ()
    assert first.pdf == again.pdf


def test_a_number_painted_wrong_is_noticed(galley: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were a finished page to keep an old number, all would be laid out again, and in the end refused."""
    from handpress.press import settle

    monkeypatch.setattr(settle, "repainted", lambda box, before, after: True)
    wrong = print_galley(galley(long_body(12)), {f"h{n}": 1 for n in range(12)})
    monkeypatch.undo()
    assert wrong.problems == ()
    assert wrong.pdf == print_galley(galley(long_body(12))).pdf


def test_remembered_numbers_change_no_byte(galley: Make) -> None:
    first = print_galley(galley(long_body(8)))
    assert print_galley(galley(long_body(8)), first.folios).pdf == first.pdf


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<p><span class="folios" data-for="gone"></span></p>', "P104"),
        ('<img alt="x" src="asset:gone.png">', "P102"),
        ('<img alt="x" src="file:///etc/hostname">', "P102"),
        ('<img alt="x" src="http://127.0.0.1:9/x.png">', "P102"),
        ("<p>\U00013000</p>", "P103"),
        ('<p id="a">x</p><p id="a">y</p>', "P101"),
        ('<img src="asset:square.svg">', "P101"),
    ],
)
def test_what_the_engine_complains_of_is_an_error(galley: Make, body: str, code: str) -> None:
    problems = print_galley(galley(f"<h1>Bones</h1>{body}", assets={"square.svg": SQUARE})).problems
    assert {(problem.code, problem.level) for problem in problems} == {(code, "error")}


def test_a_fault_in_a_stylesheet_is_reported_for_every_galley(galley: Make) -> None:
    for _ in range(2):
        assert "P101" in {found.code for found in print_galley(galley("<p>x</p>", "p { colour: red }")).problems}


def test_an_asset_of_the_galley_is_printed(galley: Make) -> None:
    assert print_galley(galley('<img alt="x" src="asset:square.svg">', assets={"square.svg": SQUARE})).problems == ()


def test_only_faces_of_ours_are_in_the_pdf(galley: Make) -> None:
    style = "body { font-family: 'DejaVu Sans', sans-serif }"
    pdf = pikepdf.open(io.BytesIO(print_galley(galley("<p>Bones</p>", style)).pdf))
    things = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
    names = [str(thing["/FontName"]) for thing in things if "/FontName" in thing]
    assert names
    assert not [name for name in names if "DejaVu" in name]


def test_metadata_bookmarks_and_links(galley: Make) -> None:
    body = '<h1 id="a">Bones</h1><p><a href="https://doi.org/10.1/x">Study</a> <a href="#a">Back</a></p>'
    pdf = pikepdf.open(io.BytesIO(print_galley(galley(body)).pdf))
    assert str(pdf.docinfo["/Title"]) == "Bones"
    assert str(pdf.docinfo["/Author"]) == "Example Clinic"
    assert str(pdf.docinfo["/CreationDate"]) == "D:20231114221320Z"
    assert str(pdf.Root.Lang) == "en-GB"
    with pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Bones"]
    assert [str(link.Contents) for link in pdf.pages[0].Annots] == ["Study (https://doi.org/10.1/x)", "Back"]


PRINT = """
import pickle, sys, hashlib
from handpress.press import print_galley
print(hashlib.sha256(print_galley(pickle.load(open(sys.argv[1], "rb"))).pdf).hexdigest())
"""


def test_same_bytes_whatever_the_surroundings(galley: Make, tmp_path: Path) -> None:
    import pickle

    (tmp_path / "galley").write_bytes(pickle.dumps(galley(long_body(3))))
    digests = set()
    for zone, seed, home in (("UTC", "1", "/"), ("Asia/Tokyo", "77", str(tmp_path))):
        surroundings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "HOME": home, "LC_ALL": "C"}
        command = [sys.executable, "-c", PRINT, str(tmp_path / "galley")]
        digests.add(subprocess.run(command, env=surroundings, check=True, capture_output=True, text=True).stdout)
    assert len(digests) == 1


def test_a_link_is_one_annotation_whatever_stands_inside_it(galley: Make) -> None:
    body = '<h1 id="a">Bones</h1><p><a href="#a">See <span>page <b>1</b></span></a></p>'
    pdf = pikepdf.open(io.BytesIO(print_galley(galley(body)).pdf))
    assert [str(note["/Contents"]) for note in pdf.pages[0]["/Annots"]] == ["See page 1"]


def test_the_cost_of_tags_does_not_grow_with_the_pages() -> None:
    """The engine asks for the list of pages at every tag: it has to be there already."""
    import pydyf

    from handpress.press import warm

    warm()
    pdf = pydyf.PDF()
    pdf.add_page(pydyf.Dictionary({}))
    first = pdf.page_references
    assert pdf.page_references is first
    pdf.add_page(pydyf.Dictionary({}))
    assert len(pdf.page_references) == 2
    assert pdf.page_references[0] == first[0]
