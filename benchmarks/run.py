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
from benchmarks.clock import Measure, Seconds, interleave, ratio, timed
from benchmarks.report import Row, table

ROOT = Path(__file__).resolve().parent.parent
PRESS = [sys.executable, str(ROOT / "publish.py")]
PARAGRAPH = re.compile(r"^(?=[A-Z][a-z]+ )(?P<before>.{60,}[a-z])(?P<after>\.)$", re.MULTILINE)


def press(verb: str, *options: str) -> float:
    return timed([*PRESS, verb, *options], ROOT)


def begin(workspace: Path) -> Path:
    """A new workspace with the shipped sources."""
    shutil.rmtree(workspace, ignore_errors=True)
    press("init", str(workspace))
    return workspace


def from_nothing(workspace: Path) -> float:
    return press("build", "--workspace", str(begin(workspace)))


def change_a_word(workspace: Path) -> None:
    """Change the last word of the last plain paragraph, which stands in the deepest tier; back again the next time."""
    text = next(workspace.glob("sources/handouts/*/en.md"))
    source = text.read_text(encoding="utf-8")
    found = list(PARAGRAPH.finditer(source))[-1]
    sentence = found["before"]
    changed = sentence.removesuffix(" indeed") if sentence.endswith(" indeed") else f"{sentence} indeed"
    text.write_text(source[: found.start()] + changed + source[found.end("before") :], encoding="utf-8")


def one_word(workspace: Path, *options: str) -> float:
    change_a_word(workspace)
    return press("build", "--workspace", str(workspace), *options)


def long_document(workspace: Path, pdf: Path, pages: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.long_galley", str(workspace), str(pdf), str(pages)]
    answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return found


def measures(folder: Path, workspace: Path, galleys: Path, pdfs: list[Path]) -> Mapping[str, Measure]:
    """All that is timed, by name. `pdfs` are the editions; each has its HTML file among the galleys."""
    pages = [galleys / pdf.parent.name / f"{pdf.stem}.html" for pdf in pdfs]
    deepest = next(page for page in pages if ".academic.a4" in page.name)
    settings = rivals.font_settings(folder)
    one = ("--tier", "academic", "--format", "a4", "--locale", "en")
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


def rows(seconds: Seconds, editions: int) -> list[Row]:
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
        Row(what, median(seconds[ours]), against, median(seconds[theirs]), ratio(seconds, ours, theirs), target)
        for what, ours, against, theirs, target in wanted
        if theirs in seconds
    ]


def long_rows(workspace: Path, pdf: Path, lengths: tuple[int, int]) -> list[Row]:
    """What a page costs in a long document, against a short one."""
    short, long = (long_document(workspace, pdf, pages) for pages in lengths)
    found = []
    for kind, words in (("nothing", "from nothing"), ("remembered", "numbers remembered")):
        costs = [run[kind] / run["pages"] for run in (long, short)]
        what, against = (f"a page of {run['pages']:.0f}, {words}" for run in (long, short))
        found.append(Row(what, costs[0], against, costs[1], costs[0] / costs[1], 1.15))
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
        seconds = interleave(measures(folder, workspace, galleys, pdfs), wanted.rounds)
        found = rows(seconds, len(pdfs))
        if not wanted.no_long:
            deepest = next(pdf for pdf in pdfs if ".academic.a4" in pdf.name)
            found += long_rows(workspace, deepest, tuple(wanted.long))
        print(table(found, wanted.rounds, os.cpu_count() or 1))


if __name__ == "__main__":
    main()
