"""The shop: an editor composes in one child while hands print, and then prove, each galley in children of its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from handpress.nouns.edition import Edition
from handpress.nouns.problem import errors
from handpress.nouns.publication import Publication
from handpress.nouns.verdict import Verdict
from handpress.run.child import Limits
from handpress.run.editor import Asked, Begun, Laid, Planned, Refused, Same, Task, Word
from handpress.run.jobs import editor_job, press_job, proof_job
from handpress.run.ledger import Ledger
from handpress.run.line import Line
from handpress.run.manifest import inside
from handpress.run.remember import seed, text_of
from handpress.run.scratch import temporary
from handpress.run.supervise import DIED, FINISHED, SILENT, STARVED, Crew

EDITOR = "the editor"
PROOF = "the proof of "
TRIES = 2
AGAIN = (DIED, STARVED)  # what may not happen twice; a hang would
CODES = {SILENT: "R101", STARVED: "R102"}


class EditorLost(RuntimeError):
    """The sources could not be read: the editor ended before it had a plan."""


class Shop:
    """Prints what a task asks for, and enters it in the ledger."""

    def __init__(self, task: Task, ledger: Ledger, crew: Crew) -> None:
        self.task, self.ledger, self.crew = task, ledger, crew
        self.line: Line = task.line
        self.limits: Limits = task.request.limits
        self.hands = task.request.hands()
        self.queue: list[Laid] = []
        self.printing: dict[str, Laid] = {}
        self.finished: dict[str, Publication] = {}
        self.proving: dict[str, tuple[Laid, Publication]] = {}
        self.verdicts: dict[str, Verdict] = {}
        self.editions: dict[str, Edition] = {}
        self.begun: Edition | None = None
        self.tries: Counter[str] = Counter()

    def work(self) -> None:
        """Until nobody is at work any more."""
        self.hire_editor()
        with temporary():
            self.line.warm(self.task.workspace)
        while self.crew.at_work:
            for name, frame, end in self.crew.listen():
                if name == EDITOR:
                    self.editor_left(*end) if end else self.heard(frame)
                elif name.startswith(PROOF):
                    path = name.removeprefix(PROOF)
                    self.proof_left(path, *end) if end else self.verdicts.update({path: frame})
                else:
                    self.hand_left(name, *end) if end else self.finished.update({name: frame})
            self.hire_hands()

    def heard(self, word: Word) -> None:
        """Enter what the editor says, as far as it speaks of what it was asked for."""
        edition = getattr(word, "edition", None)
        if edition and (edition.path not in self.editions or edition.path in self.ledger.fates):
            return
        self.begun = word.edition if isinstance(word, Begun) else None
        if isinstance(word, Planned):
            if not all(inside(edition.path) for edition in word.plan.wanted):
                raise EditorLost("it planned a file outside the output folder")
            self.ledger.planned = word
            self.editions = {edition.path: edition for edition in word.plan.wanted}
        elif isinstance(word, Asked):
            self.ledger.asked = word.people
        elif isinstance(word, Same) and word.edition.path in self.task.known:
            self.ledger.unchanged(word.edition.path, {})
        elif isinstance(word, Refused):
            self.ledger.refused(word)
        elif isinstance(word, Laid) and self.ledger.laid(word):
            self.queue.append(word)

    def hire_editor(self) -> None:
        done = {*self.ledger.fates, *self.printing, *self.proving, *(laid.edition.path for laid in self.queue)}
        task = replace(self.task, done=done)
        self.crew.hire(EDITOR, editor_job(task), self.limits)

    def editor_left(self, how: str, why: str) -> None:
        """Go on without the edition that ended the editor, if it did so twice or will do so again."""
        if how == FINISHED:
            return
        poison = self.begun.path if self.begun else ""
        self.begun = None
        self.tries[f"{EDITOR} {poison}"] += 1
        if how not in AGAIN or self.tries[f"{EDITOR} {poison}"] >= TRIES:
            if not poison:
                raise EditorLost(why)
            self.ledger.failed(poison, CODES.get(how, "R106"), f"composing it: {why}")
        self.hire_editor()

    def hire_hands(self) -> None:
        """Keep every hand busy; rather with one whose page numbers are known than one that must find them."""
        while self.queue and len(self.printing) + len(self.proving) < self.hands:
            at_work = (*self.printing.values(), *(laid for laid, _ in self.proving.values()))
            at_press = {(text_of(laid.edition), laid.edition.format) for laid in at_work}
            free = (laid for laid in self.queue if (text_of(laid.edition), laid.edition.format) not in at_press)
            self.send_to_press(next(free, self.queue[0]))

    def send_to_press(self, laid: Laid) -> None:
        if laid in self.queue:
            self.queue.remove(laid)
        self.printing[laid.edition.path] = laid
        remembered = seed(laid.edition, self.ledger.folios, self.editions)
        self.crew.hire(laid.edition.path, press_job(self.task, laid, remembered), self.limits)

    def hand_left(self, path: str, how: str, why: str) -> None:
        laid, publication = self.printing.pop(path), self.finished.pop(path, None)
        self.tries[path] += 1
        if publication is not None and self.queue:
            self.line.prepare(laid.galley)  # what one hand could read, the others may share
        if publication is not None and errors(publication.problems):
            self.ledger.printed(laid, publication, Verdict(()))
        elif publication is not None:
            self.send_to_proof(laid, publication)
        elif how in AGAIN and self.tries[path] < TRIES:
            self.send_to_press(laid)
        else:
            self.ledger.failed(path, CODES.get(how, "R103"), why or "it gave no answer")

    def send_to_proof(self, laid: Laid, publication: Publication) -> None:
        self.proving[laid.edition.path] = laid, publication
        self.crew.hire(PROOF + laid.edition.path, proof_job(self.task, laid, publication), self.limits)

    def proof_left(self, path: str, how: str, why: str) -> None:
        (laid, publication), verdict = self.proving.pop(path), self.verdicts.pop(path, None)
        self.tries[PROOF + path] += 1
        if verdict is not None:
            self.ledger.printed(laid, publication, verdict)
        elif how in AGAIN and self.tries[PROOF + path] < TRIES:
            self.send_to_proof(laid, publication)
        else:
            self.ledger.failed(path, CODES.get(how, "R108"), f"proving it: {why or 'it gave no answer'}")
