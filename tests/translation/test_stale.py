"""A changed original marks exactly the blocks that were made from it; what a reader does not see marks nothing."""

from __future__ import annotations

import random
import re

import pytest

from handpress.nouns.translation import MadeFromFile, Unit
from handpress.records.schemas import make
from handpress.records.yaml_nodes import read_yaml
from handpress.translation.made_from import record, record_of, written_made_from
from handpress.translation.stale import safe, standings
from handpress.translation.units import joined, units

TIERS = ("fundamentals", "academic")
HEAD = "---\ntitle: {title}\npurpose: {purpose}\nwho_for: {who}\n---\n\n"
ENGLISH = (
    HEAD.format(title="Bread at home", purpose="It says how bread is made.", who="It is for all who bake bread.")
    + """\
# What bread is

Bread is made of flour and water. It is “good” for *most* people.

It wants a warm room and some time.

Never bake it without salt in it.

# How it is made {tier=fundamentals}

::: steps
1. Mix the flour with all the water.
2. Wait until it has grown.
3. Put it into the oven.
:::

::: warning The oven is hot
- Wear gloves of thick cloth.
- Keep children away from it.
:::

# What was measured {tier=academic}

It grew by {{ rise.warm }} in an hour of warmth.

It is baked at 220 °C in most houses.
"""
)


def made(text: str, file: str = "en.md") -> tuple[Unit, ...]:
    return units(file, text)


def turned(text: str) -> str:
    """The words backwards: a language of its own."""
    return re.sub(r"\b[A-Za-z]{3,}\b(?![^{}]*\})", lambda found: found[0][::-1], text)


SPANISH = joined(ENGLISH, {unit.path: turned(unit.text) for unit in made(ENGLISH)})


def accepted(text: str = ENGLISH) -> MadeFromFile:
    return record(None, made(text), made(text), "en.md", 1)


def marks(english: str, spanish: str = SPANISH, was: MadeFromFile | None = None) -> list[tuple[str, str, str]]:
    """State, the original's words and the translation's place of each block that does not stand as it should."""
    found = standings(made(english), made(spanish, "es.md"), was or accepted(), TIERS)
    return [
        (one.state, one.original.text if one.original else "", one.translation.path if one.translation else "")
        for one in found
        if one.state != "current"
    ]


def test_a_translation_has_the_places_of_its_original() -> None:
    assert [unit.path for unit in made(SPANISH)] == [unit.path for unit in made(ENGLISH)]
    assert marks(ENGLISH) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Bread is made of flour and water. It", "Bread is made  of flour\nand water. It"),
        ("“good”", '"good"'),
        ("“good”", "«good»"),
        ("*most*", "most"),
        ("*most*", "**most**"),
        ("\n\n# How", "\n\n\n\n# How"),
        ("1. Mix", "1.  Mix"),
        ("- Wear", "* Wear"),
        ("Bread at home", '"Bread at home"'),
        ("{{ rise.warm }}", "{{rise.warm}}"),
    ],
)
def test_what_changes_no_word_marks_nothing(before: str, after: str) -> None:
    assert before in ENGLISH
    assert marks(ENGLISH.replace(before, after)) == []


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("warm room", "cool room", "every-1/paragraph-2"),
        ("Never bake", "Always bake", "every-1/paragraph-3"),
        ("all the water", "some water", "fundamentals-1/steps-1/entry-1"),
        ("thick cloth", "thick paper", "fundamentals-1/warning-1/entry-1"),
        ("The oven is hot", "The oven is cold", "fundamentals-1/warning-1/title"),
        ("220 °C", "200 °C", "academic-1/paragraph-2"),
        ("rise.warm", "rise.cold", "academic-1/paragraph-1"),
        ("What was measured", "What was found", "academic-1/heading"),
        ("Bread at home", "Bread in town", "head/title"),
    ],
)
def test_a_changed_block_is_marked_and_no_other(before: str, after: str, place: str) -> None:
    now = ENGLISH.replace(before, after)
    words = next(unit.text for unit in made(now) if unit.path == place)
    assert marks(now) == [("changed", words, place)]


BLOCKS = [unit for unit in made(ENGLISH) if unit.kind in ("paragraph", "entry")]


@pytest.mark.parametrize("unit", BLOCKS, ids=lambda unit: unit.path)
def test_a_removed_block_is_marked_where_its_translation_stands(unit: Unit) -> None:
    line = ENGLISH.splitlines()[unit.line - 1]
    assert marks(ENGLISH.replace(line + "\n", "")) == [("gone", "", unit.path)]


