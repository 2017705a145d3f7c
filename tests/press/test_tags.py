"""Tags: one for each element of the text, whatever page it stands on, with all that a screen reader asks for."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
import pytest

from handpress.nouns.galley import Galley
from handpress.press import print_galley

Make = Callable[..., Galley]
Tag = Any
DECORATION, FOOT = (b"/Artifact\n<</Type /Pagination" + more + b">>\nBDC" for more in (b"", b"/Subtype /Footer"))
SENTENCE = "Bone is alive, and it is renewed all through life. "
SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def opened(galley: Make) -> Callable[..., pikepdf.Pdf]:
    """Print a body and open the PDF."""

    def open_printed(body: str, *more: Any, **others: Any) -> pikepdf.Pdf:
        publication = print_galley(galley(f"<h1>Bones</h1>{body}", *more, **others))
        assert publication.problems == ()
        return pikepdf.open(io.BytesIO(publication.pdf))

    return open_printed


Open = Callable[..., pikepdf.Pdf]


def kids(tag: Tag) -> list[Any]:
    found = tag.get("/K", [])
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def walk(tag: Tag) -> Iterator[Tag]:
    yield tag
    for kid in kids(tag):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from walk(kid)


def tags(pdf: pikepdf.Pdf, *roles: str) -> list[Tag]:
    return [tag for tag in walk(pdf.Root.StructTreeRoot.K[0]) if str(tag.S)[1:] in roles]


def roles(tag: Tag) -> list[str]:
    return [str(kid.S)[1:] for kid in kids(tag) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def pages_of(tag: Tag) -> set[int]:
    """The numbers of the PDF objects of the pages on which a tag's own text stands."""
    own = [each for each in kids(tag) if isinstance(each, int) or "/MCID" in each]
    return {(tag.Pg if isinstance(each, int) else each.Pg).objgen[0] for each in own}


def facts(tag: Tag) -> dict[str, str]:
    found = tag.get("/A", {})
    return {key: str(fact) for key, fact in found.items() if key != "/O"}


def owners(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, int, Tag]]:
    """What the parent tree says: page, piece, tag."""
    nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    found = dict(zip(nums[::2], nums[1::2], strict=True))
    for page in pdf.pages:
        pieces: Any = enumerate(found[page.StructParents])
        yield from ((page.objgen[0], piece, tag) for piece, tag in pieces if tag)


ROWS = "".join(f"<tr><th scope='row'>Year {year}</th><td>{SENTENCE}</td></tr>" for year in range(40))
LONG = {
    "P": f"<p>{SENTENCE * 60}</p>",
    "L": "<ul>" + f"<li>{SENTENCE * 4}</li>" * 12 + "</ul>",
    "LI": f"<ul><li>{SENTENCE * 60}</li></ul>",
    "Table": f"<table><thead><tr><th>When</th><th>What</th></tr></thead><tbody>{ROWS}</tbody></table>",
    "TR": f"<table><tr><th>When</th></tr><tr><td><p>{SENTENCE * 60}</p></td></tr></table>",
    "Div": f"<div class='callout'><h2>Mind</h2><p>{SENTENCE * 60}</p></div>",
    "Link": f"<p>{SENTENCE}<a href='https://example.org/'>{SENTENCE * 60}</a></p>",
}
COUNTS = {"P": 1, "L": 1, "LI": 1, "Table": 1, "TR": 2, "Div": 1, "Link": 1}


@pytest.mark.parametrize("role", LONG)
def test_what_crosses_a_page_is_one_tag(opened: Open, role: str) -> None:
    pdf = opened(LONG[role])
    assert len(pdf.pages) > 1
    found = tags(pdf, role)
    assert len(found) == COUNTS[role]
    assert len(set().union(*(pages_of(tag) for tag in walk(found[-1])))) == len(pdf.pages)


@pytest.mark.parametrize("role", LONG)
def test_every_page_knows_the_tags_of_its_pieces(opened: Open, role: str) -> None:
    """The way back from each piece leads to the tag that holds it, and to no other."""
    pdf = opened(LONG[role])
    there = {
        (
            (tag.Pg if isinstance(each, int) else each.Pg).objgen[0],
            int(each if isinstance(each, int) else each.MCID),
        ): tag
        for tag in tags(pdf, "P", "LBody", "Lbl", "TH", "TD", "Link", "H1", "H2")
        for each in kids(tag)
        if isinstance(each, int) or "/MCID" in each
    }
    assert {(page, piece): tag.objgen for page, piece, tag in owners(pdf)} == {
        at: tag.objgen for at, tag in there.items()
    }
    assert all(str(page.Tabs) == "/S" for page in pdf.pages)


def test_the_head_of_a_table_is_read_once(opened: Open) -> None:
    pdf = opened(LONG["Table"])
    assert roles(tags(pdf, "Table")[0]) == ["THead", "TBody"]
    assert [len(kids(tag)) for tag in tags(pdf, "TH")[:2]] == [1, 1]
    marks = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert marks.count(DECORATION) == 2 * (len(pdf.pages) - 1)


