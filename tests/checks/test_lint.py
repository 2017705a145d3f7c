"""Every rule of writing finds what it is for and passes what it must; waivers and a clinic's own rules hold."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import pytest

from handpress.checks import check
from handpress.checks.findings import Asked
from handpress.checks.lint import OF_A_LOCALE, OF_A_TEXT, OF_THE_HOUSE
from handpress.checks.printed import Piece
from handpress.checks.sentences import passive
from handpress.checks.texts import texts
from handpress.checks.wording import pattern, words
from handpress.load import load
from handpress.load.lint import load_lint
from handpress.nouns.lint import Lint, Rule
from handpress.nouns.problem import Place, Problem
from handpress.nouns.workspace import Workspace
from tests.overlay import overlaid, stock

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = Path(__file__).resolve().parent / "article"
TODAY = date(2026, 3, 1)
LIBRARY, LINT = load(stock()), load_lint(stock())
WORDED = [
    (tag, name)
    for tag, rules in LINT.rules.items()
    for name, rule in rules.items()
    if name not in {**OF_A_TEXT, **OF_A_LOCALE, **OF_THE_HOUSE} or rule.wrong
]
TEXT = "handouts/bread/en.md"
TERMS = "glossary/en.yaml"
VALUES = "reference/data/bread.yaml"
BIBLIOGRAPHY = "reference/bibliography.yaml"
RISING = "The trial baked"


def problems(workspace: Workspace, *handouts: str) -> tuple[Problem, ...]:
    library = load(workspace)
    return check(library, texts(library, handouts), TODAY, load_lint(workspace))


def found_in(tag: str, rule: Rule, example: str) -> bool:
    """Whether a rule of words, patterns or passives finds something in one sentence."""
    tier = rule.tiers[0] if rule.tiers else "fundamentals"
    piece = Piece(example, example, Place("example"), tier, "prose")
    asked = Asked(LIBRARY, LINT, tag, pieces=(piece,))
    if rule.code == "K316":
        return passive(rule, (piece,) * 5) == 100
    return bool(list((pattern if rule.pattern else words)(rule, asked)))


@pytest.mark.parametrize(("tag", "name"), WORDED)
def test_a_rule_finds_its_wrong_examples_and_passes_its_right_ones(tag: str, name: str) -> None:
    rule = LINT.rules[tag][name]
    assert rule.wrong and rule.right, "give the rule an example of each"
    assert [example for example in rule.wrong if not found_in(tag, rule, example)] == []
    assert [example for example in rule.right if found_in(tag, rule, example)] == []


def test_the_rules_of_the_house_are_read_without_a_fault() -> None:
    assert LINT.problems == ()
    assert set(LINT.rules) >= {"all", "en", "es"}
    asked = {name for rules in LINT.rules.values() for name in rules}
    assert {*OF_A_TEXT, *OF_A_LOCALE, *OF_THE_HOUSE} <= asked


HOSTILE = [
    "1" * 20_000,
    "1," * 10_000,
    "a" * 20_000,
    "A" * 20_000,
    "1 in " * 4_000,
    "is slowly " * 2_000,
    "<(" * 10_000,
]


@pytest.mark.parametrize(("tag", "name"), [(tag, name) for tag, rules in LINT.rules.items() for name in rules])
def test_no_rule_can_be_hung_by_a_text(tag: str, name: str) -> None:
    rule = LINT.rules[tag][name]
    start = perf_counter()
    for expression in filter(None, (rule.pattern, rule.unless)):
        for text in HOSTILE:
            assert sum(1 for _ in re.finditer(expression, text)) >= 0
    assert perf_counter() - start < 1


def test_every_colour_of_text_is_among_the_pairs() -> None:
    """A token that a style sets as `color` stands on paper, in a pair that the contrast is computed of."""
    sheets = [path for path in (ROOT / "styles").rglob("*.css") if "fonts" not in path.parts]
    used = {
        name for path in sheets for name in re.findall(r"(?<![-\w])color: var\(--([\w-]+)\)", path.read_text("utf-8"))
    }
    pairs = LINT.rules["all"]["contrast"].groups["text"]
    assert used <= {pair.split(" on ")[0] for pair in pairs}


# The faults that a real article for patients had, in words of our own: tests/checks/article.
PLANTED = [
    "error K301: fundamentals reads at Flesch-Kincaid grade 13.",  # tiers that were none
    "(references.wrongjournal2008): error K329: “wrongjournal2008” says The Lancet Oncology",
    "error K328: “bones.spine.after” rests on “dailynews2021” alone, a press item",
    "warning K328: a number rests on “newsitem2021” alone, a web page",
    "warning K333: “bones.spine.after” is a change or a risk, and nobody says in whom",
    "note K333: “bones.spine.after” stands in this section without “bones.spine.placebo”",
    "warning K322: no source is cited for “66-75, eight times more”",  # two numbers without a source
    "(terms.bone-loss): error K325: the definition of “bone loss” speaks of DMPA",
    "(terms.bone-recovery): error K325: the definition of “bone recovery” speaks of contraceptive",
    "(terms.bone-resorption): error K325: the definition of “bone resorption” speaks of medroxyprogesterone",
    "(terms.ibis-ii): error K325: the definition of “IBIS-II” says nothing",
    "warning K327: “bone mineral density” and “bone density” name the same thing, and one definition says area",
    "warning K308: the fundamentals edition has nothing to do in it",  # no action
    "error K308: the fundamentals edition has no block “call-your-team”",  # no when to call
    "error K308: the fundamentals edition has no block “key-points”",  # no summary
    "warning K308: the fundamentals edition cites no source",
    "warning K334: “book your consultation today” sounds like an advertisement",
    "warning K321: “bones.hip.loss” is a change or a risk without its time span",
    "warning K321: no word of time stands by “bones.hip.loss”",
    "note K321: no word of time stands by “1 in 8”",
    "warning K320: “1 in 8” after “75 in every hundred”",
    "warning K314: a sentence of 42 words; in fundamentals 30 are the most",
    "warning K316: 50% of the sentences that fundamentals adds are passive",
    "warning K317: “pharmacological” is not an everyday word\n    Write with medicines",
    "warning K318: nobody tells what “SERM” stands for",
    "warning K319: “common” without a number",
    "error K313: “20 µg” can be read as a thousand times as much",
    "error K313: “q.d.” is misread",
    "error K313: a zero after the point in “1.0 mg”",
    "warning K323: “red bars”: not everyone sees the colour",
]


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> str:
    workspace = overlaid(tmp_path_factory.mktemp("article"), ARTICLE)
    return "\n".join(map(str, problems(workspace, "bones")))


@pytest.mark.parametrize("fault", PLANTED)
def test_a_fault_of_the_article_is_found(article: str, fault: str) -> None:
    assert fault in article


class Case(NamedTuple):
    """Replace `old` by `new` in a file of the stock library, and this is told."""

    told: str
    old: str
    new: str
    file: str = TEXT


CASES = [
    Case("warning K314: a sentence of 52 words", RISING, "Once " + "more and " * 21 + "the trial baked"),
    Case("warning K315: a paragraph of", RISING, "Mix it well. " * 45 + RISING),
    Case("warning K317: “Commence” is not an everyday word\n    Write start", "A loaf needs warmth", "Commence"),
    Case("warning K318: nobody tells what “ABC” stands for", "A loaf needs warmth", "The ABC needs warmth"),
    Case("warning K319: “rare” without a number", "A loaf needs warmth", "Good bread is rare"),
    Case("warning K322: no source is cited for “70”", "A loaf needs warmth", "A loaf needs 70 hours"),
    Case("warning K328: a number rests on “ovenguide”", "https://bakery.example", "https://stray.test", BIBLIOGRAPHY),
    Case("error K328: “baking.time” rests on", "type: webpage", "type: article-newspaper", BIBLIOGRAPHY),
    Case("error K329: “baker2020” says Example Journal", "10.5555/example", "10.1200/JCO.2", BIBLIOGRAPHY),
    Case(
        "error K329: “baker2020” says The Lancet, and its DOI is one of another publisher",
        "container-title: Example Journal of Bread",
        "container-title: The Lancet",
        BIBLIOGRAPHY,
    ),
    Case(
        "warning K326: “dough” and “crumb” have the same definition",
        "Flour and water, mixed. It turns into bread in the oven.",
        "The soft inside of a loaf.",
        TERMS,
    ),
    Case("error K325: the definition of “crumb” says nothing", "The soft inside of a loaf.", "Inside.", TERMS),
    Case(
        "warning K325: the definition of “crumb” shares 0% of its words",
        "The soft inside of a loaf.",
        "Monarchs governed distant provinces through hereditary ministers.",
        TERMS,
    ),
    Case(
        "warning K333: “rise.warm” is a change or a risk, and nobody says in whom",
        "    population: loaves of wheat\n    arm: warm room",
        "    arm: warm room",
        VALUES,
    ),
    Case(
        "warning K321: “rise.warm” is a change",
        "    interval: one hour\n    statistic: mean change\n    bounds: [10.25",
        "    statistic: mean change\n    bounds: [10.25",
        VALUES,
    ),
    Case("warning K321: no word of time stands by “rise.warm”", "on average in one hour", "on average"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.told[:40])
def test_a_fault_laid_over_the_stock_library_is_found(case: Case, tmp_path: Path) -> None:
    workspace = changed(tmp_path, case.file, case.old, case.new)
    assert case.told in "\n".join(map(str, problems(workspace)))


def changed(tmp_path: Path, file: str, old: str, new: str) -> Workspace:
    workspace = overlaid(tmp_path)
    path = workspace.sources / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return workspace


def test_an_abbreviation_written_out_is_explained(tmp_path: Path) -> None:
    workspace = changed(
        tmp_path, TEXT, "A loaf needs warmth", "The old bakers club (OBC) and the ABC (all bread counts)"
    )
    assert problems(workspace) == ()


def test_a_term_of_the_glossary_is_no_jargon(tmp_path: Path) -> None:
    workspace = changed(tmp_path, TEXT, "A loaf needs warmth", "A loaf needs [[suppression|yeast]]")
    assert problems(workspace) == ()


WAIVED = "who_for: It is for people who have an oven and an hour to spare.\n"
WAIVER = "waive:\n  - rule: frequency-words\n    reason: No number is known, and the text says so.\n"


def test_a_waiver_is_told_with_its_reason(tmp_path: Path) -> None:
    workspace = changed(tmp_path, TEXT, "A loaf needs warmth", "Good bread is rare")
    head = workspace.sources / TEXT
    head.write_text(head.read_text("utf-8").replace(WAIVED, WAIVED + WAIVER), encoding="utf-8")
    (waived,) = problems(workspace)
    assert (waived.code, waived.level, waived.hint) == ("K331", "note", "No number is known, and the text says so.")


@pytest.mark.parametrize("narrowed", ["    found: common\n", "    line: 3\n", ""])
def test_a_waiver_of_something_else_waives_nothing(tmp_path: Path, narrowed: str) -> None:
    text = "Good bread is rare" if narrowed else "Good bread needs time"
    workspace = changed(tmp_path, TEXT, "A loaf needs warmth", text)
    head = workspace.sources / TEXT
    head.write_text(head.read_text("utf-8").replace(WAIVED, WAIVED + WAIVER + narrowed), encoding="utf-8")
    codes = {problem.code for problem in problems(workspace)}
    assert codes == ({"K319", "K332"} if narrowed else {"K332"})


OWN = """rules:
  {name}:
    code: K317
    level: {level}
    source: the bakery's own style
    message: "“{{found}}” is not our word"
    {part}
