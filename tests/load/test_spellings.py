"""American English is the British text in its own spelling: words change, marks and keys do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from handpress.load import load
from handpress.load.spellings import respelled, respelled_text
from handpress.nouns.library import Text, Titles
from handpress.nouns.locale import Locale, localized
from handpress.nouns.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
US = Locale(
    tag="en-US",
    lang="en-US",
    name="English",
    spelled_from="en",
    spellings={"oestrogen": "estrogen", "remodelling": "remodeling", "oestradiol": "estradiol", "centre": "center"},
)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Oestrogen and oestrogen", "Estrogen and estrogen"),
        ("OESTROGEN", "ESTROGEN"),
        ("oestrogen-fed, [[oestrogen]]", "estrogen-fed, [[estrogen]]"),
        ("[[its work|oestrogen]]", "[[its work|oestrogen]]"),
        ("[[oestrogens work|oestrogen]] oestrogen", "[[oestrogens work|oestrogen]] estrogen"),
        ("{{ a.oestradiol.day1 }} oestradiol", "{{ a.oestradiol.day1 }} estradiol"),
        ("[@oestrogen, p. 4 oestrogen]", "[@oestrogen, p. 4 oestrogen]"),
        ("::: figure remodelling.svg", "::: figure remodelling.svg"),
        ("# Remodelling {tier=centre}", "# Remodeling {tier=centre}"),
        ("https://example.org/centre centre", "https://example.org/centre center"),
        ("bone@centre.org, www.centre.org/bone: centre", "bone@centre.org, www.centre.org/bone: center"),
        ("centred", "centred"),
    ],
)
def test_words_change_and_marks_do_not(here: str, there: str) -> None:
    assert respelled(here, US) == there


def test_people_keep_the_spelling_of_their_names() -> None:
    titles = Titles(title="A centre", purpose="None.", who_for="Nobody.", translator="Ann Centre", reviser="Bo Centre")
    there = respelled_text(Text("en.md", titles, "", 1), US).titles
    assert (there.title, there.translator, there.reviser) == ("A center", "Ann Centre", "Bo Centre")


def test_a_locale_without_spellings_changes_nothing() -> None:
    assert respelled("oestrogen", US.model_copy(update={"spellings": {}})) == "oestrogen"


def test_the_american_text_and_its_glossary_hold_no_british_word() -> None:
    library = load(Workspace(ROOT))
    american = library.locales["en-US"]
    british = set(american.spellings)
    for handout in library.handouts.values():
        text, source = handout.texts["en-US"], handout.texts["en"]
        assert text.file == source.file
        assert text.first_line == source.first_line
        assert text.body.count("\n") == source.body.count("\n")
        assert not british & set(text.titles.title.lower().split())
    glossary = library.glossaries["en-US"]
    assert glossary.keys() == library.glossaries["en"].keys()
    assert not [entry.plain for entry in glossary.values() if british & set(entry.plain.lower().split())]
    assert glossary["oestrogen"].term.lower() == "estrogen"
    assert localized({"es": "hueso", "en": "bone"}, american) == "bone"
