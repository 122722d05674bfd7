"""The office page: what a book would do before it does it, good rows, Esc, the ledger's check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest

from onestop.application.changes import Changes
from onestop.application.commands import RegisterBook, RegisterRow
from onestop.application.desk import Desk
from onestop.domain.errors import Refused
from onestop.presenters.gauge import Gauge, Stopped
from onestop.presenters.message import say
from onestop.presenters.office import OfficePresenter
from onestop.presenters.office_state import Findings, OfficeState, Work
from onestop.presenters.tasks import ImmediateTasks, Tasks
from tests.helpers.book_desk import GOOD, open_desk, row, sample_rows
from tests.helpers.held_tasks import HeldTasks

T = TypeVar("T")
BOOK = Path("book.csv")
SECOND = "000.00.99.H31-170124-0002"


@dataclass
class Office:
    desk: Desk
    presenter: OfficePresenter
    shown: list[OfficeState] = field(default_factory=list)
    written: list[Changes] = field(default_factory=list)


def open_office(*rows: RegisterRow, store: Tasks | None = None, desk: Desk | None = None) -> Office:
    desk = desk or open_desk()
    written: list[Changes] = []
    presenter = OfficePresenter(
        desk,
        store or ImmediateTasks(),
        ImmediateTasks(),
        lambda file: RegisterBook(file.name, "d" * 64, rows),
        desk.clock,
        desk.office,
        desk.calendar,
        written.append,
    )
    office = Office(desk, presenter, written=written)
    presenter.attach(office.shown.append)
    return office


def test_a_book_is_checked_before_anything_is_written() -> None:
    office = open_office(*sample_rows())
    before = office.desk.verify().events
    office.presenter.file_chosen(BOOK)
    book = office.presenter.state.book
    assert book is not None and book.checked
    assert (book.name, book.rows, book.new, book.held, book.faulty, book.can_import) == (
        "book.csv",
        539,
        539,
        0,
        0,
        539,
    )
    assert office.desk.verify().events == before
    assert office.written == []


def test_the_main_action_brings_it_in_and_tells_the_others() -> None:
    office = open_office(*sample_rows())
    office.presenter.file_chosen(BOOK)
    office.presenter.import_wanted()
    book = office.presenter.state.book
    assert book is not None and (book.imported, book.can_import) == (539, 0)
    assert office.written == [Changes(everything=True)]
    assert office.desk.year_report(2017).received == 539
    office.presenter.import_wanted()
    assert len(office.written) == 1
    office.presenter.file_chosen(BOOK)
    book = office.presenter.state.book
    assert book is not None and (book.new, book.held, book.can_import) == (0, 539, 0)


def test_a_fault_stops_the_book_until_the_good_rows_are_wanted() -> None:
    office = open_office(row(2), row(3, code=SECOND, channel="fax", copies="x"))
    presenter = office.presenter
    presenter.file_chosen(BOOK)
    book = presenter.state.book
    assert book is not None and (book.new, book.faulty, book.can_import) == (1, 1, 0)
    assert book.shown is Findings.PROBLEMS
    assert [(line.row, line.column, line.message.code) for line in book.findings] == [
        (3, "channel", "unknown_word"),
        (3, "copies", "copies_not_a_number"),
    ]
    presenter.import_wanted()
    assert office.written == []
    presenter.good_rows_chosen(True)
    assert presenter.state.book is not None and presenter.state.book.can_import == 1
    presenter.import_wanted()
    assert presenter.state.book.imported == 1


def test_differences_and_notices_have_their_lists() -> None:
    source = RegisterRow(2, {**GOOD, "due_at": "2017-02-20T17:00", "ghi chú": "x"})
    presenter = open_office(source).presenter
    presenter.file_chosen(BOOK)
    book = presenter.state.book
    assert book is not None and book.shown is Findings.DIFFERENCES
    assert (book.findings[0].code, book.findings[0].message.code) == (GOOD["code"], "due_differs")
    presenter.list_chosen(Findings.NOTICES)
    book = presenter.state.book
    assert book is not None
    assert [(line.column, line.message.code) for line in book.findings] == [("ghi chú", "column_unread")]
    assert book.can_import == 1


def test_a_file_that_lies_is_told_beside_the_button() -> None:
    def refuse(file: Path) -> RegisterBook:
        raise Refused("zip_bomb", field="file", octets=1)

    desk, tasks = open_desk(), ImmediateTasks()
    presenter = OfficePresenter(desk, tasks, tasks, refuse, desk.clock, desk.office, desk.calendar)
    presenter.file_chosen(BOOK)
    assert presenter.state.book_trouble == say("zip_bomb", octets=1)
    assert presenter.state.trouble is None and not presenter.busy


def test_escape_gives_the_import_up_whole() -> None:
    held = HeldTasks()
    office = open_office(*sample_rows(), store=held)
    presenter = office.presenter
    presenter.file_chosen(BOOK)
    held.finish()
    presenter.import_wanted()
    assert presenter.busy and presenter.state.progress is not None
    assert presenter.state.progress.work is Work.IMPORTING
    presenter.file_chosen(BOOK)
    assert len(held.waiting) == 1
    assert presenter.stop()
    held.finish()
    assert not presenter.busy and not presenter.stop()
    assert presenter.state.book_trouble == say("stopped_importing")
    assert office.desk.year_report(2017).received == 0
    assert presenter.state.book is not None and presenter.state.book.can_import == 539
    presenter.import_wanted()
    held.finish()
    assert presenter.state.book.imported == 539
    assert presenter.state.book_trouble is None, "what was brought in must not be called stopped"


def test_the_gauge_is_read_while_work_goes_on() -> None:
    readings: list[tuple[int, int]] = []

    class Watched:
        """Runs at once, and lets the screen look in the middle, as its timer would."""

        def run(
            self,
            work: Callable[[], T],
            done: Callable[[T], None],
            failed: Callable[[Exception], None],
            owner: object,
        ) -> None:
            try:
                result = work()
            except Exception as error:
                failed(error)
                return
            presenter.tick()
            progress = presenter.state.progress
            if progress is not None:
                readings.append((progress.done, progress.total))
            done(result)

    office = open_office(*sample_rows(), store=Watched())
    presenter = office.presenter
    presenter.file_chosen(BOOK)
    presenter.import_wanted()
    assert readings == [(539, 539), (539, 539)], "rows, not passes over them"


def test_a_gauge_that_was_stopped_raises_at_its_next_reading() -> None:
    gauge = Gauge()
    gauge.tell(1, 2)
    gauge.stop()
    with pytest.raises(Stopped):
        gauge.tell(2, 2)


def test_the_ledger_is_checked_and_rebuilt() -> None:
    office = open_office(*sample_rows()[:20])
    presenter = office.presenter
    presenter.file_chosen(BOOK)
    presenter.import_wanted()
    presenter.check_wanted()
    ledger = presenter.state.ledger
    assert ledger.ok and ledger.broken == () and len(ledger.head) == 8
    assert ledger.events == office.desk.verify().events
    presenter.rebuild_wanted()
    assert presenter.state.ledger.rebuilt is not None and presenter.state.ledger.rebuilt[1] == 20
    assert office.written[-1] == Changes(everything=True)


def test_settings_and_the_calendars_doubts_are_shown() -> None:
    presenter = open_office().presenter
    lines = {line.key: line.value for line in presenter.state.settings}
    assert lines["agency"] == "Ban Quản lý các khu công nghiệp tỉnh Hưng Yên"
    assert lines["hours"] == "07:30–11:30, 13:00–17:00"
    assert presenter.state.calendar_warnings == ()
