"""What holds for numbers, page numbers, reading levels, reports and the run's own files, whatever stands in them."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from urllib.parse import unquote

from handpress.language import quantities
from handpress.language.numbers import MINUS, number, percent
from handpress.language.quantities import quantity
from handpress.nouns.library import Value
from handpress.nouns.locale import Locale
from handpress.nouns.problem import Problem
from handpress.press.folios import fill, guess, insides, wanted
from handpress.readability import FORMULAS
from handpress.reports import STYLES, report
from handpress.run import fresh, manifest, remember
from tests.fuzz.set_in_type import library

LOCALES = tuple(
    library().locales["en"].model_copy(update={"tag": tag, "lang": tag, "direction": "rtl" if tag == "ar" else "ltr"})
    for tag in ("en", "en-GB", "es", "ar", "de", "hi", "fa", "zz")
)


def digits_stay(locale: Locale, amount: Decimal) -> None:
    """The digits printed are those of the number, in their order; so is its sign."""
    for printed in (number(locale, amount), number(locale, amount, signed=True), percent(locale, amount)):
        written = format(abs(amount), "f")
        assert re.findall(r"\d", printed) == re.findall(r"\d", written), printed
        assert printed.startswith(MINUS) == (amount < 0)
        assert printed.isprintable() or "\u00a0" in printed or "\u200e" in printed or "\u202f" in printed
    assert number(locale, amount, signed=True).startswith("+") == (amount > 0)
    point = re.search(r"\D(\d*)$", number(locale, amount))
    places = max(0, -int(amount.as_tuple().exponent))
    assert not places or (point and len(point[1]) == places)


def values_are_printed_or_refused(locale: Locale, value: Value) -> None:
    """Every form of a value has its digits, or is refused as a form that the value does not have."""
    for form in quantities.FORMS:
        try:
            printed = quantity(locale, value, form)
        except (ValueError, LookupError):
            continue
        assert printed
        if form == "value" and value.value is not None:
            ends = [value.value, *([value.to] if value.to is not None else [])]
            expected = [digit for end in ends for digit in re.findall(r"\d", format(abs(end), "f"))]
            assert re.findall(r"\d", printed) == expected, (printed, value)
            assert printed.count(MINUS) == sum(end < 0 for end in ends)


def folios(html: str, pages: Mapping[str, int]) -> None:
    """Filled twice is filled once; pages rise, and none stands there that no anchor has."""
    once = fill(html, pages)
    assert fill(once, pages) == once
    assert not wanted(once)
    for inside in insides(html, pages):
        words = re.sub(r"<[^>]*>", "", inside)
        found = [int(page) for page in re.findall(r"\d+", words)]
        assert found == sorted(set(found))
        assert set(found) <= set(pages.values())
    assert all(page > 0 for page in guess(html, wanted(html), pages).values())


def reading(text: str) -> None:
    """Counts are whole and never below nothing, scores are numbers."""
    for found in filter(None, (measure(text) for measure in FORMULAS.values())):
        counts = found.counts
        assert counts.words > 0 and counts.sentences > 0
        assert counts.syllables >= 0 and counts.letters >= 0 and 0 <= counts.polysyllables <= counts.words
        assert all(math.isfinite(score.value) for score in found.scores)


def reports(problems: tuple[Problem, ...]) -> None:
    """Every report can be written to a file; those for programs are read back as they were."""
    told = sorted(set(problems))
    for style in STYLES:
        report(problems, style).encode("utf-8")
    listed = json.loads(report(problems, "json"))
    assert [(found["file"], found["line"], found["message"]) for found in listed] == [
        (problem.place.file, problem.place.line, problem.message) for problem in told
    ]
    (run,) = json.loads(report(problems, "sarif"))["runs"]
    for found, problem in zip(run["results"], told, strict=True):
        place = found["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"], errors="surrogateescape") == problem.place.file
        assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == problem.code
    lines = report(problems, "github").splitlines(keepends=True)
    assert "".join(lines).count("\n") == len(told) and "".join(lines).count("\r") == 0


def damaged(out: Path, found: bytes) -> None:
    """A damaged file of the last build is as good as none."""
    for name in (fresh.LAST, manifest.NAME, remember.NAME):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(found)
    assert fresh.quick([f"--workspace={out}", f"--out={out}"]) is None
    read = manifest.read(out)
    assert all(manifest.inside(path) for path in (*read.printings, *read.outputs))
    pages = [page for each in remember.recall(out).values() for page in each.values()]
    assert all(0 < page < 10_000 for page in pages)
