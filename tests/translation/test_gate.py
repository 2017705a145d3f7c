"""The gate: what is old in a translation, or no translation at all, keeps back or marks the editions that print it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from handpress.checks.texts import texts
from handpress.load import load
from handpress.load.parity import load_parity
from handpress.nouns.library import Library
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import Problem
from handpress.nouns.workspace import Workspace
from handpress.translation import faults
from handpress.translation.gate import gate
from handpress.translation.parity import problems as parity
from tests.overlay import overlaid

DEEPER = """
# Lo que vio el ensayo {tier=intermediate}

El ensayo coció panes con {{ rise.warm | n }} hogazas. Crecieron {{ rise.warm | size }} de media. En frío crecieron
{{ rise.cold | with-interval }}. La corteza mostró {{ crust.cold }} [@baker2020, p. 105; @ovenguide].

::: chart
caption: Cuánto crecieron los panes
axis: Crecimiento medio
groups:
  - label: Trigo
    rows:
      - {label: Habitación cálida, value: rise.warm}
      - {label: Habitación fría, value: rise.cold, comparison: true}
note: Cada barra es una media.
:::
"""


@pytest.fixture(autouse=True)
def old_blocks_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a text says otherwise than its original is not what most of these tests are about."""
    monkeypatch.setattr(faults, "parity", lambda library, slug, tag, words: ())


@pytest.fixture
def bread(tmp_path: Path) -> Bread:
    return Bread(overlaid(tmp_path))


