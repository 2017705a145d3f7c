"""The benchmarks: `python -m benchmarks.run` measures the press against its rivals and prints README.md's table."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks import rivals
from benchmarks.clock import Measure, Rounds, Spent, interleave, ratios, timed
from benchmarks.report import Row, table

ROOT = Path(__file__).resolve().parent.parent
PRESS = [sys.executable, str(ROOT / "publish.py")]
LANGUAGES = ("en", "ru")
PARAGRAPH = re.compile(r"^(?=[A-Z][a-z]+ )(?P<before>.{60,}[a-z])(?P<after>\.)$", re.MULTILINE)


def press(verb: str, *options: str) -> Spent:
    return timed([*PRESS, verb, *options], ROOT)


def begin(workspace: Path) -> Path:
    """A new workspace with the shipped texts in two languages: British English in all tiers, Russian in the first."""
    shutil.rmtree(workspace, ignore_errors=True)
    press("init", str(workspace))
    for text in workspace.glob("sources/handouts/*/*.md"):
        if text.stem not in LANGUAGES:
            text.unlink()
    for kept in workspace.glob("sources/made-from/*"):
        if kept.name not in LANGUAGES:
            shutil.rmtree(kept)
    (workspace / "sources" / "locales" / "en-US.yaml").unlink()
    house = workspace / "sources" / "house.yaml"
    house.write_text(re.sub(r"^bilingual:.*\n", "", house.read_text(encoding="utf-8"), flags=re.MULTILINE))
    return workspace


def from_nothing(workspace: Path) -> Spent:
    return press("build", "--workspace", str(begin(workspace)))


def change_a_word(workspace: Path) -> None:
    """Change the last word of the last plain paragraph, which stands in the deepest tier; back again the next time."""
    text = next(workspace.glob("sources/handouts/*/en.md"))
    source = text.read_text(encoding="utf-8")
    found = list(PARAGRAPH.finditer(source))[-1]
    sentence = found["before"]
    changed = sentence.removesuffix(" indeed") if sentence.endswith(" indeed") else f"{sentence} indeed"
    text.write_text(source[: found.start()] + changed + source[found.end("before") :], encoding="utf-8")


def one_word(workspace: Path, *options: str) -> Spent:
    change_a_word(workspace)
    return press("build", "--workspace", str(workspace), *options)


def page_costs(workspace: Path, pdf: Path, pages: int) -> tuple[int, list[float]]:
    """The length, and the seconds a page cost from nothing and with the numbers remembered."""
    kept = workspace / f"{pages}.json"
    command = [sys.executable, "-m", "benchmarks.long_galley", str(workspace), str(pdf), str(pages), str(kept)]
    costs = []
    for _ in ("from nothing", "remembered"):
        answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        found = json.loads(answer.stdout.splitlines()[-1])
        costs.append(found["seconds"] / found["pages"])
    kept.unlink()
    return found["pages"], costs


def measures(folder: Path, workspace: Path, galleys: Path, pdfs: list[Path]) -> Mapping[str, Measure]:
    """All that is timed, by name. `pdfs` are the editions; each has its HTML file among the galleys."""
    pages = [galleys / pdf.parent.name / f"{pdf.stem}.html" for pdf in pdfs]
    deepest = next(page for page in pages if ".academic.a4" in page.name)
    settings = rivals.font_settings(folder)
    one = ("--tier", "academic", "--format", "a4", "--locale", "en", "--imprint", "none")
    second = begin(folder / "one-edition")
    press("build", "--workspace", str(second), *one)
    found: dict[str, Measure] = {
        "import": lambda: timed([sys.executable, "-c", "import weasyprint"], ROOT, settings),
        "nothing to do": lambda: press("build", "--workspace", str(workspace)),
        "one word": lambda: one_word(workspace),
        "one word, one edition": lambda: one_word(second, *one),
        "from nothing": lambda: from_nothing(folder / "new"),
        "all again": lambda: press("build", "--workspace", str(workspace), "--force"),
        "one by command line": lambda: timed(rivals.command_line(deepest), deepest.parent, settings),
        "command line": partial(rivals.loop, rivals.command_line, pages, settings),
        "typst": partial(rivals.loop, rivals.typst, pages, settings),
    }
    if shutil.which("chromium"):
        found["chromium"] = partial(rivals.loop, rivals.chromium, pages, settings)
    return found


def rows(spent: Rounds, editions: int) -> list[Row]:
    """The lines of the table, with the targets that we hold ourselves to."""
    wanted = [
        (f"{editions} editions from nothing", "from nothing", "the command line, looped", "command line", 0.30),
        (f"{editions} editions again (--force)", "all again", "the command line, looped", "command line", 0.22),
        ("nothing to do", "nothing to do", "importing the engine", "import", 0.10),
        ("a changed word, one edition", "one word, one edition", "one command line", "one by command line", 0.75),
        ("a changed word, every edition that holds it", "one word", "one command line", "one by command line", None),
        (
            f"{editions} editions from nothing",
            "from nothing",
            "Chromium, looped (no page references)",
            "chromium",
            None,
        ),
        (f"{editions} editions from nothing", "from nothing", "Typst, looped (comparable pages)", "typst", None),
    ]
    return [
        Row(what, wall(spent[ours]), against, wall(spent[theirs]), *ratios(spent[ours], spent[theirs]), target)
        for what, ours, against, theirs, target in wanted
        if theirs in spent
    ]


def wall(rounds: list[Spent]) -> float:
    return median(took.wall for took in rounds)


def long_rows(workspace: Path, pdf: Path, lengths: tuple[int, int], rounds: int) -> list[Row]:
    """What a page costs in a long document, against a short one."""
    measured = [[page_costs(workspace, pdf, pages) for pages in lengths] for _ in range(rounds)]
    found = []
    for number, words in enumerate(("from nothing", "numbers remembered")):
        short, long = ([run[place][1][number] for run in measured] for place in (0, 1))
        what, against = (f"a page of {measured[0][place][0]}, {words}" for place in (1, 0))
        target = 1.15
        ratio = median(a / b for a, b in zip(long, short, strict=True))
        found.append(Row(what, median(long), against, median(short), ratio, ratio, target))
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--long", type=int, nargs=2, default=(50, 500), metavar=("SHORT", "LONG"))
    arguments.add_argument("--no-long", action="store_true", help="leave out the long documents")
    wanted = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="handpress-bench-") as name:
        folder = Path(name)
        workspace, galleys = folder / "clinic", folder / "galleys"
        from_nothing(workspace)
        timed([sys.executable, "-m", "benchmarks.galleys", str(workspace), str(galleys)], ROOT)
        pdfs = sorted((workspace / "dist").glob("*/*.pdf"))
        spent = interleave(measures(folder, workspace, galleys, pdfs), wanted.rounds)
        found = rows(spent, len(pdfs))
        if not wanted.no_long:
            deepest = next(pdf for pdf in pdfs if ".academic.a4" in pdf.name)
            found += long_rows(workspace, deepest, tuple(wanted.long), wanted.rounds)
        print(table(found, wanted.rounds, os.cpu_count() or 1))


if __name__ == "__main__":
    main()
