"""Reports say the same in every style, and can't be broken by what a source says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from handpress.nouns.codes import CODES
from handpress.nouns.problem import Place, Problem
from handpress.reports import STYLES, report

LOST = Problem(
    Place("sources/a b/en.md", 7, "tiers.1"), "L403", "there is no tier `x`, y: 50%\n::error::no", "Take it out."
)
UNREAD = Problem(Place("sources/x.yml"), "L106", "nothing reads this file", "Take it away.", "warning")
NOTED = Problem(Place("sources/x.yml", 1), "K309", "not verified", level="note")


def sarif(*problems: Problem) -> Any:
    return json.loads(report(problems, "sarif"))["runs"][0]


def test_text_gives_place_level_code_message_and_remedy() -> None:
    assert report((UNREAD,), "text") == ("sources/x.yml: warning L106: nothing reads this file\n    Take it away.\n")


def test_problems_come_in_the_order_of_their_places_and_once() -> None:
    found = json.loads(report((NOTED, LOST, UNREAD, LOST), "json"))
    assert [(each["file"], each["line"]) for each in found] == [
        ("sources/a b/en.md", 7),
        ("sources/x.yml", 0),
        ("sources/x.yml", 1),
    ]


def test_json_is_flat() -> None:
    assert json.loads(report((LOST,), "json")) == [
        {
            "file": "sources/a b/en.md",
            "line": 7,
            "key": "tiers.1",
            "level": "error",
            "code": "L403",
            "title": CODES["L403"],
            "message": LOST.message,
            "hint": "Take it out.",
        }
    ]


def test_sarif_lists_each_rule_once_and_results_point_at_it() -> None:
    run = sarif(LOST, UNREAD, NOTED, LOST)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["K309", "L106", "L403"]
    assert all(rule["shortDescription"]["text"] == CODES[rule["id"]] for rule in rules)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]


def test_sarif_escapes_addresses_and_leaves_out_a_line_that_is_none() -> None:
    lost, unread = sarif(LOST, UNREAD)["results"]
    assert lost["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "sources/a%20b/en.md"},
        "region": {"startLine": 7},
    }
    assert "region" not in unread["locations"][0]["physicalLocation"]


def test_github_commands_stay_on_one_line() -> None:
    text = report((LOST,), "github")
    assert text.count("\n") == 1
    assert text.startswith("::error file=sources/a b/en.md,line=7,title=L403 An unknown tier::tiers.1%0Athere is")
    assert text.endswith("y: 50%25%0A::error::no%0ATake it out.\n")


def test_github_properties_hide_their_own_signs() -> None:
    odd = Problem(Place("sources/a,b:c.md", 1), "L101", "gone", level="note")
    assert report((odd,), "github").startswith("::notice file=sources/a%2Cb%3Ac.md,line=1,")


@pytest.mark.parametrize("style", STYLES)
def test_no_problems_make_an_empty_report(style: str) -> None:
    empty = {"text": "", "github": "", "json": "[]\n"}
    if style in empty:
        assert report((), style) == empty[style]
    else:
        assert sarif()["results"] == []
