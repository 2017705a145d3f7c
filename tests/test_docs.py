"""What the documentation tells is so: commands, options, codes, links, pictures and words."""

from __future__ import annotations

import re
import shlex
from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path
from urllib.parse import unquote

import pytest

from handpress.commands.translate import VERBS as TRANSLATE
from handpress.desk import VERBS
from handpress.nouns.codes import CODES

ROOT = Path(__file__).resolve().parent.parent
NOT_OURS = {"dist", "build", "handouts"}  # handouts hold texts for patients, and of tests, also faulty ones
PAGES = sorted(
    page
    for page in ROOT.rglob("*.md")
    if not any(part in NOT_OURS or part.startswith(".") for part in page.relative_to(ROOT).parts)
)
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
PROBLEMS = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
EVERY = [*VERBS, *(f"translate {verb}" for verb in TRANSLATE)]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
# One word a thing: a layout is no template, an edition no version; "data" stands only beside what it is of.
AVOIDED = re.compile(
    r"\b(templates?|themes?|contexts?|artifacts?|artefacts?|utils|helpers?|managers?|versions?)\b"
    r"|(?<!press )\bitems?\b|(?<!reference )\bdata\b",
    re.IGNORECASE,
)


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def prose(page: Path) -> str:
    """The running text: no code, no addresses."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    return re.sub(r"`[^`\n]*`|\]\([^)]*\)|^ {4}.*$", "", text, flags=re.MULTILINE)


def parser_of(verb: str) -> ArgumentParser:
    parser = ArgumentParser(prog=verb, exit_on_error=False)
    first, _, inner = verb.partition(" ")
    module = f"{first}.{'import_' if inner == 'import' else inner}" if inner else first
    import_module(f"handpress.commands.{module}").add(parser)
    return parser


def options_of(verb: str) -> set[str]:
    """Every option and place of a verb, as its help names it."""
    found = set()
    for action in parser_of(verb)._actions:
        found |= set(action.option_strings) or {str(action.metavar or action.dest)}
    return found - {"-h", "--help"}


def part(verb: str) -> str:
    """What docs/commands.md says of a verb."""
    return re.split(rf"\n##+ {verb}\n", COMMANDS)[1].split("\n##")[0]


def command_lines() -> list[tuple[str, list[str]]]:
    """Every command line of the pages: (page, words)."""
    found = []
    for page in PAGES:
        for language, body in FENCE.findall(page.read_text(encoding="utf-8")):
            lines = body.splitlines() if language == "sh" else []
            found += [(named(page), shlex.split(line, comments=True)) for line in lines]
    return found


def verb_and_rest(words: list[str]) -> list[str]:
    """The words after the program; empty for other programs."""
    programs = (["python", "publish.py"], ["handpress"], ["./make"])
    return next((words[len(name) :] for name in programs if words[: len(name)] == name), [])


def test_every_verb_has_its_part_and_no_other() -> None:
    headings = set(re.findall(r"^## ([a-z]+)$", COMMANDS, re.MULTILINE))
    assert headings == set(VERBS)
    assert set(re.findall(r"^### ([a-z ]+)$", COMMANDS, re.MULTILINE)) == set(EVERY) - set(VERBS)


@pytest.mark.parametrize("verb", EVERY)
def test_every_option_is_told_and_no_other(verb: str) -> None:
    tables = re.findall(r"^\| option \| meaning \|\n\|---\|---\|\n((?:\|.*\n)+)", part(verb), re.MULTILINE)
    told = re.findall(r"^\| `([^`]+)` \|", "".join(tables), re.MULTILINE)
    assert sorted(told) == sorted(options_of(verb))


@pytest.mark.parametrize("verb", EVERY)
def test_every_choice_of_an_option_is_told(verb: str) -> None:
    choices = {str(choice) for action in parser_of(verb)._actions for choice in action.choices or ()}
    assert {choice for choice in choices if f"`{choice}`" not in part(verb)} == set()


def test_the_pages_show_commands() -> None:
    assert len([words for _, words in command_lines() if verb_and_rest(words)]) > 20


@pytest.mark.parametrize(
    ("page", "words"), command_lines(), ids=lambda part: part if isinstance(part, str) else " ".join(part)
)
def test_a_command_line_can_be_typed(page: str, words: list[str]) -> None:
    verb, *rest = verb_and_rest(words) or [""]
    if verb in VERBS:
        parser_of(verb).parse_args(rest)
    elif words[0] == "./make":
        known = re.findall(r"^    ([a-z |]+)\) ", (ROOT / "make").read_text(), re.MULTILINE)
        assert verb in {"", *" | ".join(known).split(" | ")}
    else:
        assert not verb, f"{page}: there is no verb {verb}"


def test_every_code_is_told_with_its_meaning_in_order() -> None:
    told = re.findall(r"^### (\w+) (.+)$", PROBLEMS, re.MULTILINE)
    assert told == list(CODES.items())


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_an_example_and_a_remedy(code: str) -> None:
    text = PROBLEMS.split(f"\n### {code} ")[1].split("\n#")[0]
    example = re.search(
        rf"^```\n\S.*: (?:error|warning|note) {code}: \S.*\n(?: {{4}}\S.*\n)?```\n\n\S", text, re.MULTILINE
    )
    assert example, text


def test_no_page_names_an_unknown_code() -> None:
    named_codes = {
        (named(page), code) for page in PAGES for code in re.findall(r"\b[LDCKPR]\d{3}\b", page.read_text("utf-8"))
    }
    assert {(page, code) for page, code in named_codes if code not in CODES} == set()


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    for address in LINK.findall(re.sub(r"`[^`\n]*`", "", text)):
        path, _, anchor = unquote(address).partition("#")
        if re.match(r"[a-z]+:", address):
            continue
        target = (page.parent / path) if path else page
        assert target.exists(), address
        assert not anchor or anchor in anchors(target), address


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_path_of_ours_that_is_named_is_there(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    paths = re.findall(r"`((?:handpress|layouts|styles|tests|benchmarks|docs|sources)/[\w./-]*)`", text)
    assert [path for path in paths if not (ROOT / path).exists()] == []


def anchors(page: Path) -> set[str]:
    """The headings as GitHub names them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_keeps_to_our_words(page: Path) -> None:
    assert [found.group() for found in AVOIDED.finditer(prose(page))] == []