"""


def own_rules(tmp_path: Path, **parts: str) -> Workspace:
    workspace = overlaid(tmp_path)
    (workspace.sources / "lint").mkdir()
    (workspace.sources / "lint" / "en.yaml").write_text(OWN.format(**parts), encoding="utf-8")
    return workspace


def test_a_clinic_adds_a_rule_of_its_own(tmp_path: Path) -> None:
    workspace = own_rules(tmp_path, name="our-words", level="warning", part="words: {room: chamber}")
    told = [problem for problem in problems(workspace) if problem.code == "K317"]
    assert {problem.message for problem in told} == {"“room” is not our word", "“Room” is not our word"}


def test_a_rule_can_be_switched_off(tmp_path: Path) -> None:
    workspace = own_rules(tmp_path, name="our-words", level="off", part="words: {room: chamber}")
    assert problems(workspace) == ()


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("hint: none", "lint/en.yaml:2 (rules.our-words): warning K330: nothing asks the rule “our-words”"),
        ("pattern: '(room'", "lint/en.yaml:7 (rules.our-words.pattern): error L304"),
        ("level: loud", "lint/en.yaml:7 (rules.our-words.level): error L202"),
    ],
)
def test_a_faulty_rule_is_told_with_its_place(tmp_path: Path, part: str, told: str) -> None:
    workspace = own_rules(tmp_path, name="our-words", level="warning", part=part)
    assert told in "\n".join(map(str, problems(workspace)))


def test_an_exception_of_a_rule_is_kept(tmp_path: Path) -> None:
    workspace = changed(tmp_path, "reference/bibliography.yaml", "10.5555/example", "10.1200/JCO.2")
    lint = load_lint(workspace)
    rule = lint.rules["all"]["journal-against-doi"]
    excepted = rule.model_copy(update={"excepted": {"baker2020": "made up for tests"}})
    rules = {**lint.rules, "all": {**lint.rules["all"], "journal-against-doi": excepted}}
    library = load(workspace)
    assert check(library, texts(library), TODAY, replace(lint, rules=rules)) == ()


@pytest.mark.parametrize(
    ("token", "colour", "told"),
    [
        ("--ink-quiet", "#888", ["ink-quiet on paper: contrast 3.5 : 1, and 4.5 : 1 is the least"]),
        ("--ink-quiet", "#767676", []),
        ("--measured", "#ccc", ["measured on paper: contrast 1.6 : 1, and 3 : 1 is the least"]),
    ],
)
def test_a_colour_too_pale_is_found(token: str, colour: str, told: list[str]) -> None:
    sheets = {name: dict(tokens) for name, tokens in LINT.colours.items()}
    sheets["tokens.css"][token] = colour
    found = [problem for problem in check(LIBRARY, (), TODAY, replace(LINT, colours=sheets)) if problem.code == "K324"]
    assert [problem.message for problem in found] == told


def test_a_format_is_asked_for_the_colours_that_it_changes() -> None:
    sheets = {**LINT.colours, "formats/a4.css": {"--ink": "#aaa"}}
    found = [problem for problem in check(LIBRARY, (), TODAY, replace(LINT, colours=sheets)) if problem.code == "K324"]
    assert {problem.place.file for problem in found} == {"styles/formats/a4.css"}


def test_the_sources_of_this_house_hold_no_error() -> None:
    assert [problem for problem in problems(Workspace(ROOT)) if problem.level == "error"] == []


def test_without_rules_nothing_is_asked() -> None:
    assert check(LIBRARY, texts(LIBRARY), TODAY, Lint()) == ()