class Bread:
    """The stock library in a folder of its own, with a Spanish text of two tiers, accepted."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.edit("es.md", "tiers: [fundamentals]\n", "tiers: [fundamentals, intermediate]\n")
        self.edit("es.md", "\n# Preguntas", f"{DEEPER}\n# Preguntas")
        assert self.accept("es", "bread") == 0

    def path(self, name: str) -> Path:
        folder = self.workspace.sources
        return folder / name if "/" in name or name == "house.yaml" else folder / "handouts" / "bread" / name

    def edit(self, name: str, before: str, after: str) -> None:
        text = self.path(name).read_text()
        assert text.count(before) == 1, before
        self.path(name).write_text(text.replace(before, after))

    def accept(self, *words: str) -> int:
        from handpress.desk import run

        return run("translate", ["accept", *words, "--workspace", str(self.workspace.root)])

    def library(self) -> Library:
        return load(self.workspace)

    def editions(self) -> dict[str, Manuscript]:
        """The manuscripts by locale and tier, as they leave the gate."""
        library = self.library()
        hold = gate(library, lambda: load_parity(self.workspace, library.locales))
        return {f"{one.edition.locale} {one.edition.tier}": one for one in map(hold, texts(library))}


def told(manuscript: Manuscript) -> list[tuple[str, str, int]]:
    """Code, level and line of what the gate says."""
    return [
        (problem.code, problem.level, problem.place.line) for problem in manuscript.problems if problem.code[0] == "T"
    ]


def line(bread: Bread, name: str, words: str) -> int:
    return next(number for number, text in enumerate(bread.path(name).read_text().split("\n"), 1) if words in text)


def test_an_accepted_translation_passes_unmarked(bread: Bread) -> None:
    editions = bread.editions()
    assert set(editions) >= {"es fundamentals", "es intermediate"}
    assert not any(told(one) or one.facts.stale for one in editions.values())


def test_an_old_block_is_a_warning_at_its_line_and_a_mark(bread: Bread) -> None:
    bread.edit("en.md", "A loaf needs warmth and time.", "A loaf needs warmth, time and patience.")
    editions = bread.editions()
    for name in ("es fundamentals", "es intermediate"):
        assert told(editions[name]) == [("T201", "warning", line(bread, "es.md", "calor y tiempo"))]
        assert editions[name].facts.stale == "parts"
    assert told(editions["en fundamentals"]) == []
    problem = only(editions["es fundamentals"])
    assert (
        f"“A loaf needs warmth, time and patience.” (sources/handouts/bread/en.md:{line(bread, 'en.md', 'patience')})"
        in (problem.message)
    )
    assert f"translate accept es bread --block {problem.place.key}" in problem.hint


def only(manuscript: Manuscript) -> Problem:
    (found,) = (problem for problem in manuscript.problems if problem.code[0] == "T")
    return found


def test_what_the_hint_says_settles_it(bread: Bread) -> None:
    bread.edit("en.md", "A loaf needs warmth and time.", "A loaf needs warmth, time and patience.")
    command = only(bread.editions()["es fundamentals"]).hint.split("`")[1].split()
    assert command[:2] == ["translate", "accept"]
    assert bread.accept(*command[2:]) == 0
    assert told(bread.editions()["es fundamentals"]) == []


def test_an_old_warning_keeps_its_editions_back(bread: Bread) -> None:
    bread.edit("en.md", "Wear gloves.", "Wear thick gloves.")
    editions = bread.editions()
    assert [told(editions[name])[0][:2] for name in ("es fundamentals", "es intermediate")] == [("T201", "error")] * 2


def test_or_is_marked_where_the_house_says_so(bread: Bread) -> None:
    bread.path("house.yaml").write_text(bread.path("house.yaml").read_text() + "stale_safety: stamp\n")
    bread.edit("en.md", "Wear gloves.", "Wear thick gloves.")
    edition = bread.editions()["es fundamentals"]
    assert told(edition)[0][:2] == ("T201", "warning")
    assert edition.facts.stale == "safety"


def test_a_fault_of_a_deeper_tier_leaves_the_shallower_edition_alone(bread: Bread) -> None:
    bread.edit(
        "en.md", "They rose by {{ rise.warm | size }} on average", "They rose by {{ rise.cold | size }} on average"
    )
    editions = bread.editions()
    assert told(editions["es fundamentals"]) == [] and not editions["es fundamentals"].facts.stale
    assert [found[:2] for found in told(editions["es intermediate"])] == [("T201", "error")]


def test_a_new_section_of_a_deeper_tier_too(bread: Bread) -> None:
    bread.edit(
        "en.md", "\n# The numbers in full", "\n# New {tier=intermediate}\n\nAll 5 loaves rose.\n\n# The numbers in full"
    )
    editions = bread.editions()
    assert told(editions["es fundamentals"]) == []
    assert {code for code, _, _ in told(editions["es intermediate"])} == {"T202"}


def test_a_text_without_a_record_is_told_once_and_held_back(bread: Bread) -> None:
    shutil.rmtree(bread.workspace.sources / "made-from")
    edition = bread.editions()["es fundamentals"]
    assert next(found for found in told(edition) if found[0] == "T205") == ("T205", "error", 1)
    assert [problem.place.file for problem in edition.problems if problem.code == "T205"] == [
        "sources/handouts/bread/es.md",
        "sources/glossary/es.yaml",
    ]


def test_english_is_never_printed_for_spanish(bread: Bread) -> None:
    bread.path("house.yaml").write_text(bread.path("house.yaml").read_text() + "stale_safety: stamp\n")
    bread.edit("es.md", "Un pan necesita calor y tiempo.", "A loaf needs warmth and time.")
    assert told(bread.editions()["es fundamentals"]) == [("T206", "error", line(bread, "es.md", "needs warmth"))]


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("plain: Flour and water, mixed. It turns into bread in the oven.", "T201"),
        ("plain: A tiny living thing. It makes [[dough]] rise.", "T201"),
        ("plain: The soft inside of a loaf.", None),
        ("full: A mass of flour, water and [[yeast]] that holds gas as it ferments.", None),
    ],
    ids=["used", "used too", "not used", "in deeper tiers"],
)
def test_an_old_definition_concerns_the_editions_that_print_it(bread: Bread, entry: str, code: str | None) -> None:
    bread.edit("glossary/en.yaml", entry, f"{entry} More.")
    assert [found[0] for found in told(bread.editions()["es fundamentals"])] == ([code] if code else [])


@pytest.mark.parametrize(
    ("translator", "reviser", "status", "codes"),
    [
        ("", "", "draft", set()),
        ("Ana Example", "", "draft", set()),
        ("Ana Example", "Eva Example", "approved", set()),
        ("", "", "approved", {"T207"}),
        ("Ana Example", "", "approved", {"T207"}),
        ("Ana Example", " ana  example", "approved", {"T208"}),
        ("Ana Example", "Ana Example", "draft", {"T208"}),
    ],
)
def test_two_people_answer_for_an_approved_translation(
    bread: Bread, translator: str, reviser: str, status: str, codes: set[str]
) -> None:
    named = {"translator": translator, "reviser": reviser}
    head = "".join(f'{what}: "{name}"\n' for what, name in named.items() if name)
    bread.edit("es.md", "tiers: [fundamentals", f"{head}tiers: [fundamentals")
    settings = bread.path("handout.yaml")
    settings.write_text(settings.read_text().replace("status: draft", "") + f"\nstatus: {status}\n")
    edition = bread.editions()["es fundamentals"]
    assert {code for code, _, _ in told(edition)} == codes
    assert (edition.facts.translated, edition.facts.translator) == (True, translator)


def test_a_translation_whose_original_cannot_be_read_is_held_back(bread: Bread) -> None:
    bread.path("en.md").write_text("no head")
    assert ("T209", "error", 1) in told(bread.editions()["es fundamentals"])


def test_what_an_old_block_says_otherwise_is_no_second_fault(bread: Bread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "parity", parity)
    bread.path("house.yaml").write_text(bread.path("house.yaml").read_text() + "stale_safety: stamp\n")
    before = bread.editions()["es fundamentals"].problems
    bread.edit("en.md", "A loaf needs warmth and time.", "A loaf needs no warmth and time.")
    bread.edit("en.md", "3. Bake it.", "3. Bake it.\n4. Wait.")
    edition = bread.editions()["es fundamentals"]
    new = [problem for problem in edition.problems if problem not in before]
    assert sorted({problem.code for problem in new} - {"T106"}) == ["T201", "T202"]
    assert {problem.level for problem in new} == {"warning"}
    assert edition.facts.stale == "safety"
