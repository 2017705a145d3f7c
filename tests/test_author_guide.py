"""What sources/README.md tells authors is so: its examples load, compose, and print what it says they print."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import BaseModel

from handpress.compose import compose
from handpress.dialect.components import RULES
from handpress.load import load
from handpress.nouns.edition import Edition
from handpress.nouns.library import (
    BibliographyFile,
    GlossaryFile,
    HandoutFile,
    Imprint,
    Library,
    ValuesFile,
)
from handpress.nouns.manuscript import Manuscript
from handpress.nouns.problem import errors
from handpress.nouns.workspace import Workspace
from handpress.records.schemas import make
from handpress.records.yaml_nodes import read_yaml

ROOT = Path(__file__).resolve().parent.parent
GUIDE = (ROOT / "sources" / "README.md").read_text(encoding="utf-8")
SLUG = "bone-density-after-anastrozole"
SCHEMAS: tuple[type[BaseModel], ...] = (ValuesFile, BibliographyFile, GlossaryFile, Imprint, HandoutFile)


def examples(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def rows(heading: str) -> list[tuple[str, str]]:
    part = GUIDE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"^\| (`.+?`(?:, `.+?`)*) \| (.+) \|$", part, re.MULTILINE)


@pytest.fixture(scope="module")
def library() -> Library:
    return load(Workspace(ROOT))


def printed(library: Library, body: str) -> Manuscript:
    handout = library.handouts[SLUG]
    text = replace(handout.texts["en"], body=body, first_line=1)
    changed = replace(library, handouts={SLUG: replace(handout, texts={"en": text})})
    return compose(changed, Edition(SLUG, "academic", "en", "a4"))


@pytest.mark.parametrize(("written", "got"), rows("In the line"))
def test_what_is_written_in_a_line_prints_as_told(library: Library, written: str, got: str) -> None:
    manuscript = printed(library, f"# A\n\nX {written.strip('`')}\n")
    assert manuscript.problems == ()
    told = re.findall(r"`([^`]+)`", got)
    value = re.search(r'<span class="value">(.*?)</span>', manuscript.sections[0].blocks[0].body)
    if value:
        assert value[1].replace("\u00a0", " ") == told[0]


def test_every_block_is_told_of_and_no_other() -> None:
    told = [name for written, _ in rows("Blocks") for name in re.findall(r"`::: ([a-z-]+)", written)]
    assert sorted(told) == sorted(RULES)


def test_the_blocks_of_the_guide_compose(library: Library) -> None:
    _, blocks = examples("markdown")
    manuscript = printed(library, f"# A\n\n{blocks}")
    assert manuscript.problems == ()
    assert [block.kind for block in manuscript.sections[0].blocks] == ["figure", "chart", "table"]


def test_the_text_file_of_the_guide_composes(library: Library) -> None:
    whole, _ = examples("markdown")
    manuscript = printed(library, whole.split("---\n", 2)[2])
    assert manuscript.problems == ()
    assert [section.tier for section in manuscript.sections] == ["", "fundamentals", "intermediate"]


@pytest.mark.parametrize(("schema", "text"), list(zip(SCHEMAS, examples("yaml"), strict=True)))
def test_the_records_of_the_guide_fit_their_schemas(schema: type[BaseModel], text: str) -> None:
    made, problems = make(schema, read_yaml(text, "README.md"))
    assert made is not None
    assert errors(problems) == ()


def test_the_value_of_the_guide_is_the_one_we_print(library: Library) -> None:
    made, _ = make(ValuesFile, read_yaml(examples("yaml")[0], "README.md"))
    assert made is not None
    ours, told = library.values["ibis2.spine.after"], made.values["ibis2.spine.after"]
    assert (ours.value, ours.bounds, ours.unit, ours.cite) == (told.value, told.bounds, told.unit, told.cite)
