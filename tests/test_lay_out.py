"""Lay out: what galleys hold, what the layouts may not do, and that lists of styles and words are whole."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import pytest
import yaml
from jinja2 import UndefinedError
from markupsafe import Markup

from handpress.lay_out import lay_out, stylesheet_names
from handpress.lay_out.edition_css import chart_css, css_string
from handpress.lay_out.layouts import MissingFile, MissingWord, environment, words_of
from handpress.nouns.galley import Galley
from handpress.nouns.manuscript import Block, Manuscript
from handpress.nouns.workspace import Workspace
from tests.specimens.manuscript import CHART, manuscript, signed

ROOT = Path(__file__).resolve().parent.parent
LAYOUTS = sorted((ROOT / "layouts").rglob("*.html"))
STYLES = sorted((ROOT / "styles").rglob("*.css"))
WORDS: dict[str, str] = yaml.safe_load((ROOT / "sources/locales/en.yaml").read_text())["words"]
WORKSPACE = Workspace(ROOT)


def galley(written: Manuscript | None = None, workspace: Workspace = WORKSPACE) -> Galley:
    return lay_out(written or manuscript(words=WORDS), workspace)


def with_block(block: Block) -> Manuscript:
    whole = manuscript(words=WORDS)
    return replace(whole, sections=(replace(whole.sections[0], blocks=(block,)),))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_a_galley_holds_the_text_its_language_and_its_facts() -> None:
    laid = galley()
    assert '<html lang="en-GB" dir="ltr">' in laid.html
    assert "<title>How a loaf of bread rises</title>" in laid.html
    assert "Bread asks for little work and much patience." in laid.html
    assert laid.facts["issued"] == "2026-03-02"
    assert laid.facts["locale_name"] == "English"
    assert datetime.fromtimestamp(laid.epoch, UTC).isoformat() == "2026-03-02T00:00:00+00:00"


def test_the_same_manuscript_gives_the_same_galley() -> None:
    assert galley() == galley()
    assert galley().digest() == galley().digest()


def test_every_page_says_what_it_is_a_page_of() -> None:
    strip = re.search(r'<div class="control-strip">.*?</div>', galley().html, re.DOTALL)
    assert strip
    for fact in ("EX-001", "Revision 2", "Issued 2 Mar 2026", "Next review 2 Mar 2028", "en-GB", "all-pages"):
        assert fact in strip[0]


def test_the_draft_mark_stands_until_someone_has_signed() -> None:
    mark = WORDS["draft"]
    assert galley().html.count(mark) == 2
    assert mark not in galley(replace(signed(), locale=manuscript(words=WORDS).locale)).html


@pytest.mark.parametrize(("stale", "said"), [("", ""), ("parts", "stale"), ("safety", "stale.safety")])
def test_page_one_says_what_is_older_than_the_original(stale: Literal["", "parts", "safety"], said: str) -> None:
    plain = manuscript(words=WORDS)
    laid = lay_out(replace(plain, facts=replace(plain.facts, stale=stale)), WORKSPACE)
    before = laid.html.split("<h1>")[0]
    assert [key for key in ("stale", "stale.safety") if WORDS[key] in before] == ([said] if said else [])
    assert laid.facts["stale"] == stale


@pytest.mark.parametrize(
    ("translated", "translator", "reviser", "said"),
    [
        (False, "", "", ""),
        (True, "", "", "No second translator has read this translation yet."),
        (True, "Ana", "", "Translated by Ana. No second translator has read this translation yet."),
        (True, "Ana", "Eva", "Translated by Ana, revised by Eva."),
    ],
)
def test_the_colophon_says_who_translated_and_who_did_not_read_it(
    translated: bool, translator: str, reviser: str, said: str
) -> None:
    plain = manuscript(words=WORDS)
    facts = replace(plain.facts, translated=translated, translator=translator, reviser=reviser)
    html = lay_out(replace(plain, facts=facts), WORKSPACE).html
    assert not said or f"<p>{said}</p>" in html
    assert ("ranslat" in html.split('class="appendix colophon"')[1]) is bool(said)


def test_telephone_numbers_come_from_the_block_and_their_absence_gives_lines_to_write_on() -> None:
    html = galley().html
    assert '<a dir="ltr" href="tel:01632960001">01632 960 001</a>' in html
    assert html.count('<tr class="write">') == 2


def test_labels_follow_the_text_and_axes_the_digits_from_right_to_left_too() -> None:
    whole = manuscript(words=WORDS)
    html = galley(replace(whole, locale=whole.locale.model_copy(update={"direction": "rtl"}))).html
    assert '<html lang="en-GB" dir="rtl">' in html
    assert '<ul class="labels"><li>' in html
    assert 'class="ticks" dir="ltr"' in html
    assert 'class="plot" dir="ltr"' in html


def test_text_is_escaped_and_markup_is_not() -> None:
    block = Block("prose", 1, Markup("<p>5 mg</p>"))
    whole = with_block(block)
    laid = galley(replace(whole, facts=replace(whole.facts, title="Less <than> & more")))
    assert "Less &lt;than&gt; &amp; more" in laid.html
    assert "<p>5 mg</p>" in laid.html


def test_page_numbers_are_left_to_the_press() -> None:
    html = galley().html
    assert '<span class="folios" data-plain data-for="s-why"></span>' in html
    assert '<span class="folios" data-for="c-1 c-5"></span>' in html


def test_every_anchor_that_is_led_to_is_there_once() -> None:
    html = galley().html
    ids = re.findall(r'\bid="([^"]+)"', html)
    wanted = set(re.findall(r'href="#([^"]+)"', html)) | {
        one for many in re.findall(r'data-for="([^"]+)"', html) for one in many.split()
    }
    assert len(ids) == len(set(ids))
    assert wanted <= set(ids)


def test_a_block_without_a_layout_is_an_error() -> None:
    with pytest.raises(Exception, match=r"components/poster\.html"):
        galley(with_block(Block("poster", 1)))


def test_a_field_that_a_layout_needs_is_never_silently_empty() -> None:
    with pytest.raises(UndefinedError):
        galley(with_block(Block("notes", 1, fields={"lines": 2})))


def test_a_missing_word_names_itself_and_its_locale() -> None:
    with pytest.raises(MissingWord, match=r"locale es .*'strip\.page'"):
        words_of({}, "es")("strip.page")


def test_words_are_escaped_and_their_fields_may_be_markup() -> None:
    word = words_of({"uses": "On <page> {pages}"}, "en")
    assert word("uses", pages=Markup("<b>2</b>")) == "On &lt;page&gt; <b>2</b>"


@pytest.mark.parametrize("layout", LAYOUTS, ids=name)
def test_a_layout_holds_structure_only(layout: Path) -> None:
    source = layout.read_text()
    for forbidden in ("| safe", "|safe", "style=", "| sort", "<dl", "| replace(", "loop.index %"):
        assert forbidden not in source, f"{forbidden} has no place in {layout.name}"


@pytest.mark.parametrize("layout", [path for path in LAYOUTS if path.name != "catalogue.html"], ids=name)
def test_english_has_every_word_that_layouts_ask_for(layout: Path) -> None:
    asked = set(re.findall(r'word\("([^"]+)"', layout.read_text()))
    assert asked <= WORDS.keys()


def test_english_words_take_the_fields_that_layouts_give() -> None:
    galley()


def test_the_list_of_stylesheets_is_the_folder() -> None:
    listed = set()
    for format in sorted(path.stem for path in (ROOT / "styles/formats").glob("*.css")):
        for script in sorted(path.stem for path in (ROOT / "styles/scripts").glob("*.css")):
            locale = manuscript().locale.model_copy(update={"script": script})
            listed |= set(stylesheet_names(WORKSPACE, format, locale, ("order.txt", "bilingual.txt", "review.txt")))
    found = {str(path.relative_to(ROOT / "styles").with_suffix("")) for path in STYLES}
    assert listed == found - {"catalogue", "accessibility"}


def test_a_locale_with_faces_of_its_own_needs_no_style_of_its_script() -> None:
    locale = manuscript(words=WORDS).locale.model_copy(update={"script": "Thai"})
    with pytest.raises(MissingFile, match=r"scripts/Thai\.css"):
        galley(replace(manuscript(words=WORDS), locale=locale))
    faces = ("Noto Sans Thai", "Source Sans 3")
    laid = galley(replace(manuscript(words=WORDS), locale=locale.model_copy(update={"fonts": faces})))
    assert "scripts/Latn" in dict(laid.stylesheets)
    assert ':root { --family: "Noto Sans Thai", "Source Sans 3" }' in dict(laid.stylesheets)["edition"]


@pytest.mark.parametrize("style", [path for path in STYLES if path.parent.name in {"formats", "scripts"}], ids=name)
def test_a_format_and_a_script_set_tokens_only(style: Path) -> None:
    source = re.sub(r"/\*.*?\*/", "", style.read_text(), flags=re.DOTALL)
    assert re.findall(r"^\S.*\{$", source, re.MULTILINE) == [":root {"]
    assert all(line.startswith("  --") for line in source.splitlines() if line.startswith("  "))


@pytest.mark.parametrize("style", STYLES, ids=name)
def test_colours_are_tokens_and_sides_are_logical(style: Path) -> None:
    source = re.sub(r"/\*.*?\*/", "", style.read_text(), flags=re.DOTALL)
    if style.name not in {"tokens.css", "catalogue.css"}:
        assert not re.search(r"#[0-9a-f]{3,6}\b|rgb\(", source)
    assert not re.search(r"(margin|padding|border)-(left|right|top|bottom)", source)
    assert len(source.splitlines()) < 200


def test_a_format_that_is_not_there_is_named() -> None:
    whole = manuscript(words=WORDS)
    with pytest.raises(MissingFile, match=r"formats/poster\.css"):
        galley(replace(whole, edition=replace(whole.edition, format="poster")))


def test_a_workspace_lays_its_own_files_over_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "layouts/components").mkdir(parents=True)
    (tmp_path / "layouts/components/quote.html").write_text("<blockquote>Ours: {{ block.body }}</blockquote>")
    (tmp_path / "styles/formats").mkdir(parents=True)
    (tmp_path / "styles/formats/a4.css").write_text(":root { --rail: 0mm }")
    laid = galley(workspace=Workspace(tmp_path))
    assert "Ours: <p>Bread asks" in laid.html
    assert dict(laid.stylesheets)["formats/a4"] == ":root { --rail: 0mm }"
    assert "Key points" in laid.html


def test_a_chart_draws_from_zero_and_leaves_words_undrawn() -> None:
    css = chart_css(CHART.fields)
    assert "#x-1-bar { inset-inline-start: 50.00%; inline-size: 31.25% }" in css
    assert "#x-4-bar { inset-inline-start: 16.25%; inline-size: 33.75% }" in css
    assert "#x-2-whisker { inset-inline-start: 42.75%; inline-size: 21.25% }" in css
    assert "x-3" not in css


def test_a_state_is_printed_in_words() -> None:
    html = (
        environment(WORKSPACE.layouts)
        .get_template("components/chart.html")
        .render(block=CHART, word=words_of(WORDS, "en"))
    )
    assert "<strong>no change</strong>" in html
    assert "x-3" not in html


def test_text_in_a_stylesheet_is_quoted() -> None:
    assert css_string('a "b" \\ c') == '"a \\"b\\" \\\\ c"'
