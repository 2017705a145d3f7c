"""The glossary stands in the alphabet of its language and holds what is used."""

from __future__ import annotations

from handpress.apparatus.glossary import in_order
from handpress.nouns.library import Entry
from handpress.nouns.locale import Locale

SPANISH = Locale(tag="es", lang="es-ES", name="Español")


def test_terms_stand_by_what_is_printed() -> None:
    terms = {
        slug: Entry(term=term, plain="x") for slug, term in [("a", "ñu"), ("b", "Óseo"), ("c", "nuez"), ("d", "z")]
    }
    assert [slug for slug, _ in in_order(SPANISH, terms, ["a", "b", "c", "a"])] == ["c", "a", "b"]


def test_two_terms_of_the_same_name_both_stay() -> None:
    terms = {"one": Entry(term="scan", plain="x"), "other": Entry(term="scan", plain="y")}
    assert [slug for slug, _ in in_order(SPANISH, terms, {"other", "one"})] == ["one", "other"]
