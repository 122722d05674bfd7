"""Takes one paper its way: journal on the store lane, layout and printer on the paper lane. Knows no window.

The journal is written before the page is laid out: what came out of a printer is always on record. Without a
printer the journal says "waiting", and the next print is the first; a slip that a printer would not take goes
out later as the very same file, for it is no reprint. What waits is kept until a printer took it, restarts or not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from onestop.application.changes import Changes
from onestop.domain.errors import Unavailable
from onestop.domain.facts import NO_PRINTER
from onestop.domain.regime import FormKind
from onestop.presenters.paper import Paper, PaperOutcome, Picture, Slip
from onestop.presenters.status_bar import PrinterCondition
from onestop.presenters.waiting_slips import SlipKey, WaitingSlip

if TYPE_CHECKING:
    from onestop.application.notice_paper import SlipContent
    from onestop.application.paper import DeadlineSheetContent, SupplementContent
    from onestop.application.way_contents import ListContent
    from onestop.presenters.tasks import Tasks


Done = Callable[[PaperOutcome], None]
Failed = Callable[[Exception], None]
T = TypeVar("T")


class SlipDesk(Protocol):
    """The part of the desk that gives what stands on papers."""

    def print_slip(
        self,
        dossier_id: str,
        form: str,
        *,
        lang: str = "vi",
        reason: str = "",
        target: str = "printer",
        round: int = 0,  # noqa: A002 - as the desk has it
    ) -> SlipContent: ...

    def slip_round(self, dossier_id: str, form: str, round_no: int = 0) -> int: ...

    def guidance_paper(self, guidance_id: str) -> SupplementContent: ...

    def deadline_sheet(self, dossier_id: str) -> DeadlineSheetContent: ...


@dataclass(frozen=True, slots=True)
class PrinterState:
    """What the status bar says of the printer. `stuck` slips wait that the journal counts as printed."""

    condition: PrinterCondition = PrinterCondition.NONE
    name: str = ""
    stuck: int = 0


class Slips:
    """All papers of a window. `told` hears of each change of the printer, `changed` of each journal line."""

    def __init__(self, desk: SlipDesk, store: Tasks, lane: Tasks, paper: Paper) -> None:
        self.printer = PrinterState()
        self._desk = desk
        self._store = store
        self._lane = lane
        self._paper = paper
        self._waiting: dict[str, WaitingSlip] = {}
        self._told: list[Callable[[PrinterState], None]] = []
        self._changed: list[Callable[[Changes], None]] = []

    def on_printer(self, told: Callable[[PrinterState], None]) -> None:
        self._told.append(told)

    def on_changes(self, changed: Callable[[Changes], None]) -> None:
        self._changed.append(changed)

    def begin(self) -> None:
        """After the first picture stands: load what paper needs, and look for the printer."""
        self._lane.run(self._paper.waiting, self._remember, self._no_printer, self)
        self._lane.run(self._paper.warm_up, lambda _: None, self._no_printer, self)
        self.look_again()

    def look_again(self) -> None:
        """Another printer was chosen."""
        self._lane.run(self._paper.printer, self._found, self._no_printer, self)

    def waits(self, paper_id: str) -> bool:
        """The slip of this `SlipKey` (or guidance) was made and no printer took it."""
        return paper_id in self._waiting

    def print_waiting(self, done: Callable[[int, int], None], failed: Failed) -> None:
        """Everything that waits, one after the other; `done` hears how many went out and how many still wait."""
        todo = list(self._waiting.values())
        wanted = len(todo)

        def next_one(outcome: PaperOutcome | None = None) -> None:
            if not todo or (outcome is not None and not outcome.spooled):
                done(wanted - len(self._waiting), len(self._waiting))
                return
            each = todo.pop(0)
            if each.journalled:
                self._send(each, next_one, failed)
            else:
                key = SlipKey.of(each.paper_id)
                self.print_slip(key.dossier_id, key.form, next_one, failed, round_no=key.round_no)

        def asked(printer: str) -> None:
            self._found(printer)
            if printer:
                next_one()
            else:
                done(0, wanted)

        self._lane.run(self._paper.printer, asked, lambda _: asked(""), self)

    def print_receipt(self, dossier_id: str, done: Done, failed: Failed) -> None:
        self.print_slip(dossier_id, FormKind.RECEIPT, done, failed)

    def reprint_receipt(self, dossier_id: str, reason: str, done: Done, failed: Failed) -> None:
        self._journal(SlipKey(dossier_id), reason, done, failed)

    def print_slip(
        self, dossier_id: str, form: str, done: Done, failed: Failed, *, reason: str = "", round_no: int = 0
    ) -> None:
        key = SlipKey(dossier_id, form, round_no)

        def known(number: int) -> None:
            if not self._send_again(SlipKey(dossier_id, form, number).paper_id, done, failed):
                self._journal(key, reason, done, failed)

        if reason or not any(each[:2] == (dossier_id, form) for each in map(SlipKey.of, self._waiting)):
            self._journal(key, reason, done, failed)
        else:
            # What waits may be an earlier one: refused, undone, and refused for other reasons.
            self._store.run(lambda: self._desk.slip_round(dossier_id, form, round_no), known, failed, self)

    def print_supplement(self, guidance_id: str, done: Done, failed: Failed) -> None:
        if self._send_again(guidance_id, done, failed):
            return

        def worded(content: SupplementContent) -> None:
            def made(slip: Slip) -> None:
                self._send(WaitingSlip(guidance_id, slip, 1, True, is_supplement=True), done, failed)

            self._lane.run(lambda: self._paper.slip(content, content.mark.copies), made, failed, self)

        self._store.run(lambda: self._desk.guidance_paper(guidance_id), worded, failed, self)

    def print_deadline_sheet(self, dossier_id: str, done: Done, failed: Failed) -> None:
        self._print_sheet(
            lambda: self._desk.deadline_sheet(dossier_id), self._paper.deadline_sheet, done, failed
        )

    def print_list(self, ask: Callable[[], ListContent], done: Done, failed: Failed) -> None:
        self._print_sheet(ask, self._paper.list_paper, done, failed)

    def _print_sheet(
        self, ask: Callable[[], T], lay_out: Callable[[T], Slip], done: Done, failed: Failed
    ) -> None:
        """A sheet is made anew at any time, so none is journalled and none waits."""

        def worded(content: T) -> None:
            def made(slip: Slip) -> None:
                self._spool(slip, lambda: self._paper.spool(slip), 0, done, failed)

            self._lane.run(lambda: lay_out(content), made, failed, self)

        self._store.run(ask, worded, failed, self)

    def picture(self, slip: Slip, width: int, done: Callable[[Picture], None], failed: Failed) -> None:
        self._lane.run(lambda: self._paper.picture(slip, width), done, failed, self)

    def _journal(self, key: SlipKey, reason: str, done: Done, failed: Failed) -> None:
        def asked(printer: str) -> None:
            self._found(printer)
            target = "printer" if printer else NO_PRINTER

            def work() -> tuple[int, SlipContent]:
                number = self._desk.slip_round(*key)
                return number, self._desk.print_slip(
                    key.dossier_id, key.form, reason=reason, target=target, round=number
                )

            self._store.run(work, worded, failed, self)

        def worded(journal_line: tuple[int, SlipContent]) -> None:
            number, content = journal_line
            paper_id = SlipKey(key.dossier_id, key.form, number).paper_id
            for changed in self._changed:
                changed(Changes(frozenset({key.dossier_id}), journal=True))
            print_no = content.mark.print_no
            journalled = self.printer.condition is PrinterCondition.READY

            def made(slip: Slip) -> None:
                waiting = WaitingSlip(paper_id, slip, print_no, journalled)
                if journalled:
                    self._send(waiting, done, failed)
                else:
                    self._hold(waiting, done, failed)

            self._lane.run(lambda: self._paper.slip(content, content.mark.copies), made, failed, self)

        self._lane.run(self._paper.printer, asked, lambda _: asked(""), self)

    def _hold(self, waiting: WaitingSlip, done: Done, failed: Failed) -> None:
        """There is no printer: keep it, and say so."""

        def kept(_: None) -> None:
            self._remember((waiting,))
            done(PaperOutcome(str(waiting.slip.path), False, waiting.print_no, "", waiting.slip))

        self._lane.run(lambda: self._paper.keep_waiting(waiting), kept, failed, self)

    def _send_again(self, paper_id: str, done: Done, failed: Failed) -> bool:
        """What the journal counts already goes out as it is. False where there is nothing of the kind."""
        waiting = self._waiting.get(paper_id)
        if waiting is None or not waiting.journalled:
            return False
        self._send(waiting, done, failed)
        return True

    def _send(self, waiting: WaitingSlip, done: Done, failed: Failed) -> None:
        """It counts as waiting until the printer has it: a program that ends on the way forgets nothing."""
        slip = waiting.slip

        def send() -> str:
            self._paper.keep_waiting(waiting)
            printer = self._paper.spool(slip)
            self._paper.drop_waiting(waiting.paper_id)
            return printer

        def told(outcome: PaperOutcome) -> None:
            if outcome.spooled:
                self._waiting.pop(waiting.paper_id, None)
            else:
                self._waiting[waiting.paper_id] = waiting
            self._tell(self.printer)
            done(outcome)

        self._spool(slip, send, waiting.print_no, told, failed)

    def _spool(self, slip: Slip, send: Callable[[], str], print_no: int, done: Done, failed: Failed) -> None:
        def spooled(printer: str) -> None:
            self._found(printer)
            done(PaperOutcome(str(slip.path), True, print_no, printer, slip))

        def stuck(error: Exception) -> None:
            if not isinstance(error, Unavailable):
                failed(error)
                return
            self._no_printer(error)
            done(PaperOutcome(str(slip.path), False, print_no, "", slip))

        self._lane.run(send, spooled, stuck, self)

    def _remember(self, waiting: tuple[WaitingSlip, ...]) -> None:
        self._waiting.update({each.paper_id: each for each in waiting})
        self._tell(self.printer)

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
        stuck = sum(each.journalled for each in self._waiting.values())
        state = replace(state, stuck=stuck)
        if state != self.printer:
            self.printer = state
            for told in self._told:
                told(state)
