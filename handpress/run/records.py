"""Records: a ledger goes in; catalogue, checksums, remembered pages and, last of all, the manifest are on the shelf."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from handpress.nouns.problem import Place, Problem
from handpress.run import fresh, manifest, remember
from handpress.run.editor import Task
from handpress.run.inputs import digest
from handpress.run.jobs import records_job
from handpress.run.ledger import Ledger
from handpress.run.manifest import GOOD, Manifest, Printing
from handpress.run.outcome import Outcome
from handpress.run.shelf import Unwritable, remove, renew, write
from handpress.run.supervise import Lost, alone

SUMS = "SHA256SUMS"


def record(task: Task, ledger: Ledger) -> tuple[tuple[Problem, ...], Mapping[str, str]]:
    """Write what goes with the PDFs; the problems met, and the digests of all that stands."""
    pdfs = {path: printing.sha256 for path, printing in sorted(ledger.printings.items())}
    made, found = catalogued(task, ledger)
    beside = {name: digest(content) for name, content in made.items()} if made else left(ledger)
    outputs = {**pdfs, **beside}
    made[SUMS] = "".join(f"{value}  {name}\n" for name, value in sorted(outputs.items())).encode()
    outputs[SUMS] = digest(made[SUMS])
    try:
        for name, content in made.items():
            renew(ledger.out / name, content)
        close(task, ledger, outputs)
    except Unwritable as cause:
        return (unwritable(cause, ledger),), {}
    return (found, {}) if found else ((), outputs)


def catalogued(task: Task, ledger: Ledger) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The catalogue and the reports beside it, by name; none, and a problem, where they could not be made."""
    entries = [entry(printing) for _, printing in sorted(ledger.printings.items())]
    try:
        return dict(alone(records_job(task, entries, ledger.asked), task.request.limits)), ()
    except Lost as cause:
        hint = "Look at the layouts of the catalogue. The PDFs are as they should be; the old catalogue stands."
        return {}, (Problem(Place("index.html"), "R109", f"the catalogue could not be made: {cause}", hint),)


def left(ledger: Ledger) -> dict[str, str]:
    """What lies beside the PDFs from the last build."""
    before = ledger.before
    return {name: value for name, value in before.outputs.items() if name not in before.printings and name != SUMS}


def close(task: Task, ledger: Ledger, outputs: Mapping[str, str]) -> None:
    """Write what the next build reads, the manifest last."""
    folios = {path: pages for path, pages in ledger.folios.items() if path in ledger.printings}
    renew(ledger.out / remember.NAME, remember.written(folios))
    printings = dict(sorted(ledger.printings.items()))
    found = Manifest(task.inputs, dict(sorted(outputs.items())), printings, ledger.fence)
    renew(ledger.out / manifest.NAME, manifest.written(found))


def entry(printing: Printing) -> dict[str, Any]:
    """What the catalogue is told of an edition."""
    told = asdict(printing)
    facts = {name: told[name] for name in ("path", "pages", "bytes", "sha256")}
    return {**told["facts"], **facts, "kept": printing.state != GOOD}


def leave_word(words: list[str] | None, outcome: Outcome, task: Task, outputs: Mapping[str, str]) -> None:
    """Let the next build see at a glance that there is nothing to do; only where nothing was left undone."""
    last = outcome.out / fresh.LAST
    whole = {**outputs, manifest.NAME: fresh.digest_of(str(outcome.out / manifest.NAME))}
    try:
        if words is None or not outcome.good or not outputs:
            remove(last)
        else:
            write(last, fresh.remember(fresh.plain(words), outcome.at_rest(), dict(task.inputs), whole))
    except Unwritable:
        remove(last)


def unwritable(cause: Unwritable, ledger: Ledger) -> Problem:
    name = cause.path.relative_to(ledger.out).as_posix() if cause.path.is_relative_to(ledger.out) else str(cause.path)
    hint = "Free some space, or choose another folder with --out. The files that stood there are as they were."
    return Problem(Place(name), "R104", f"cannot write {cause}", hint)