def test_a_link_in_the_head_of_a_table_is_one_link_on_every_page(opened: Open) -> None:
    pdf = opened(LONG["Table"].replace("When", "<a href='https://example.org/'>When</a>"))
    (link,) = tags(pdf, "Link")
    places = [kid.Obj.objgen for kid in kids(link) if not isinstance(kid, int)]
    assert places == [note.objgen for page in pdf.pages for note in page.Annots]
    assert len(places) == len(set(places)) == len(pdf.pages)


def test_a_running_foot_belongs_to_the_page(opened: Open) -> None:
    pdf = opened("<p>Alive.</p>")
    assert [tag for _, _, tag in owners(pdf) if str(tag.S) not in ("/H1", "/P")] == []
    assert FOOT in pdf.pages[0].Contents.read_bytes()


def test_a_link_in_a_running_foot_would_not_be_heard_of(opened: Open) -> None:
    foot = "@page { @bottom-left { content: element(foot) } } .foot { position: running(foot) }"
    style = f"body {{ font: 12pt 'Handpress Text' }} {foot}"
    pdf = opened(
        "<p class='foot'><a href='https://example.org/'>Us</a></p><p><a href='https://example.org/'>More</a></p>", style
    )
    assert [str(note.Contents) for page in pdf.pages for note in page.Annots] == ["More (https://example.org/)"]


def test_a_citation_is_a_reference(opened: Open) -> None:
    pdf = opened("<p>So it is <span class='citation'>[<a href='#a'>1</a>]</span>.</p><p id='a'>Study</p>")
    assert [roles(tag) for tag in tags(pdf, "P", "Reference")] == [["Reference"], ["Link"], []]


def test_readers_are_told_of_title_and_bookmarks(opened: Open) -> None:
    pdf = opened("<p>Alive.</p>")
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(pdf.Root.MarkInfo.Marked)
    assert str(pdf.Root.Outlines.First.Title) == "Bones"


def test_a_foreign_passage_says_its_language(opened: Open) -> None:
    pdf = opened(
        '<p>She said <em lang="es">huesos</em>, <em lang="en-GB">bones</em>.</p><p lang="fr">Os <i>vivant</i>.</p>'
    )
    assert [(str(tag.S), str(tag.Lang)) for tag in tags(pdf, "Span", "P") if "/Lang" in tag] == [
        ("/Span", "es"),
        ("/P", "fr"),
    ]
    assert str(pdf.Root.Lang) == "en-GB"


def test_an_abbreviation_says_what_it_is_short_for(opened: Open) -> None:
    pdf = opened('<p><abbr title="bone mineral density">BMD</abbr> and <abbr>WHO</abbr></p>')
    assert [str(tag.E) for tag in tags(pdf, "Span")] == ["bone mineral density"]


def test_a_footnote_is_a_note_read_where_it_is_called(opened: Open) -> None:
    style = "@page { size: A5 } body { font: 12pt 'Handpress Text' } .note { float: footnote }"
    pdf = opened("<p>Alive<span class='note'>Renewed in ten years.</span> it is.</p>", style)
    assert roles(tags(pdf, "P")[0]) == ["Reference", "Note"]
    (note,) = tags(pdf, "Note")
    assert roles(note) == ["Lbl"]
    assert str(note.ID) == "note-1"


def test_a_list_entry_is_a_label_and_a_body(opened: Open) -> None:
    pdf = opened("<ol><li>One<ul style='list-style: none'><li>Half</li></ul></li><li>Two</li></ol>")
    assert [roles(tag) for tag in tags(pdf, "LI")] == [["Lbl", "LBody"], ["LBody"], ["Lbl", "LBody"]]
    assert [facts(tag) for tag in tags(pdf, "L")] == [{"/ListNumbering": "/Decimal"}, {"/ListNumbering": "/None"}]


def test_what_stands_bare_before_the_text_of_an_entry_is_its_label(opened: Open) -> None:
    pdf = opened(
        "<ol style='list-style: none'><li><span style='float: left'>7</span><p>Study.</p></li><li>One</li></ol>"
    )
    assert [roles(tag) for tag in tags(pdf, "LI")] == [["Lbl", "LBody"], ["LBody"]]


def test_a_sign_beside_a_text_is_not_read(opened: Open) -> None:
    style = "body { font: 12pt 'Handpress Text' } .sign::before { content: '!'; position: absolute }"
    pdf = opened("<div class='sign'><p>Mind.</p></div><p>Walk.</p>", style)
    assert [(str(tag.S), len(kids(tag))) for tag in tags(pdf, "Div", "P")] == [("/P", 1), ("/P", 1)]
    assert pdf.pages[0].Contents.read_bytes().count(DECORATION) == 1