@pytest.mark.parametrize("unit", BLOCKS, ids=lambda unit: unit.path)
def test_an_added_block_is_marked_and_those_behind_it_keep_their_translations(unit: Unit) -> None:
    line = ENGLISH.splitlines()[unit.line - 1]
    sign = "" if unit.kind == "paragraph" else "- "
    gap = "\n\n" if unit.kind == "paragraph" else "\n"
    assert marks(ENGLISH.replace(line, f"{sign}Words that are new here.{gap}{line}")) == [
        ("added", "Words that are new here.", "")
    ]


def test_a_moved_block_is_marked_as_moved() -> None:
    moving = "It wants a warm room and some time.\n\n"
    now = ENGLISH.replace(moving, "").replace("# What was measured", f"{moving}# What was measured")
    assert marks(now) == [("moved", moving.strip(), "every-1/paragraph-2")]


def test_many_edits_at_once_mark_what_they_touch_and_no_more() -> None:
    for seed in range(200):
        draw = random.Random(seed)
        chosen = draw.sample(BLOCKS, 3)
        lines = ENGLISH.splitlines()
        for unit in chosen[:2]:
            lines[unit.line - 1] = lines[unit.line - 1].replace(" ", f" word{seed} ", 1) + " Also."
        found = marks("\n".join(lines) + "\n")
        assert [(state, place) for state, _, place in found] == sorted(
            (("changed", unit.path) for unit in chosen[:2]), key=lambda one: [u.path for u in BLOCKS].index(one[1])
        )


def test_without_a_record_every_block_is_unrecorded() -> None:
    found = standings(made(ENGLISH), made(SPANISH), None, TIERS)
    assert {one.state for one in found} == {"unrecorded"}


def test_what_holds_no_word_needs_no_translation() -> None:
    one = ENGLISH.replace("It grew by {{ rise.warm }} in an hour of warmth.", "{{ rise.warm }} [@baker2020]")
    found = standings(made(one), made(one), None, TIERS)
    assert [unit.state for unit in found if "{{" in unit.unit.text] == ["current"]


def test_only_the_tiers_of_the_translation_count() -> None:
    shallow = SPANISH[: made(SPANISH)[-3].start - 2]
    assert {unit.tier for unit in made(shallow)} == {"", "fundamentals"}
    now = ENGLISH.replace("220 °C", "200 °C")
    assert {one.state for one in standings(made(now), made(shallow), accepted(), ("fundamentals",))} == {"current"}


def test_the_original_s_words_in_the_translation_are_told() -> None:
    english = "It wants a warm room and some time."
    place = next(unit.path for unit in made(ENGLISH) if unit.text == english)
    assert marks(ENGLISH, joined(SPANISH, {place: english})) == [("untranslated", english, place)]


def test_a_name_may_be_the_same_in_both_languages_once_somebody_said_so() -> None:
    one = "terms:\n  placebo: {term: placebo, plain: A pill that does nothing.}\n"
    two = "terms:\n  placebo: {term: placebo, plain: Una pastilla que no hace nada.}\n"
    whole = record(None, made(one), made(one), "en.yaml", 1)
    part = record(None, [made(one)[1]], made(one), "en.yaml", 1)
    assert {one.state for one in standings(made(one), made(two), whole, ())} == {"current"}
    assert [one.state for one in standings(made(one), made(two), part, ())] == ["untranslated", "current"]


def test_a_glossary_may_be_sorted_anew_and_have_its_own_forms() -> None:
    one = "terms:\n  bread: {term: bread, forms: [loaf], plain: A loaf.}\n  oven: {term: oven, plain: A hot box.}\n"
    two = "terms:\n  oven: {term: oven, plain: A hot box.}\n  bread: {term: bread, forms: [roll], plain: A loaf.}\n"
    spanish = "terms:\n  bread: {term: pan, plain: Una hogaza.}\n  oven: {term: horno, plain: Una caja.}\n"
    was = record(None, made(one), made(one), "en.yaml", 1)
    assert {one.state for one in standings(made(two), made(spanish), was, ())} == {"current"}


def test_the_same_words_twice_keep_their_places() -> None:
    entries = [f"  {name}: {{term: {name}, plain: The same words.}}\n" for name in ("ash", "bay", "cob")]
    one, two = "terms:\n" + "".join(entries), "terms:\n" + "".join(reversed(entries))
    spanish = one.replace("The same words", "Lo mismo")
    was = record(None, made(one), made(one), "en.yaml", 1)
    assert {one.state for one in standings(made(two), made(spanish), was, ())} == {"current"}


