"""Words fill their blanks, never run them, and the shipped English has all that the program asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from markupsafe import Markup

from handpress.language.words import NEEDED, marked_word, word
from handpress.nouns.locale import Locale

ENGLISH = Path(__file__).parents[2] / "sources" / "locales" / "en.yaml"


def saying(text: str) -> Locale:
    return Locale(tag="en", lang="en-GB", name="English", words={"greeting": text})


def test_blanks_are_filled() -> None:
    assert word(saying("{who}, hello {who}"), "greeting", who="Ana") == "Ana, hello Ana"


def test_a_word_cannot_reach_into_our_objects() -> None:
    assert word(saying("{who.__class__} {0}"), "greeting", who="Ana", **{"0": "x"}) == "{who.__class__} x"


def test_an_unknown_blank_is_an_error() -> None:
    with pytest.raises(KeyError):
        word(saying("{nobody}"), "greeting", who="Ana")


def test_marked_words_escape_all_but_markup() -> None:
    marked = marked_word(saying("<b> {plain} {marked}"), "greeting", plain="<i>", marked=Markup("<u>u</u>"))
    assert marked == Markup("&lt;b&gt; &lt;i&gt; <u>u</u>")


def test_english_has_every_word_needed() -> None:
    words = yaml.safe_load(ENGLISH.read_text(encoding="utf-8"))["words"]
    assert [key for key in NEEDED if key not in words] == []
