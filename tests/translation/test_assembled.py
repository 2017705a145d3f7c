"""Whatever is taken from a translator stands in the file afterwards, or is told as not written."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some

from handpress.translation.assembled import assembled
from handpress.translation.keyed import assembled_keys
from handpress.translation.messages import wordy
from handpress.translation.pairs import pairs
from handpress.translation.taken import Job, known
from handpress.translation.units import Unwritable, joined, units

TIERS = ("shallow", "deep")
HEAD = "---\ntitle: One\npurpose: Two.\nwho_for: Three.\n---\n\n"
SECTIONS = some.lists(
    some.tuples(
        some.sampled_from(["# A\n\n", "# B {tier=shallow}\n\n", "# C {tier=deep}\n\n"]),
        some.lists(
            some.sampled_from(
                [
                    *("Words of one.\n\n", "Other words\nin two lines.\n\n", "## Below\n\n", "- a one\n- b two\n\n"),
                    *(
                        "::: warning T\n- c three\n\nWords.\n:::\n\n",
                        "::: notes {lines=3}\n:::\n\n",
                        "::: quote\nq\n:::\n\n",
                    ),
                    '::: table\ncaption: x\ncolumns: [a, b]\nrows:\n  - [c, "{{ d }}"]\n:::\n\n',
                    "::: chart\ncaption: x\naxis: y\ngroups:\n"
                    "  - label: z\n    rows:\n      - {label: w, value: v}\n:::\n\n",
                ]
            ),
            max_size=5,
        ),
    ),
    min_size=1,
    max_size=6,
)
TEXTS = SECTIONS.map(lambda found: HEAD + "".join(heading + "".join(blocks) for heading, blocks in found))
LIKELY = some.floats(0, 1)


def job(original: str, content: str | None, file: str = "es.md") -> Job:
    return Job("en.md", original, file, content, TIERS)


def said(original: str, content: str) -> dict[str, str]:
    """What the translation says at the original's places."""
    ours, theirs = units("en.md", original), units("es.md", content)
    rows = pairs(ours, theirs, ("", *TIERS))
    return {pair.original.path: pair.translation.text for pair in rows if pair.original and pair.translation}


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_whole_translation_is_laid_out_as_its_original(original: str) -> None:
    texts = {unit.path: f"ES {unit.text}" for unit in units("", original) if wordy(unit.text)}
    content, problems = assembled(texts, job(original, None), known(job(original, None)))
    assert content is not None and problems == ()
    assert content.rstrip() == joined(original, texts).rstrip()


@settings(max_examples=200, deadline=None)
@given(TEXTS, some.data())
def test_in_two_steps_nothing_is_lost(original: str, drawn: some.DataObject) -> None:
    wanted = {
        unit.path: f"ES {number} {unit.text}" for number, unit in enumerate(units("", original)) if wordy(unit.text)
    }
    first = {path: text for path, text in wanted.items() if path.startswith("head/") or drawn.draw(some.booleans())}
    content, problems = assembled(first, job(original, None), known(job(original, None)))
    assert content is not None
    untold = {problem.place.key for problem in problems}
    written = {path: text for path, text in first.items() if path.partition("/")[0] not in untold}
    there = set(said(original, content).values())
    assert there >= set(written.values())
    assert all(text.startswith("ES ") or not wordy(text) for text in there)
    second = job(original, content)
    whole, problems = assembled(wanted, second, known(second))
    assert whole is not None and problems == ()
    assert set(said(original, whole).values()) >= set(wanted.values())
    assert "tiers:" not in whole
    assert assembled(wanted, job(original, whole), known(job(original, whole))) == (whole, ())


FIELDS = ("term", "plain", "full", "expansion", "forms")


@settings(max_examples=150, deadline=None)
@given(
    some.dictionaries(some.sampled_from("abcdefgh"), some.sets(some.sampled_from(FIELDS[2:])), min_size=1), some.data()
)
def test_terms_come_in_their_order_with_all_that_was_sent(shape: dict[str, set[str]], drawn: some.DataObject) -> None:
    def entry(slug: str) -> str:
        lines = {"forms": "[x1, x2]", "full": ">-\n      Long\n      words", "expansion": '"Ex: y"'}
        more = "".join(f"    {key}: {lines[key]}\n" for key in FIELDS if key in shape[slug])
        return f"  {slug}:\n    term: t{slug}\n    plain: P {slug}.\n{more}    cite: [c1, c2]\n\n"

    original = "terms:\n" + "".join(entry(slug) for slug in sorted(shape))
    wanted = {unit.path: f"ES{unit.text}" for unit in units("", original)}
    slugs = drawn.draw(some.sets(some.sampled_from(sorted(shape))))
    first = {path: text for path, text in wanted.items() if path.split("/")[1] in slugs and drawn.draw(some.booleans())}
    start = job(original, None, "es.yaml")
    content, _ = assembled_keys(first, start, known(start))
    assert content is not None
    again = job(original, content, "es.yaml")
    whole, problems = assembled_keys(wanted, again, known(again))
    assert whole is not None and problems == ()
    found = {unit.path: unit.text for unit in units("", whole)}
    assert {path: text.split() for path, text in found.items()} == {path: text.split() for path, text in wanted.items()}
    assert [path for path in found if path.endswith("/term")] == sorted(
        path for path in found if path.endswith("/term")
    )
    assert whole.count("cite: [c1, c2]") == len(shape)


def test_a_word_takes_the_place_of_its_comment() -> None:
    content = "tag: pt\nwords:\n  # Tiers\n  # a: One\n\n  # Blocks\n  # b: Two\n"
    task = job("words:\n  a: One\n  b: Two\n", content, "sources/locales/pt.yaml")
    whole, _ = assembled_keys({"words/b": "Dois", "words/a": "Um: só"}, task, known(task))
    assert whole == 'tag: pt\nwords:\n  # Tiers\n  a: "Um: só"\n\n  # Blocks\n  b: Dois\n'


def test_a_word_that_cannot_be_placed_is_told() -> None:
    original = "words:\n  a: One\n  b: Two\nunits:\n  days: {one: day, other: days}\n"
    for content in (
        "words: {a: Uno}\n",
        "words:\n  a: Uno\n",
        "tag: es\n",
        "words: {}\nunits: {}\n",
        "words:\nunits:\n",
    ):
        task = job(original, content, "sources/locales/es.yaml")
        texts = {"words/b": "Dos: 2", "units/days/one": "día", "units/days/other": "días"}
        try:
            whole, problems = assembled_keys(texts, task, known(task))
        except Unwritable as refused:
            raise AssertionError(content) from refused
        assert whole is not None and not problems
        assert {unit.path: unit.text for unit in units("", whole)}.items() >= texts.items()
