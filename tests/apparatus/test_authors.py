"""Names are shortened as medical journals do."""

from __future__ import annotations

import pytest

from handpress.apparatus.authors import authors, initials, name


@pytest.mark.parametrize(
    ("given", "short"),
    [
        ("Judith E", "JE"),
        ("Judith E.", "JE"),
        ("J.E.", "JE"),
        ("JE", "JE"),
        ("J", "J"),
        ("Pirkko-Liisa", "PL"),
        ("Maria de la Luz", "ML"),
        ("John Ronald Reuel", "JR"),
        ("Étienne", "É"),
        ("", ""),
    ],
)
def test_initials(given: str, short: str) -> None:
    assert initials(given) == short


def test_particles_and_suffixes_stand_around_the_family_name() -> None:
    author = {"family": "Berg", "non-dropping-particle": "van der", "given": "Jan", "suffix": "Jr"}
    assert name(author) == "van der Berg J Jr"


def test_six_are_named_and_a_seventh_is_not() -> None:
    people = [{"family": family} for family in "ABCDEFG"]
    assert authors(people[:6]) == "A, B, C, D, E, F"
    assert authors(people) == "A, B, C, D, E, F, et al"


def test_authors_who_are_not_known_are_said_to_exist() -> None:
    assert authors([{"family": "A"}], complete=False) == "A, et al"
    assert authors([], complete=False) == ""
