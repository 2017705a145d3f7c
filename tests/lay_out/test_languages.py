"""Languages: words of another script say which language they are in, and no element is cut for it."""

from __future__ import annotations

import pytest

from handpress.lay_out.languages import name_languages
from handpress.nouns.locale import Locale

CHINESE = Locale(tag="zh-Hans", lang="zh-Hans", name="简体中文", script="Hans")
RUSSIAN = Locale(tag="ru", lang="ru-RU", name="Русский", script="Cyrl")
SPANISH = Locale(tag="es", lang="es-ES", name="Español")
ARABIC = Locale(tag="ar", lang="ar", name="العربية", script="Arab", direction="rtl")
EN, END = '<span lang="en">', "</span>"

NAMED = {
    "a medicine": ("<p>阿那曲唑（anastrozole）每天</p>", f"<p>阿那曲唑（{EN}anastrozole{END}）每天</p>"),
    "a unit": ("<p>每天 2.5 mg，0.01 mSv</p>", "<p>每天 2.5 mg，0.01 mSv</p>"),
    "an abbreviation": ("<p>维生素 D 和 DXA 检查</p>", f"<p>维生素 D 和 {EN}DXA{END} 检查</p>"),
    "what has a language": ('<p><em lang="fr">Salut</em></p>', '<p><em lang="fr">Salut</em></p>'),
    "links are not cut": (
        '<p>试验 Foo <a href="#r">Bar</a></p>',
        f'<p>试验 {EN}Foo{END} <a href="#r">{EN}Bar{END}</a></p>',
    ),
    "its own words in a reference": (
        '<p lang="en">Smith J. Title [互联网]. 2020.</p>',
        '<p lang="en">Smith J. Title [<span lang="zh-Hans">互联网</span>]. 2020.</p>',
    ),
    "signs that HTML escapes": ("<p>R&amp;D Team &lt; 5</p>", f"<p>{EN}R&amp;D Team &lt; 5{END}</p>"),
    "a line break": ("<p>第一<br>行 Lancet</p>", f"<p>第一<br>行 {EN}Lancet{END}</p>"),
    "the head": ("<head><title>Lancet 试验</title></head>", "<head><title>Lancet 试验</title></head>"),
    "an alternative": ('<p><img alt="Lancet 试验"></p>', '<p><img alt="Lancet 试验"></p>'),
}


@pytest.mark.parametrize("name", NAMED)
def test_words_of_another_script_say_their_language(name: str) -> None:
    html, laid = NAMED[name]
    assert name_languages(html, CHINESE) == laid


def test_russian_says_it_of_latin_words_only() -> None:
    assert (
        name_languages("<p>Тест DXA в IBIS-II, 5 мг</p>", RUSSIAN)
        == f"<p>Тест {EN}DXA{END} в {EN}IBIS-II{END}, 5 мг</p>"
    )


@pytest.mark.parametrize("locale", [SPANISH, ARABIC], ids=lambda locale: locale.tag)
def test_where_script_tells_nothing_or_isolation_does_the_page_stays(locale: Locale) -> None:
    assert name_languages("<p>El Lancet</p>", locale) == "<p>El Lancet</p>"
