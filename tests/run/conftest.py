"""A workspace of a few plain files, and a line that prints them at once, or fails as the text of a handout says."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from handpress.nouns.edition import Edition
from handpress.nouns.galley import Galley
from handpress.nouns.problem import Place, Problem
from handpress.nouns.publication import Publication
from handpress.nouns.verdict import Verdict
from handpress.nouns.workspace import Workspace
from handpress.run import fence
from handpress.run.child import Limits
from handpress.run.line import Line
from handpress.run.request import Request

TIERS = ("first", "second")


class PlainLine(Line):
    """`sources/handouts/<slug>/<locale>.md` holds lines `tier: words`. A word in capitals makes a step fail."""

    def load(self, workspace: Workspace) -> Any:
        folders = sorted((workspace.sources / "handouts").iterdir())
        original = SimpleNamespace(original="en")
        handouts = {
            folder.name: SimpleNamespace(texts=texts(folder), slug=folder.name, settings=original) for folder in folders
        }
        names = (workspace.sources / "imprints.txt").read_text().split()
        wrong = (workspace.sources / "wrong.txt").read_text().split()
        house = SimpleNamespace(
            tiers=[SimpleNamespace(name=name) for name in TIERS],
            formats=("a4",),
            imprints=(),
            bilingual=(),
            size_budget_kb=1,
        )
        house.imprints = tuple(names)
        problems = tuple(Problem(Place(file), "L000", "wrong") for file in wrong)
        shared = (workspace.sources / "shared.txt").read_text()
        return SimpleNamespace(
            shared=shared,
            house=house,
            handouts=handouts,
            locales=dict.fromkeys(("en", "es"), SimpleNamespace(formats=(), spelled_from=None)),
            imprints=dict.fromkeys(names),
            problems=problems,
        )

    def texts_of(self, library: Any, edition: Edition) -> tuple[str, ...]:
        return tuple(dict.fromkeys((edition.locale, "en")))

    def gate(self, library: Any, workspace: Workspace) -> Any:
        """What stands in made-from/<locale>/handouts/<slug>.yaml must stand in the original, or page one says so."""

        def hold(manuscript: Any) -> Any:
            edition = manuscript.edition
            made = workspace.sources / "made-from" / edition.locale / "handouts" / f"{edition.handout}.yaml"
            if made.is_file() and made.read_text() not in library.handouts[edition.handout].texts["en"]:
                manuscript.text += " OLD"
            return manuscript

        return hold

    def tiers_of(self, library: Any, handout: Any, locale: str) -> tuple[str, ...]:
        return tuple(tier for tier in TIERS if f"{tier}:" in handout.texts[locale])

    def compose(self, library: Any, edition: Edition) -> Any:
        depth = TIERS.index(edition.tier) + 1
        lines = library.handouts[edition.handout].texts[edition.locale].splitlines()
        text = "\n".join(line for line in lines if line.split(":")[0] in TIERS[:depth])
        text += library.shared
        fail(text, "COMPOSE")
        problems = (Problem(Place("x.md", 3), "C000", "no"),) if "FORBIDDEN" in text else ()
        if "OLD-WARNING" in text:
            problems = (Problem(Place("x.md", 3), "T201", "old"),)
        if "DOUBTFUL" in text:
            problems = (Problem(Place("x.md", 3), "C001", "hm", level="warning"),)
        return SimpleNamespace(edition=edition, text=text, problems=problems)

    def lay_out(self, manuscript: Any, workspace: Workspace) -> Galley:
        fonts = (str(workspace.root),)
        return Galley(manuscript.edition, manuscript.text, (), {}, fonts, {"title": "T", "topics": ("a",)}, 0)

    def warm(self, workspace: Workspace) -> None:
        pass

    def prepare(self, galley: Galley) -> None:
        pass

    def print_galley(self, galley: Galley, remembered: Mapping[str, int]) -> Publication:
        fail(galley.html, "PRINT")
        problems = (Problem(Place("x"), "P101", "no"),) if "BLOT" in galley.html else ()
        pdf = b"%PDF " + galley.edition.path.encode() + galley.html.encode() * (900 if "VAST" in galley.html else 1)
        return Publication(galley.edition, pdf, 1, galley.facts, {"a": 1}, problems)

    def judge(self, galley: Galley, publication: Publication) -> Verdict:
        fail(galley.html, "PROVE")
        problems = (Problem(Place("x.md", 5), "F101", "lost"),) if "LOST" in galley.html else ()
        return Verdict(problems, {1: b"PNG"} if problems else {})

    def catalogue(self, entries: Sequence[Mapping[str, Any]], workspace: Workspace) -> Mapping[str, bytes]:
        return {"index.html": repr([(entry["path"], entry["kept"]) for entry in entries]).encode()}

    def asked_of_people(self, library: Any, workspace: Workspace) -> Mapping[str, Any]:
        return {}

    def accessibility(self, entries: Any, asked: Any, workspace: Workspace) -> Mapping[str, bytes]:
        return {}


def texts(folder: Path) -> dict[str, str]:
    return {path.stem: path.read_text() for path in sorted(folder.glob("*.md"))}


def fail(text: str, step: str) -> None:
    """Fail as `STEP-HOW` in the text says; `ONCE:FILE` only as long as that file is not there."""
    for how, do in FAILURES.items():
        if f"{step}-{how}" in text:
            once = [word.removeprefix("ONCE:") for word in text.split() if word.startswith("ONCE:")]
            if once and os.path.exists(once[0]):
                return
            if once:
                Path(once[0]).write_text(str(os.getpid()))
            do()


def hang() -> None:
    time.sleep(60)


def eat() -> None:
    held = []
    while True:
        held.append(bytearray(64 << 20))


def boom() -> None:
    raise ValueError("boom")


def fork() -> None:
    while True:
        os.fork()


FAILURES: dict[str, Callable[[], object]] = {
    "HANG": hang,
    "KILL": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "EAT": eat,
    "BOOM": boom,
    "FORK": fork,
    "EXIT": lambda: os._exit(7),
}


class Shelf:
    """A workspace under test, with its output folder."""

    def __init__(self, root: Path) -> None:
        self.root, self.out = root, root / "dist"
        self.workspace, self.line = Workspace(root), PlainLine()
        for name in ("a", "b", "c"):
            self.say(name, "en", "first: bones", "second: more bones")
        self.say("a", "es", "first: huesos")
        self.set("imprints.txt", "")
        self.set("wrong.txt", "")
        self.set("shared.txt", "")

    def say(self, slug: str, locale: str, *lines: str) -> Path:
        return self.set(f"handouts/{slug}/{locale}.md", "\n".join(lines))

    def set(self, name: str, text: str) -> Path:
        path = self.root / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def request(self, **more: Any) -> Request:
        limits = Limits(**{"seconds": 1.5, "megabytes": 700, **more.pop("limits", {})})
        return Request(self.out, limits=limits, **more)

    def build(self, words: list[str] | None = None, **more: Any) -> Any:
        from handpress.run.build import build

        return build(self.workspace, self.request(**more), line=self.line, words=words)

    def files(self) -> dict[str, bytes]:
        """Every visible file of the output folder."""
        found = (path for path in self.out.rglob("*") if path.is_file() and ".handpress" not in path.parts)
        return {path.relative_to(self.out).as_posix(): path.read_bytes() for path in sorted(found)}

    def pdfs(self) -> dict[str, bytes]:
        return {name: content for name, content in self.files().items() if name.endswith(".pdf")}


def without(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Leave layers of the fence out."""
    monkeypatch.setattr(fence, "LAYERS", {name: layer for name, layer in fence.LAYERS.items() if name not in names})


@pytest.fixture
def flags(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let children leave a file where the test can see it."""
    without(monkeypatch, "no files")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def built(outcome: Any, state: str = "built") -> set[str]:
    """The editions of one state, in short: en/a.first."""
    return {fate.path.removesuffix(".a4.pdf") for fate in outcome.fates if fate.state == state}
