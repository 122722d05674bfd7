"""Takes one paper its way: journal on the store lane, layout and printer on the paper lane. Knows no window.

The journal is written before the page is laid out: what came out of a printer is always on record. Without a
printer the journal says "waiting", and the next print is the first; a slip that a printer would not take goes
out later as the very same file, for it is no reprint.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from onestop.application.changes import Changes
from onestop.domain.errors import Unavailable
from onestop.presenters.paper import Paper, PaperOutcome, Picture, Slip
from onestop.presenters.status_bar import PrinterCondition

if TYPE_CHECKING:
    from onestop.application.paper import DeadlineSheetContent, ReceiptContent, SupplementContent
    from onestop.presenters.tasks import Tasks

Done = Callable[[PaperOutcome], None]
Failed = Callable[[Exception], None]


class SlipDesk(Protocol):
    """The part of the desk that gives what stands on papers."""

    def print_receipt(
        self, dossier_id: str, *, lang: str = "vi", reason: str = "", target: str = "printer"
    ) -> ReceiptContent: ...

    def guidance_paper(self, guidance_id: str) -> SupplementContent: ...

    def deadline_sheet(self, dossier_id: str) -> DeadlineSheetContent: ...


@dataclass(frozen=True, slots=True)
class PrinterState:
    """What the status bar says of the printer."""

    condition: PrinterCondition = PrinterCondition.NONE
    name: str = ""


class Slips:
    """All papers of a window. `told` hears of each change of the printer, `changed` of each journal line."""

    def __init__(self, desk: SlipDesk, store: Tasks, lane: Tasks, paper: Paper) -> None:
        self.printer = PrinterState()
        self._desk = desk
        self._store = store
        self._lane = lane
        self._paper = paper
        self._stuck: dict[Hashable, PaperOutcome] = {}
        self._unprinted: set[str] = set()
        self._told: list[Callable[[PrinterState], None]] = []
        self._changed: list[Callable[[Changes], None]] = []

    def on_printer(self, told: Callable[[PrinterState], None]) -> None:
        self._told.append(told)

    def on_changes(self, changed: Callable[[Changes], None]) -> None:
        self._changed.append(changed)

    def begin(self) -> None:
        """After the first picture stands: load what paper needs, and look for the printer."""
        self._lane.run(self._paper.warm_up, lambda _: None, self._no_printer, self)
        self._lane.run(self._paper.printer, self._found, self._no_printer, self)

    def waits(self, paper_id: str) -> bool:
        """A slip of this dossier (or guidance) was made here and no printer took it."""
        return paper_id in self._stuck or paper_id in self._unprinted

    def print_receipt(self, dossier_id: str, done: Done, failed: Failed) -> None:
        if dossier_id in self._stuck:
            self._send(dossier_id, self._stuck[dossier_id], done, failed)
        else:
            self._receipt(dossier_id, "", done, failed)

    def reprint_receipt(self, dossier_id: str, reason: str, done: Done, failed: Failed) -> None:
        self._receipt(dossier_id, reason, done, failed)

    def print_supplement(self, guidance_id: str, done: Done, failed: Failed) -> None:
        if guidance_id in self._stuck:
            self._send(guidance_id, self._stuck[guidance_id], done, failed)
            return

        def worded(content: SupplementContent) -> None:
            self._make(guidance_id, lambda: self._paper.supplement(content), 1, done, failed)

        self._store.run(lambda: self._desk.guidance_paper(guidance_id), worded, failed, self)

    def print_deadline_sheet(self, dossier_id: str, done: Done, failed: Failed) -> None:
        def worded(content: DeadlineSheetContent) -> None:
            key = (dossier_id, "deadline_sheet")
            self._make(key, lambda: self._paper.deadline_sheet(content), 0, done, failed)

        self._store.run(lambda: self._desk.deadline_sheet(dossier_id), worded, failed, self)

    def picture(self, slip: Slip, width: int, done: Callable[[Picture], None], failed: Failed) -> None:
        self._lane.run(lambda: self._paper.picture(slip, width), done, failed, self)

    def _receipt(self, dossier_id: str, reason: str, done: Done, failed: Failed) -> None:
        def asked(printer: str) -> None:
            self._found(printer)
            target = "printer" if printer else "waiting"
            self._store.run(
                lambda: self._desk.print_receipt(dossier_id, reason=reason, target=target),
                worded,
                failed,
                self,
            )

        def worded(content: ReceiptContent) -> None:
            for changed in self._changed:
                changed(Changes(frozenset({dossier_id}), journal=True))
            print_no = content.mark.print_no
            if self.printer.condition is PrinterCondition.READY:
                self._unprinted.discard(dossier_id)
                self._make(dossier_id, lambda: self._paper.receipt(content), print_no, done, failed)
            else:
                self._unprinted.add(dossier_id)
                self._lane.run(
                    lambda: self._paper.receipt(content),
                    lambda slip: done(PaperOutcome(str(slip.path), False, print_no, "", slip)),
                    failed,
                    self,
                )

        self._lane.run(self._paper.printer, asked, lambda _: asked(""), self)

    def _make(
        self, key: Hashable, render: Callable[[], Slip], print_no: int, done: Done, failed: Failed
    ) -> None:
        def made(slip: Slip) -> None:
            self._send(key, PaperOutcome(str(slip.path), False, print_no, "", slip), done, failed)

        self._lane.run(render, made, failed, self)

    def _send(self, key: Hashable, outcome: PaperOutcome, done: Done, failed: Failed) -> None:
        slip = outcome.slip
        assert slip is not None, "an outcome on its way carries its slip"

        def spooled(printer: str) -> None:
            self._stuck.pop(key, None)
            self._found(printer)
            done(PaperOutcome(outcome.file, True, outcome.print_no, printer, slip))

        def stuck(error: Exception) -> None:
            if not isinstance(error, Unavailable):
                failed(error)
                return
            self._stuck[key] = outcome
            self._no_printer(error)
            done(outcome)

        self._lane.run(lambda: self._paper.spool(slip), spooled, stuck, self)

    def _found(self, printer: str) -> None:
        if printer:
            self._tell(PrinterState(PrinterCondition.READY, printer))
        else:
            self._tell(PrinterState(PrinterCondition.NONE))

    def _no_printer(self, error: Exception) -> None:
        gone = isinstance(error, Unavailable) and error.what == "printer_missing"
        condition = PrinterCondition.NONE if gone else PrinterCondition.NOT_ANSWERING
        self._tell(PrinterState(condition, self.printer.name))

    def _tell(self, state: PrinterState) -> None:
        if state != self.printer:
            self.printer = state
            for told in self._told:
                told(state)
