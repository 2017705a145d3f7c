"""Every fixture, a reference in YAML named `<case>.<locale>.yaml`, prints as the HTML beside it.

To add a test, add a YAML file, run this module as a program, and read what it wrote.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from handpress.apparatus.bibliography import entry
from handpress.nouns.library import Reference
from handpress.nouns.locale import Locale

FIXTURES = Path(__file__).parent / "fixtures"
CASES = sorted(FIXTURES.glob("*.yaml"))
WORDS = {
    "en": {
        "reference.available": "Available from: {url}",
        "reference.cited": "cited {date}",
        "reference.in": "In: {title}",
        "reference.internet": "Internet",
        "reference.pages": "p. {pages}",
        "reference.report": "Report No.: {number}",
        "reference.series": "{series}; no. {number}",
        "reference.unverified": "Some details of this reference are still being checked.",
    },
    "es": {
        "reference.available": "Disponible en: {url}",
        "reference.cited": "citado {date}",
        "reference.internet": "Internet",
    },
}


def printed(case: Path) -> str:
    """The entry of a case. Its values are read as text, as load reads them: a volume is no number."""
    tag = case.stem.rpartition(".")[2]
    locale = Locale(tag=tag, lang=tag, name=tag, words=WORDS[tag])
    reference = Reference.model_validate(yaml.load(case.read_text(encoding="utf-8"), yaml.BaseLoader))
    return f"{entry(reference, 'vancouver', locale)}\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_entry(case: Path) -> None:
    assert printed(case) == case.with_suffix(".html").read_text(encoding="utf-8")


def test_every_type_has_a_fixture() -> None:
    given = {yaml.load(case.read_text(encoding="utf-8"), yaml.BaseLoader)["type"] for case in CASES}
    assert given == set(Reference.model_fields["type"].annotation.__args__)  # type: ignore[union-attr]


def test_an_unknown_style_is_an_error() -> None:
    with pytest.raises(KeyError):
        entry(Reference(type="book", title="A book"), "no-such-style", Locale(tag="en", lang="en", name="English"))


def test_a_long_bibliography_costs_check_next_to_nothing() -> None:
    printed(CASES[0])
    reference = Reference.model_validate(yaml.load(CASES[0].read_text(encoding="utf-8"), yaml.BaseLoader))
    locale = Locale(tag="en", lang="en", name="English", words=WORDS["en"])
    start = time.process_time()
    for _ in range(30):
        entry(reference, "vancouver", locale)
    assert time.process_time() - start < 0.08


if __name__ == "__main__":
    for fixture in CASES:
        fixture.with_suffix(".html").write_text(printed(fixture), encoding="utf-8")
