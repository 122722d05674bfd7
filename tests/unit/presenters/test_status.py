"""The status bar's presenter: counts, sharing, the printer, the clock, and a store that does not answer."""

from __future__ import annotations

from datetime import timedelta

import pytest

from onestop.application.changes import Changes
from onestop.domain.errors import Unavailable
from onestop.presenters.message import Message
from onestop.presenters.sharing_state import ChipKind, ChipState
from onestop.presenters.slips import PrinterState
from onestop.presenters.status import StatusPresenter
from onestop.presenters.status_bar import PrinterCondition, StatusBarState
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.fake_desk import NOW, FakeDesk
from tests.helpers.office_day import at, office_day


def bar(desk: FakeDesk, *, practice: bool = False) -> StatusPresenter:
    return StatusPresenter(desk, ImmediateTasks(), desk.clock, practice=practice)


def test_counts_and_clock() -> None:
    desk = office_day()
    desk.add("LD-01", "Công ty TNHH Sáng Nay", at(23, 8))
    presenter = bar(desk, practice=True)
    shown: list[StatusBarState] = []
    presenter.attach(shown.append)
    presenter.refresh()
    state, counts = shown[-1], desk.counts()
    assert (state.received_today, state.due_today, state.overdue) == (1, counts.due_today, counts.overdue)
    assert state.overdue > 0 and state.now == NOW and state.practice
    assert state.chip == ChipState()


def test_a_minute_later_the_clock_moved_and_the_counts_are_new() -> None:
    desk = office_day()
    presenter = bar(desk)
    presenter.refresh()
    before = presenter.state.overdue
    desk.clock.moment = at(27, 9)
    presenter.minute()
    assert presenter.state.now == at(27, 9) and presenter.state.overdue > before


@pytest.mark.parametrize(("hours", "late"), [(1, False), (23, False), (24, True), (90, True)])
def test_not_shared_turns_late_after_a_day(hours: int, late: bool) -> None:
    desk = FakeDesk(alone=False, unsent=5, oldest_unsent=NOW - timedelta(hours=hours))
    presenter = bar(desk)
    presenter.refresh()
    chip = presenter.state.chip
    assert (chip.kind, chip.unsent, chip.late) == (ChipKind.WAITING, 5, late)


def test_a_machine_alone_owes_nothing() -> None:
    presenter = bar(FakeDesk(unsent=700, oldest_unsent=NOW - timedelta(days=9)))
    presenter.refresh()
    assert presenter.state.chip == ChipState()


def test_the_printer_and_the_waiting_slips() -> None:
    desk = FakeDesk(waiting_slips=1)
    presenter = bar(desk)
    assert presenter.state.printer is PrinterCondition.NONE
    presenter.printer_told(PrinterState(PrinterCondition.READY, "Quầy 2"))
    presenter.changed(Changes(journal=True))
    state = presenter.state
    assert (state.printer, state.printer_name, state.waiting_slips) == (PrinterCondition.READY, "Quầy 2", 1)


def test_nothing_changed_asks_nothing() -> None:
    desk = FakeDesk()
    bar(desk).changed(Changes())
    assert desk.asked == []


def test_trouble_keeps_the_numbers_and_is_told_until_it_is_over() -> None:
    desk = office_day()
    presenter = bar(desk)
    told: list[Message | None] = []
    presenter.attach(lambda _: None, told.append)
    presenter.refresh()
    overdue = presenter.state.overdue
    desk.trouble = Unavailable("disk_failed", "I/O")
    presenter.refresh()
    assert presenter.state.overdue == overdue
    desk.trouble = None
    presenter.refresh()
    assert [message.code if message else None for message in told] == [None, "disk_failed", None]


def test_what_stays_as_it_was_is_not_shown_again() -> None:
    desk = office_day()
    presenter = bar(desk)
    presenter.refresh()
    shown: list[StatusBarState] = []
    presenter.attach(shown.append)
    presenter.changed(Changes(everything=True))
    assert len(shown) == 1
    desk.add("LD-01", "Công ty TNHH Sáng Nay", at(23, 8))
    presenter.changed(Changes(everything=True))
    assert [state.received_today for state in shown] == [0, 1]
