"""The office page: brings a tracking book in after showing what it holds, checks and rebuilds the ledger.

Settings and calendar are shown as they are; changing them is not this page's work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from onestop.application.changes import Changes
from onestop.application.commands import RegisterBook, RegisterRow
from onestop.application.ports import Clock, Progress
from onestop.application.read_models import ImportOutcome, Rebuilt, RowProblem, Verification
from onestop.domain.calendar import WorkCalendar
from onestop.domain.dossier_code import head_text
from onestop.domain.office import Office
from onestop.presenters.gauge import Gauge, Stopped
from onestop.presenters.message import Message, of_failure, say
from onestop.presenters.office_settings import calendar_doubts, setting_lines
from onestop.presenters.office_state import (
    BookState,
    Finding,
    Findings,
    LedgerState,
    OfficeState,
    ProgressShown,
    Work,
)
from onestop.presenters.tasks import Tasks

T = TypeVar("T")
PASSES = {Work.IMPORTING: 2}
"""An import goes over each row twice, to check and to record; people count rows."""
MOST_SHOWN = 1_000
"""Lines of one list on screen; a book with more faults than this is not mended line by line."""


class OfficeDesk(Protocol):
    """The part of the desk this screen speaks to."""

    def check_register(
        self, rows: Iterable[RegisterRow], progress: Progress | None = None
    ) -> ImportOutcome: ...

    def import_register(
        self,
        name: str,
        digest: str,
        rows: Iterable[RegisterRow],
        *,
        good_rows: bool = False,
        progress: Progress | None = None,
    ) -> ImportOutcome: ...

    def verify(self, progress: Progress | None = None) -> Verification: ...

    def rebuild(self, progress: Progress | None = None) -> Rebuilt: ...


class OfficePresenter:
    """Owns the state of the page. While work goes on the page calls `tick` a few times a second."""

    def __init__(
        self,
        desk: OfficeDesk,
        store: Tasks,
        paper: Tasks,
        read_book: Callable[[Path], RegisterBook],
        clock: Clock,
        office: Office,
        calendar: WorkCalendar,
        written: Callable[[Changes], None] = lambda _: None,
    ) -> None:
        """`written` hears of an import or a rebuild, so that other screens read again."""
        self.state = OfficeState(
            settings=setting_lines(office), calendar_warnings=calendar_doubts(calendar, clock.now().year)
        )
        self._desk = desk
        self._store = store
        self._paper = paper
        self._read_book = read_book
        self._clock = clock
        self._written = written
        self._book: RegisterBook | None = None
        self._outcome: ImportOutcome | None = None
        self._gauge: Gauge | None = None
        self._show: Callable[[OfficeState], None] = lambda _: None

    def attach(self, show: Callable[[OfficeState], None]) -> None:
        self._show = show
        show(self.state)

    @property
    def busy(self) -> bool:
        return self.state.progress is not None

    def tick(self) -> None:
        """Read the gauge of the work that goes on."""
        progress = self.state.progress
        if progress is not None and self._gauge is not None:
            passes = PASSES.get(progress.work, 1)
            done, total = (count // passes for count in self._gauge.reading)
            if (done, total) != (progress.done, progress.total):
                self._become(replace(self.state, progress=replace(progress, done=done, total=total)))

    def stop(self) -> bool:
        """Esc: give the running work up. False when nothing runs."""
        if self._gauge is None:
            return False
        self._gauge.stop()
        return True

    # the tracking book

    def file_chosen(self, file: Path) -> None:
        """Read the book and say what an import would do. Nothing is written."""
        if not self.busy:
            self._book = self._outcome = None
            self._become(replace(self.state, book=None, book_trouble=None))
            self._work(Work.READING, self._paper, lambda _: self._read_book(file), self._read)

    def list_chosen(self, shown: Findings) -> None:
        if self.state.book is not None:
            book = replace(self.state.book, shown=shown, findings=self._findings(shown))
            self._become(replace(self.state, book=book))

    def good_rows_chosen(self, wanted: bool) -> None:
        if self.state.book is not None:
            self._become(replace(self.state, book=replace(self.state.book, good_rows=wanted)))

    def import_wanted(self) -> None:
        book, state = self._book, self.state.book
        if book is None or state is None or self.busy or not state.can_import:
            return
        good_rows = state.good_rows
        self._become(replace(self.state, book_trouble=None))

        def bring_in(gauge: Gauge) -> ImportOutcome:
            return self._desk.import_register(
                book.name, book.digest, book.rows, good_rows=good_rows, progress=gauge.tell
            )

        self._work(Work.IMPORTING, self._store, bring_in, self._imported)

    def _read(self, book: RegisterBook) -> None:
        self._book = book
        self._become(replace(self.state, book=BookState(book.name, len(book.rows))))
        self._work(
            Work.CHECKING,
            self._store,
            lambda gauge: self._desk.check_register(book.rows, gauge.tell),
            self._checked,
        )

    def _checked(self, outcome: ImportOutcome) -> None:
        self._outcome = outcome
        if self.state.book is None:
            return
        lists = (
            (Findings.PROBLEMS, len(outcome.problems)),
            (Findings.DIFFERENCES, len(outcome.due_differs)),
            (Findings.NOTICES, len(outcome.notices)),
        )
        shown = next((name for name, count in lists if count), Findings.PROBLEMS)
        book = replace(
            self.state.book,
            checked=True,
            new=outcome.imported,
            held=outcome.skipped,
            faulty=len({problem.row for problem in outcome.problems}),
            differing=len(outcome.due_differs),
            counts=lists,
            shown=shown,
            findings=self._findings(shown),
        )
        self._become(replace(self.state, book=book))

    def _imported(self, outcome: ImportOutcome) -> None:
        if self.state.book is not None:
            self._become(replace(self.state, book=replace(self.state.book, imported=outcome.imported)))
        if outcome.imported:
            self._written(Changes(everything=True))

    def _findings(self, shown: Findings) -> tuple[Finding, ...]:
        outcome = self._outcome
        if outcome is None:
            return ()
        if shown is Findings.DIFFERENCES:
            return tuple(
                Finding(0, "due_at", each.code, say("due_differs", book=each.book, computed=each.computed))
                for each in outcome.due_differs[:MOST_SHOWN]
            )
        found = outcome.problems if shown is Findings.PROBLEMS else outcome.notices
        return tuple(_finding(problem) for problem in found[:MOST_SHOWN])

    # the ledger

    def check_wanted(self) -> None:
        if not self.busy:
            self._work(
                Work.VERIFYING, self._store, lambda gauge: self._desk.verify(gauge.tell), self._verified
            )

    def rebuild_wanted(self) -> None:
        if not self.busy:
            self._work(
                Work.REBUILDING, self._store, lambda gauge: self._desk.rebuild(gauge.tell), self._rebuilt
            )

    def _verified(self, found: Verification) -> None:
        head = found.stations[0].head if found.stations else b""
        broken = [say(f"ledger_{each.code}", station=each.station, seq=each.seq) for each in found.broken]
        unexplained = sum(1 for gap in found.gaps if not gap.reason)
        if found.stale:
            broken.append(say("ledger_stale", count=len(found.stale)))
        if unexplained:
            broken.append(say("ledger_gaps", count=unexplained))
        ledger = LedgerState(
            ok=found.ok,
            events=found.events,
            head=head_text(head) if head else "",
            gaps=len(found.gaps),
            broken=tuple(broken),
            at=self._clock.now(),
        )
        self._become(replace(self.state, ledger=ledger))

    def _rebuilt(self, done: Rebuilt) -> None:
        ledger = replace(self.state.ledger, rebuilt=(done.events, done.dossiers, done.seconds))
        self._become(replace(self.state, ledger=ledger))
        self._written(Changes(everything=True))

    # work that lasts

    def _work(self, work: Work, lane: Tasks, task: Callable[[Gauge], T], done: Callable[[T], None]) -> None:
        gauge = self._gauge = Gauge()
        self._become(replace(self.state, progress=ProgressShown(work), trouble=None))

        def finished(result: T) -> None:
            self._rest()
            done(result)

        lane.run(lambda: task(gauge), finished, self._failed, self)

    def _rest(self) -> None:
        self._gauge = None
        self._become(replace(self.state, progress=None))

    def _failed(self, error: Exception) -> None:
        work = self.state.progress.work if self.state.progress is not None else Work.READING
        self._rest()
        trouble = say(f"stopped_{work.value}") if isinstance(error, Stopped) else of_failure(error)
        if trouble is None:
            raise error
        if work in (Work.READING, Work.CHECKING, Work.IMPORTING):
            self._become(replace(self.state, book_trouble=trouble))
        else:
            self._become(replace(self.state, trouble=trouble))

    def _become(self, state: OfficeState) -> None:
        self.state = state
        self._show(state)


def _finding(problem: RowProblem) -> Finding:
    return Finding(problem.row, problem.column, "", Message(problem.code, tuple(problem.facts.items())))
