"""The panel of what goes on behind the counter: sharing, slips that wait, what failed, and the report for support."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from onestop.application.sharing import Condition, Sharing
from onestop.presenters.failures import Failure, FailureLog
from onestop.presenters.jobs_state import JobsState
from onestop.presenters.message import of_failure, say
from onestop.presenters.status_bar import PrinterCondition, StatusBarState

if TYPE_CHECKING:
    from onestop.application.ports import Clock
    from onestop.application.sharing import Shares
    from onestop.presenters.waiting_slips import WaitingSlip

PRINTER_SILENT = "printer_silent"


class Papers(Protocol):
    """The part of the papers that this panel shows."""

    @property
    def waiting(self) -> tuple[WaitingSlip, ...]: ...

    @property
    def making(self) -> int: ...

    def on_papers(self, told: Callable[[], None]) -> None: ...


class SupportReport(Protocol):
    """Writes the report for support, off the thread that shows. See `support.support_text`."""

    def save(
        self,
        path: Path,
        state: JobsState,
        done: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None: ...


class JobsPresenter:
    """Keeps what failed from the start on; shows it while the panel is open. `print_waiting` is the status bar's."""

    def __init__(
        self,
        shares: Shares,
        papers: Papers,
        clock: Clock,
        report: SupportReport,
        print_waiting: Callable[[], None],
    ) -> None:
        self._shares = shares
        self._papers = papers
        self._clock = clock
        self._report = report
        self._print_waiting = print_waiting
        self._log = FailureLog()
        self._show: Callable[[JobsState], None] = lambda _: None
        self.state = JobsState(clock.now(), sharing=shares.state)
        shares.on_state(self._sharing_told)
        papers.on_papers(self._papers_told)
        self._note_sharing(Sharing(), shares.state)
        self._papers_told()

    def attach(self, show: Callable[[JobsState], None]) -> None:
        self._show = show
        show(self.state)

    @property
    def failures(self) -> tuple[Failure, ...]:
        return self._log.lines

    def open(self) -> None:
        self._become(replace(self.state, now=self._clock.now(), open=True, told=None))

    def close(self) -> None:
        self._become(replace(self.state, open=False))

    def try_now(self) -> None:
        self._shares.try_now()

    def print_waiting(self) -> None:
        self._print_waiting()

    def save_report(self, path: Path) -> None:
        if self.state.saving:
            return
        self._become(replace(self.state, saving=True, told=None))
        self._report.save(path, self.state, lambda: self._saved(path), self._not_saved)

    def status_told(self, status: StatusBarState) -> None:
        """What the status bar counts is shown here in full."""
        silent = status.printer is PrinterCondition.NOT_ANSWERING
        if silent and self.state.printer is not PrinterCondition.NOT_ANSWERING:
            self._note(PRINTER_SILENT, status.now)
        self._become(
            replace(
                self.state,
                now=status.now,
                chip=status.chip,
                printer=status.printer,
                printer_name=status.printer_name,
                waiting_count=status.waiting_slips,
            )
        )

    def _sharing_told(self, sharing: Sharing) -> None:
        self._note_sharing(self.state.sharing, sharing)
        self._become(replace(self.state, sharing=sharing))

    def _note_sharing(self, before: Sharing, sharing: Sharing) -> None:
        """Each round that failed, also where it failed as the one before."""
        stopped = sharing.condition is Condition.STOPPED
        if stopped and (sharing.code, sharing.failures) != (before.code, before.failures):
            self._note(sharing.code, self._clock.now())

    def _papers_told(self) -> None:
        waiting = tuple(each.name for each in self._papers.waiting)
        self._become(replace(self.state, waiting=waiting, making=self._papers.making))

    def _note(self, code: str, now: datetime) -> None:
        self._log.note(code, now)
        self.state = replace(self.state, failures=self._log.lines)

    def _saved(self, path: Path) -> None:
        told = say("support_saved", file=path.name, folder=str(path.parent))
        self._become(replace(self.state, saving=False, told=told))

    def _not_saved(self, error: Exception) -> None:
        trouble = of_failure(error)
        self._become(replace(self.state, saving=False, told=trouble))
        if trouble is None:
            raise error

    def _become(self, state: JobsState) -> None:
        if state != self.state or state.open:
            self.state = state
            self._show(state)