def test_a_heading_of_a_table_says_what_it_heads(opened: Open) -> None:
    head = "<tr><th>When</th><th colspan=2>What</th></tr>"
    pdf = opened(f"<table>{head}<tr><th scope=row>Now</th><td>one</td><td>two</td></tr></table>")
    assert [facts(tag) for tag in tags(pdf, "TH")] == [
        {"/Scope": "/Column"},
        {"/ColSpan": "2", "/Scope": "/Column"},
        {"/Scope": "/Row"},
    ]


def test_under_the_heading_of_a_group_a_cell_names_all_its_headings(opened: Open) -> None:
    group = "<tr><th scope=rowgroup colspan=2>Spine</th></tr>"
    head = "<thead><tr><th>Who</th><th>Change</th></tr></thead>"
    pdf = opened(f"<table>{head}<tbody>{group}<tr><th scope=row>All</th><td>4%</td></tr></tbody></table>")
    (cell,) = tags(pdf, "TD")
    names = {str(tag.ID): str(tag.get("/A").Scope) for tag in tags(pdf, "TH") if "/ID" in tag}
    assert [names[str(name)] for name in cell.A.Headers] == ["/Row", "/Row", "/Column"]
    listed = list(pdf.Root.StructTreeRoot.IDTree.Names)
    assert [str(name) for name in listed[::2]] == sorted(names)
    assert [str(tag.ID) for tag in listed[1::2]] == sorted(names)


def test_a_column_of_bars_joins_the_values_that_it_draws(opened: Open) -> None:
    head = "<thead><tr><th>Who</th><th>Density<div aria-hidden=true>0 5 10</div></th><th>Result</th></tr></thead>"
    bar = "<tr><th scope=row>All</th><td><div style='height: 9px; background: red'></div></td><td>4%</td></tr>"
    group = "<tr><th scope=rowgroup colspan=3>Spine</th></tr>"
    pdf = opened(f"<table>{head}<tbody>{group}{bar}</tbody></table>")
    assert [roles(tag) for tag in tags(pdf, "TR")] == [["TH", "TH"], ["TH"], ["TH", "TD"]]
    assert [facts(tag).get("/ColSpan") for tag in tags(pdf, "TH")] == [None, None, "2", None]
    assert [len(kids(tag)) for tag in tags(pdf, "TH")] == [1, 2, 1, 1]


def test_a_row_to_write_in_keeps_its_cells(opened: Open) -> None:
    pdf = opened("<table><tr><th>Who</th><th>Number</th><th>When</th></tr><tr><td></td><td></td><td></td></tr></table>")
    assert [roles(tag) for tag in tags(pdf, "TR")] == [["TH"] * 3, ["TD"] * 3]


def test_a_figure_has_its_words_and_its_place_on_the_page(opened: Open) -> None:
    body = '<img alt="A bone" style="display: block" src="asset:s.svg"><img alt="" src="asset:s.svg">'
    pdf = opened(
        body,
        "@page { size: 300px 400px; margin: 100px } body { margin: 0 } h1 { margin: 0; height: 50px }",
        assets={"s.svg": SQUARE},
    )
    (figure,) = tags(pdf, "Figure")
    assert str(figure.Alt) == "A bone"
    assert [float(edge) for edge in figure.A.BBox] == pytest.approx([75, 300 - 112.5 - 6.75, 81.75, 300 - 112.5])


def test_nothing_empty_is_tagged(opened: Open) -> None:
    pdf = opened("<section><div></div><p> </p><div><div><p>Alive.</p></div></div><div>Renewed.</div></section>")
    assert [(str(tag.S), len(kids(tag))) for tag in tags(pdf, "Div", "Sect", "P")] == [
        ("/Sect", 2),
        ("/P", 1),
        ("/P", 1),
    ]


def test_a_link_holds_its_place_and_its_words(opened: Open) -> None:
    pdf = opened('<p id="a">See <a href="https://example.org/">more</a>.</p>')
    (link,) = tags(pdf, "Link")
    place, words = kids(link)
    assert str(place.Type) == "/OBJR"
    assert isinstance(words, int)
    assert str(place.Obj.Contents) == "more (https://example.org/)"
    nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    assert nums[nums.index(place.Obj.StructParent) + 1].objgen == link.objgen


def test_the_number_of_a_source_says_what_it_leads_to(opened: Open) -> None:
    """A short source in full, a long one as far as it is taken in at a glance; a page number as it is."""
    body = "<p><a href='#a'>1</a> <a href='#b'>2</a> <a id='c' href='#c'>7</a></p>"
    long = "Clarke B. Normal bone anatomy and physiology of the skeleton. Journal"
    entries = f"<li id='a'><span>1</span><p>Study of bones.</p></li><li id='b'><span>2</span><p>{long}</p></li>"
    pdf = opened(f"{body}<ol style='list-style: none'>{entries}</ol>")
    assert [str(note.Contents) for note in pdf.pages[0].Annots] == [
        "1: Study of bones.",
        "2: Clarke B. Normal bone anatomy and physiology of the…",
        "7",
    ]
