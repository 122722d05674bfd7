"""The right side of the place of return: who waits how long, whom to remind, what goes by post."""

from __future__ import annotations

from datetime import timedelta

import pytest

from onestop.application.changes import Changes
from onestop.application.desk import Desk
from onestop.application.returning import AtCounter, Fitting, Unfetched
from onestop.application.way_contents import PostListContent, ReminderListContent
from onestop.domain.dossier_code import tail
from onestop.domain.errors import Unavailable
from onestop.presenters.returning_state import Entry, Stand
from onestop.presenters.returning_waiting import WaitingResults
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.return_counter import NOW, ReturnCounter


@pytest.fixture
def office() -> ReturnCounter:
    return ReturnCounter()


def test_the_longest_wait_first_and_long_ones_are_told_apart(office: ReturnCounter) -> None:
    old = office.result("Công ty TNHH Cũ", "2026-11-11 09:00")
    new = office.result("Công ty TNHH Mới", "2026-11-20 09:00")
    office.move(NOW)
    lines = office.open().state.waiting.list.rows
    assert [line.key for line in lines] == [old.dossier_id, new.dossier_id]
    notes = [line.due_note for line in lines if line.due_note is not None]
    assert [(note.code, note.fact("days")) for note in notes] == [("waits_long", 12), ("waits_days", 3)]
    assert lines[0].short_name == "Cũ"


def test_a_row_that_waits_is_taken_by_choosing_it(office: ReturnCounter) -> None:
    received = office.result()
    presenter = office.open()
    presenter.row_chosen(received.dossier_id)
    assert presenter.state.shown is not None and presenter.state.shown.stand is Stand.READY
    assert presenter.state.waiting.list.chosen == received.dossier_id


def test_days_are_counted_anew_at_midnight(office: ReturnCounter) -> None:
    office.result(moment="2026-11-13 09:00")
    office.move("2026-11-22 23:59")
    presenter = office.open()
    assert presenter.state.waiting.long == 0
    office.move(office.counter.clock.now() + timedelta(minutes=2))
    presenter.minute()
    assert presenter.state.waiting.long == 1


def test_a_page_that_was_left_reads_when_it_comes_back(office: ReturnCounter) -> None:
    presenter = office.open()
    presenter.left()
    office.result()
    presenter.changed(Changes(everything=True))
    assert presenter.state.waiting.total == 0
    presenter.start()
    assert presenter.state.waiting.total == 1


def test_whom_to_remind_is_printed_for_the_offices_own_number_of_days(office: ReturnCounter) -> None:
    received = office.result(moment="2026-11-12 09:00")
    presenter = office.open()
    presenter.results.print_reminder()
    assert presenter.state.told is not None and presenter.state.told.code == "reminder_none"
    office.move(NOW)
    presenter.changed(Changes(everything=True))
    presenter.results.print_reminder()
    (content,) = office.paper.lists
    assert isinstance(content, ReminderListContent)
    assert [row.code for row in content.rows] == [received.code] and content.days == 10
    assert presenter.state.told.code == "reminder_printed"


def test_todays_post_list_or_a_word_that_there_is_none(office: ReturnCounter) -> None:
    presenter = office.open()
    presenter.results.print_post_list()
    assert presenter.state.told is not None and presenter.state.told.code == "post_list_none"
    received = office.result(return_channel="post")
    presenter.changed(Changes(everything=True))
    presenter.entered(tail(received.code))
    presenter.entry_typed(Entry.ITEM_NUMBER, "RB1")
    presenter.main_asked()
    presenter.results.print_post_list()
    (content,) = office.paper.lists
    assert isinstance(content, PostListContent) and [row.item_number for row in content.rows] == ["RB1"]


class UnreadableDesk:
    """A desk whose book answers with an error until it is mended."""

    def __init__(self, desk: Desk, error: Exception) -> None:
        self._desk = desk
        self.error: Exception | None = error

    def unfetched_results(self) -> Unfetched:
        if self.error is not None:
            raise self.error
        return self._desk.unfetched_results()

    def fitting(self, typed: str) -> Fitting:
        return self._desk.fitting(typed)

    def at_counter(self, dossier_id: str) -> AtCounter:
        return self._desk.at_counter(dossier_id)

    def reminder_list(self, days: int) -> ReminderListContent:
        return self._desk.reminder_list(days)

    def post_list(self) -> PostListContent:
        return self._desk.post_list()


def test_a_book_that_cannot_be_read_is_said_until_it_can(office: ReturnCounter) -> None:
    told: list[None] = []
    desk = UnreadableDesk(office.desk, Unavailable("ledger_busy", "locked"))
    results = WaitingResults(
        desk, ImmediateTasks(), office.counter.clock, office.paper, lambda: told.append(None)
    )
    results.read()
    assert results.trouble is not None and told
    desk.error = None
    results.read()
    assert results.trouble is None and results.state.read
    desk.error = ValueError("a bug")
    with pytest.raises(ValueError):
        results.read()
