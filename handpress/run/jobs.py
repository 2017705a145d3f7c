"""Jobs: what each child of a build does, what it may answer, and what it may read."""

from __future__ import annotations

import gc
import os
from collections.abc import Mapping, Sequence
from typing import Any

from handpress.nouns.publication import Publication
from handpress.nouns.verdict import Verdict
from handpress.nouns.workspace import Workspace, shipped
from handpress.run.child import Job, Say
from handpress.run.editor import Laid, Task, Word, edit


def editor_job(task: Task) -> Job:
    """Compose and lay out: the one job that reads what people wrote."""
    return Job(lambda say: edit(task, say), Word, editor_places(task), task.request.strict)


def editor_places(task: Task) -> tuple[str, ...]:
    """What whoever composes may read."""
    rules = (shipped("sources") / name for name in ("lint", "parity", "quality"))
    return tuple(map(str, (task.workspace.sources, *rules, *task.workspace.layouts, *task.workspace.styles)))


def press_job(task: Task, laid: Laid, remembered: dict[str, int]) -> Job:
    """Print one galley."""

    def work(say: Say) -> None:
        gc.disable()  # a short life, bounded by its limits, ends before garbage matters
        say(task.line.print_galley(laid.galley, remembered))

    return Job(work, Publication, faces(task.workspace), task.request.strict)


def proof_job(task: Task, laid: Laid, publication: Publication) -> Job:
    """Read one printing."""

    def work(say: Say) -> None:
        gc.disable()
        say(task.line.judge(laid.galley, publication))

    return Job(work, Verdict, faces(task.workspace), task.request.strict)


def records_job(task: Task, entries: Sequence[Mapping[str, Any]], asked: Mapping[str, Any]) -> Job:
    """Make the catalogue and the reports that lie beside it, through the workspace's layouts."""

    def work(say: Say) -> None:
        made = dict(task.line.catalogue(entries, task.workspace))
        made |= task.line.accessibility(entries, asked, task.workspace)
        say(made)

    places = (*task.workspace.layouts, *task.workspace.styles)
    return Job(work, dict[str, bytes], tuple(map(str, places)), task.request.strict)


def faces(workspace: Workspace) -> tuple[str, ...]:
    """Where the faces are: as the workspace says, not as a galley does. The font library's settings lie elsewhere."""
    settings = os.environ.get("FONTCONFIG_FILE", "")
    folders = [str(folder / "fonts") for folder in workspace.styles]
    return (*folders, os.path.dirname(settings)) if settings else tuple(folders)