def test_a_translation_need_not_spell_out_what_the_original_spells_out() -> None:
    one = "terms:\n  who: {term: WHO, expansion: World Health Organization, plain: An office.}\n"
    two = "terms:\n  who: {term: OMS, plain: Una oficina.}\n"
    was = record(None, made(two), made(one), "en.yaml", 1)
    assert [one.state for one in standings(made(one), made(two), was, ())] == ["current", "current"]


@pytest.mark.parametrize(
    ("text", "block", "expected"),
    [
        ("Wear gloves.", "warning", True),
        ("Wear gloves.", "dont", True),
        ("Wear gloves.", "steps", False),
        ("It grew by {{ rise }}.", "", True),
        ("Take 5 mg of it.", "", True),
        ("Take 5mg of it.", "", True),
        ("It is 50 % of it.", "", True),
        ("It is 50% of it.", "", True),
        ("300 women took it.", "", True),
        ("Bread is good [@baker2020, p. 105].", "", False),
        ("See [the guide](https://bakery.example/2020/a).", "", False),
        ("Vitamin D3.", "", False),
        ("Do not halt the tablets.", "", True),
    ],
)
def test_what_is_for_safety(text: str, block: str, expected: bool) -> None:
    stops = re.compile(r"\bhalt\w*")
    assert safe(Unit("p", "paragraph", text, "en.md", 1, block=block), stops) is expected


def test_named_blocks_are_recorded_and_the_others_stay_as_they_were() -> None:
    now = ENGLISH.replace("warm room", "cool room").replace("thick cloth", "thick paper")
    part = [unit for unit in made(now) if "cool room" in unit.text]
    again = record(accepted(), part, made(now), "en.md", 2)
    assert [place for _, _, place in marks(now, was=again)] == ["fundamentals-1/warning-1/entry-1"]
    assert again.revision == 2


def test_a_record_follows_its_blocks_to_their_new_places() -> None:
    now = ENGLISH.replace("It wants a warm", "One that is new.\n\nIt wants a warm").replace("220 °C", "200 °C")
    new = [unit for unit in made(now) if unit.text == "One that is new."]
    again = record(accepted(), new, made(now), "en.md", 1)
    spanish = SPANISH.replace(turned("It wants a warm"), "Uno nuevo.\n\n" + turned("It wants a warm"))
    assert [(state, place) for state, _, place in marks(now, spanish, again)] == [("changed", "academic-1/paragraph-2")]


def test_what_is_gone_is_forgotten_when_all_is_accepted() -> None:
    now = ENGLISH.replace("Never bake it without salt in it.\n\n", "")
    part, whole = (record(accepted(), done, made(now), "en.md", 1) for done in (made(now)[:1], made(now)))
    assert len(part.units) == len(accepted().units) == len(whole.units) + 1


def test_the_record_is_written_as_it_is_read() -> None:
    was = record(None, made(ENGLISH), made(ENGLISH), "en.md", 3)
    text = written_made_from(was)
    assert make(MadeFromFile, read_yaml(text, "x.yaml")) == (was, ())
    assert len(text.splitlines()) == len(was.units) + 4
    odd = MadeFromFile(original="en.md", units=())
    assert make(MadeFromFile, read_yaml(written_made_from(odd), "x.yaml")) == (odd, ())


@pytest.mark.parametrize("place", ["no", "12e5", "a: b", "terms/no/plain", "words/block.do", "tëst", "{a}"])
def test_any_place_can_be_written(place: str) -> None:
    one = MadeFromFile.model_validate({"original": "en.md", "units": [{"path": place, "hash": "0123456789012345"}]})
    assert make(MadeFromFile, read_yaml(written_made_from(one), "x.yaml")) == (one, ())


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("sources/handouts/bread/es.md", "sources/made-from/es/handouts/bread.yaml"),
        ("sources/glossary/zh-Hans.yaml", "sources/made-from/zh-Hans/glossary.yaml"),
    ],
)
def test_where_a_record_stands(file: str, expected: str) -> None:
    from handpress.load.translations import translated

    assert record_of(file) == expected
    slug = expected.partition("handouts/")[2].removesuffix(".yaml")
    assert translated(expected.split("/")[2], slug) == file
