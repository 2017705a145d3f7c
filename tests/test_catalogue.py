"""Catalogue: one page that needs nothing but itself, and the same facts as JSON."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from handpress.catalogue import catalogue, described, filters, folded
from handpress.nouns.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).resolve().parent.parent)


def entry(**fields: Any) -> dict[str, Any]:
    base = {
        "path": "en/bread.fundamentals.a4.pdf",
        "title": "How bread rises",
        "subtitle": "",
        "purpose": "This handout tells you what dough does.",
        "topics": ["bread", "Yeast"],
        "handout": "bread",
        "tier": "fundamentals",
        "tier_name": "Fundamentals",
        "locale": "en",
        "locale_name": "English",
        "direction": "ltr",
        "format": "a4",
        "imprint": "",
        "publisher": "Handpress",
        "id": "EX-001",
        "revision": 2,
        "issued": "2026-03-02",
        "next_review": "2028-03-02",
        "draft": True,
        "pages": 4,
        "bytes": 58_123,
        "sha256": "0" * 64,
    }
    return {**base, **fields}


def page(*entries: dict[str, Any]) -> str:
    return catalogue(entries or (entry(),), WORKSPACE)["index.html"].decode()


def test_the_page_links_each_edition_with_its_size_and_pages() -> None:
    html = page()
    assert '<a href="en/bread.fundamentals.a4.pdf">' in html
    assert "PDF, 4 pages, 58 kB" in html
    assert "draft: not yet reviewed by a clinician" in html


def test_a_single_page_is_one_page() -> None:
    assert "PDF, 1 page, 58 kB" in page(entry(pages=1))


def test_the_page_asks_for_nothing_outside_itself() -> None:
    html = page()
    assert not re.search(r'(src|href)="(https?:)?//', html)
    assert "url(" not in html
    assert "@import" not in html


def test_the_policy_names_exactly_the_style_and_the_script_of_the_page() -> None:
    html = page()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    allowed = policy[1].replace("&#39;", "'")
    for tag in ("style", "script"):
        body = re.search(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert body
        assert f"{tag}-src 'sha256-{b64encode(sha256(body[1].encode()).digest()).decode()}'" in allowed
    assert "default-src 'none'" in allowed


def test_text_from_sources_is_escaped() -> None:
    html = page(entry(title="</script><b>bread"))
    assert "<b>bread" not in html
    assert "&lt;/script&gt;&lt;b&gt;bread" in html


def test_words_to_find_by_are_folded() -> None:
    assert folded("Densidad ÓSEA, «después»") == "densidad osea despues"
    said = (
        "how bread rises this handout tells you what dough does ex 001 english fundamentals fundamentals a4 handpress"
    )
    assert f'data-words="{said} bread yeast"' in page()


def test_a_choice_is_named_as_most_editions_name_it_and_tiers_stand_by_length() -> None:
    english = [
        entry(path=f"{n}", tier=tier, tier_name=tier.title(), pages=n) for n, tier in enumerate(("short", "long"))
    ]
    spanish = entry(path="s", tier="short", tier_name="Lo esencial", locale="es", pages=9)
    (_, depth) = filters([described(one) for one in (spanish, *reversed(english))])
    assert depth["choices"] == {"short": "Short", "long": "Long"}
    assert list(depth["choices"]) == ["short", "long"]


def test_the_shortest_tier_comes_first_and_locales_stand_together() -> None:
    html = page(
        entry(tier="academic", tier_name="Academic", pages=12),
        entry(locale="es", locale_name="Español", title="Cómo sube el pan"),
        entry(),
    )
    assert html.index("<h3>Fundamentals</h3>") < html.index("<h3>Academic</h3>")
    assert html.index("How bread rises") < html.index("Cómo sube el pan")
    assert html.count("<article") == 2


def test_only_choices_that_narrow_the_list_are_offered() -> None:
    assert "<select" not in page()
    assert 'data-key="imprint"' in page(entry(), entry(imprint="example-clinic", publisher="Example Clinic"))


def test_right_to_left_handouts_are_marked() -> None:
    assert '<article class="handout" lang="ar" dir="rtl">' in page(entry(locale="ar", direction="rtl"))


def test_without_its_script_the_page_is_the_whole_list() -> None:
    assert '<form id="finder" role="search" hidden>' in page()
    assert not re.search(r'class="edition"[^>]* hidden', page())


def test_the_json_holds_the_entries_as_they_came() -> None:
    assert json.loads(catalogue([entry()], WORKSPACE)["catalogue.json"]) == [entry()]


def test_an_empty_shelf_is_a_page_too() -> None:
    assert "0 editions" in catalogue([], WORKSPACE)["index.html"].decode()


def test_a_bilingual_edition_says_so_and_is_found_by_it() -> None:
    path = "es/bread.fundamentals.a4.with-en.pdf"
    both = entry(path=path, locale="es", locale_name="Español", beside="en", beside_name="English")
    (asked,) = (one for one in filters([described(entry()), described(both)]) if one["key"] == "columns")
    assert asked["choices"] == {"one": "One", "two": "Two, side by side"}
    html = page(entry(), both)
    assert re.search(rf'data-columns="two"><a href="{path}">.*Español.*and.*English.*side by side', html)
    assert described(both)["words"].split()[-5:] == ["bilingual", "side", "by", "side", "english"]
    assert html.count('data-columns="one"') == 1


def test_where_all_editions_have_one_language_nothing_is_asked_of_it() -> None:
    assert "columns" not in {one["key"] for one in filters([described(entry())])}


@pytest.mark.parametrize(("stale", "said"), [("", ""), ("parts", "parts older"), ("safety", "safety advice older")])
def test_a_handout_with_old_parts_is_marked(stale: str, said: str) -> None:
    """By the worst of its editions; one that was printed long ago says nothing of it."""
    html = page(entry(), entry(path="two", stale=stale), entry(path="three", stale=""))
    assert ("older than the original" in html) is bool(said)
    assert said in html


def test_a_nurse_finds_a_language_and_a_handout_by_their_english_names() -> None:
    arabic = entry(
        locale="ar", locale_name="العربية", title="الخبز", locale_english="Arabic", original_title="How bread rises"
    )
    html = page(entry(), arabic)
    assert '<option value="ar">Arabic · العربية</option>' in html
    assert '<option value="en">English</option>' in html
    assert 'Arabic · <bdi lang="ar">العربية</bdi> · How bread rises · EX-001' in html
    assert "how bread rises" in re.findall(r'data-words="([^"]*)" data-locale="ar"', html)[0]


def test_the_original_stands_before_its_translations() -> None:
    html = page(entry(locale="ar", title="الخبز", original_title="How bread rises"), entry())
    assert html.index("<h2>How bread rises") < html.index("<h2>الخبز")
