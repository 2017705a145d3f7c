"""Hostile cases go in; what became of each, how long it took and how much memory it had comes out."""

from __future__ import annotations

import io
import shutil
import socket
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from handpress.nouns.workspace import Workspace
from handpress.run.build import EditorLost, build
from handpress.run.child import Job
from handpress.run.fence import Limits
from handpress.run.outcome import Outcome
from handpress.run.request import Request
from handpress.run.shop import EDITOR
from handpress.run.supervise import Crew
from tests.hostile.cases import CANARY, Case, Files, Place, lay
from tests.overlay import STOCK

T, M = 3.0, 1500
HONEST = "bread"


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one case: how its edition fared, why, in how many seconds, with how many megabytes at the most."""

    case: Case
    fate: str
    why: str
    seconds: float
    megabytes: int
    leaked: bool
    text: str


class Watched(Crew):
    """A crew of whose children the seconds and the largest memory are kept; of the editor, its longest silence."""

    used: dict[str, tuple[float, int]] = {}  # noqa: RUF012  one build at a time
    hired: dict[str, float] = {}  # noqa: RUF012

    def hire(self, name: str, job: Job, limits: Limits) -> None:
        self.hired[name] = time.monotonic()
        super().hire(name, job, limits)

    def dismiss(self, name: str) -> tuple[str, str]:
        child = self.at_work[name]
        began = child.deadline - child.limits.seconds if name == EDITOR else self.hired[name]
        ended = super().dismiss(name)
        seconds, megabytes = self.used.get(name, (0.0, 0))
        most = child.used.ru_maxrss >> 10 if child.used else 0
        self.used[name] = max(seconds, time.monotonic() - began), max(megabytes, most)
        return ended


def alone(case: Case, root: Path, place: Place) -> Row:
    """The honest handout in a house that is hostile."""
    outcome, why = printed(root, {"": case.files(place)}, ("fundamentals",))
    problems = [problem for problem in outcome.problems if problem.level == "error"] if outcome else []
    fates = {fate.state for fate in outcome.fates} if outcome else {"lost"}
    fate = next((state for state in ("lost", "failed", "refused") if state in fates), "built")
    text = "\n".join(read(path.read_bytes()) for path in sorted((root / "dist").rglob("*.pdf")))
    why = f"{problems[0].code} {problems[0].message}" if problems else why
    return Row(case, fate, why, *most(Watched.used.values()), leaks(made(root)), text)


def together(cases: Sequence[Case], root: Path, place: Place) -> tuple[list[Row], Outcome | None]:
    """Every hostile handout beside the honest one, in one build."""
    slugs = {f"evil-{number:02}": case for number, case in enumerate(cases)}
    files = {f"sources/handouts/{slug}": own(slug, case.files(place)) for slug, case in slugs.items()}
    outcome, why = printed(root, files, ())
    return [row(slug, case, root, outcome, why) for slug, case in slugs.items()], outcome


def own(slug: str, files: Files) -> Files:
    """With an id of its own."""
    return {
        name: content.replace("EX-EVIL-001", slug.upper()) if isinstance(content, str) else content
        for name, content in files.items()
    }


def row(slug: str, case: Case, root: Path, outcome: Outcome | None, why: str) -> Row:
    fates = [fate for fate in outcome.fates if f"/{slug}." in fate.path] if outcome else []
    problems = outcome.problems if outcome else ()
    said = [found for found in problems if found.level == "error" and f"/{slug}" in found.place.file]
    fate = fates[0].state if fates else "refused" if said else "unread" if outcome else "lost"
    why = f"{said[0].code} {said[0].message}" if said else why
    files = [path for path in made(root) if slug in path.name]
    text = "\n".join(read(path.read_bytes()) for path in files if path.parent.parent.name == "dist")
    used = [spent for name, spent in Watched.used.items() if f"/{slug}." in name or name == EDITOR]
    return Row(case, fate, why, *most(used), leaks(files), text)


def printed(root: Path, files: dict[str, Files], tiers: tuple[str, ...]) -> tuple[Outcome | None, str]:
    """The outcome of a build of the stock library with these files in it."""
    shutil.copytree(STOCK, root)
    for folder, content in files.items():
        lay(root / folder, content)
    Watched.used.clear()
    try:
        return build(Workspace(root), Request(root / "dist", tiers=tiers, limits=Limits(T, M))), ""
    except EditorLost as cause:
        return None, str(cause)


def most(used: Iterable[tuple[float, int]]) -> tuple[float, int]:
    seconds, megabytes = zip(*used, (0.0, 0), strict=True)
    return max(seconds), max(megabytes)


def made(root: Path) -> Iterator[Path]:
    """Everything that the press left."""
    for folder in (root / "dist", root / "dist.quarantine"):
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file())


def leaks(files: Iterable[Path]) -> bool:
    """Whether the canary is in a file: raw, in a stream, in an attachment, or as text."""
    for path in files:
        content = path.read_bytes()
        if CANARY.encode() in content or (path.suffix == ".pdf" and holds(content)):
            return True
    return False


def holds(pdf: bytes) -> bool:
    if CANARY in read(pdf):
        return True
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        streams = (thing for thing in opened.objects if isinstance(thing, pikepdf.Stream))
        return any(CANARY.encode() in stream.read_bytes(pikepdf.StreamDecodeLevel.generalized) for stream in streams)


def read(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@contextmanager
def attacked(folder: Path) -> Iterator[tuple[Place, list[str]]]:
    """A secret, and a server that keeps count of who called."""
    secret = folder / "secret"
    secret.write_text(CANARY)
    hits: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=count, args=(server, hits), daemon=True).start()
        yield Place(secret, server.getsockname()[1]), hits


def count(server: socket.socket, hits: list[str]) -> None:
    while True:
        try:
            caller, address = server.accept()
        except OSError:
            return
        hits.append(str(address))
        caller.close()
