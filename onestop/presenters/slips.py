"""Takes one paper its way: journal on the store lane, layout and printer on the paper lane. Knows no window.

The journal is written before the page is laid out: what came out of a printer is always on record. Without a
printer the journal says "waiting", and the next print is the first; a slip that a printer would not take goes
out later as the very same file, for it is no reprint (the control slip as it stands by then). What waits is kept
until a printer took it, restarts or not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from onestop.application.changes import Changes
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.facts import NO_PRINTER
from onestop.domain.regime import FormKind
from onestop.presenters.counted_tasks import CountedTasks
from onestop.presenters.paper import Paper, PaperOutcome, Picture, Slip
from onestop.presenters.status_bar import PrinterCondition
from onestop.presenters.waiting_slips import SlipKey, WaitingSent, WaitingSlip

if TYPE_CHECKING:
    from onestop.application.paper import DeadlineSheetContent, SupplementContent
    from onestop.application.slip_paper import SlipContent
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

    def preview_slip(
        self,
        dossier_id: str,
        form: str,
        *,
        round: int = 0,  # noqa: A002 - as above
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
        self._making = CountedTasks(lane, self._tell_papers)
        self._paper = paper
        self._waiting: dict[str, WaitingSlip] = {}
        self._told: list[Callable[[PrinterState], None]] = []
        self._changed: list[Callable[[Changes], None]] = []
        self._papers: list[Callable[[], None]] = []

    def on_printer(self, told: Callable[[PrinterState], None]) -> None:
        self._told.append(told)

    def on_changes(self, changed: Callable[[Changes], None]) -> None:
        self._changed.append(changed)

    def on_papers(self, told: Callable[[], None]) -> None:
        """`waiting` or `making` changed."""
        self._papers.append(told)

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

    @property
    def waiting(self) -> tuple[WaitingSlip, ...]:
        """All that no printer took, the oldest first."""
        return tuple(self._waiting.values())

    @property
    def making(self) -> int:
        """How many papers are being laid out or are on their way to the printer."""
        return self._making.under_way

    def print_waiting(self, done: Callable[[WaitingSent], None], failed: Failed) -> None:
        """Everything that waits, one after the other. What no longer holds, because its act was undone or a later
        receipt replaces it, is left out and waits no more.
        """
        todo = list(self._waiting.values())
        sent = dropped = 0

        def next_one() -> None:
            if todo:
                each = todo.pop(0)
                self._store.run(lambda: self._holds(each), partial(decided, each), failed, self)
            else:
                done(WaitingSent(sent, len(self._waiting), dropped))

        def decided(each: WaitingSlip, holds: bool) -> None:
            if not holds:
                self._lane.run(
                    lambda: self._paper.drop_waiting(each.paper_id), lambda _: forgotten(each), failed, self
                )
            elif each.is_supplement:
                self._send(each, went, failed)
            else:
                key = SlipKey.of(each.paper_id)
                if not self._send_again(key, went, failed):
                    self.print_slip(key.dossier_id, key.form, went, failed, round_no=key.round_no)

        def went(outcome: PaperOutcome) -> None:
            nonlocal sent
            sent += outcome.spooled
            if not outcome.spooled:
                todo.clear()
            next_one()

        def forgotten(each: WaitingSlip) -> None:
            nonlocal dropped
            dropped += 1
            self._waiting.pop(each.paper_id, None)
            self._tell(self.printer)
            next_one()

        def asked(printer: str) -> None:
            self._found(printer)
            if not printer:
                todo.clear()
            next_one()

        self._lane.run(self._paper.printer, asked, lambda _: asked(""), self)

    def _holds(self, waiting: WaitingSlip) -> bool:
        """On the store's lane. Guidance is never taken back; of the receipts only the last one holds."""
        if waiting.is_supplement:
            return True
        key = SlipKey.of(waiting.paper_id)
        try:
            if key.form == FormKind.RECEIPT:
                return self._desk.slip_round(key.dossier_id, key.form) == max(1, key.round_no)
            self._desk.slip_round(*key)
        except Refused:
            return False
        return True

    def print_slip(
        self, dossier_id: str, form: str, done: Done, failed: Failed, *, reason: str = "", round_no: int = 0
    ) -> None:
        key = SlipKey(dossier_id, form, round_no)

        def known(number: int) -> None:
            if not self._send_again(SlipKey(dossier_id, form, number), done, failed):
                self._journal(key, reason, done, failed)

        if reason or not any(each[:2] == (dossier_id, form) for each in map(SlipKey.of, self._waiting)):
            self._journal(key, reason, done, failed)
        else:
            # What waits may be an earlier one: refused, undone, and refused for other reasons.
            self._store.run(lambda: self._desk.slip_round(dossier_id, form, round_no), known, failed, self)

    def print_supplement(self, guidance_id: str, done: Done, failed: Failed) -> None:
        waiting = self._waiting.get(guidance_id)
        if waiting is not None:
            self._send(waiting, done, failed)
            return

        def worded(content: SupplementContent) -> None:
            def made(slip: Slip) -> None:
                self._send(WaitingSlip(guidance_id, slip, 1, True, is_supplement=True), done, failed)

            self._making.run(lambda: self._paper.slip(content), made, failed, self)

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

            self._making.run(lambda: lay_out(content), made, failed, self)

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

            self._making.run(lambda: self._paper.slip(content), made, failed, self)

        self._lane.run(self._paper.printer, asked, lambda _: asked(""), self)

    def _hold(self, waiting: WaitingSlip, done: Done, failed: Failed) -> None:
        """There is no printer: keep it, and say so."""

        def kept(_: None) -> None:
            self._remember((waiting,))
            done(PaperOutcome(str(waiting.slip.path), False, waiting.print_no, "", waiting.slip))

        self._lane.run(lambda: self._paper.keep_waiting(waiting), kept, failed, self)

    def _send_again(self, key: SlipKey, done: Done, failed: Failed) -> bool:
        """What the journal counts already goes out as it is, but for the slip that grows: that is laid out anew.
        False where there is nothing of the kind.
        """
        waiting = self._waiting.get(key.paper_id)
        if waiting is None or not waiting.journalled:
            return False
        if key.form != FormKind.CONTROL:
            self._send(waiting, done, failed)
            return True

        def read(content: SlipContent) -> None:
            def made(slip: Slip) -> None:
                self._send(replace(waiting, slip=slip), done, failed)

            self._lane.run(lambda: self._paper.slip(content), made, failed, self)

        self._store.run(
            lambda: self._desk.preview_slip(key.dossier_id, key.form, round=key.round_no), read, failed, self
        )
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

        self._making.run(send, spooled, stuck, self)

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
        self._tell_papers()

    def _tell_papers(self) -> None:
        for told in self._papers:
            told()
