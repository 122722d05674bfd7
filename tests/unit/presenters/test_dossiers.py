"""The list's presenter: sections, windows, filters, counters, the chosen row, reprints, late answers, troubles."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from onestop.application.changes import Changes
from onestop.application.read_models import DossierQuery
from onestop.application.watch_answers import WatchPart
from onestop.domain.errors import Unavailable
from onestop.presenters.dossier_list import SectionKind
from onestop.presenters.dossiers import DossiersPresenter
from onestop.presenters.dossiers_state import EVERYTHING, Emptiness, Narrowed, Segment
from onestop.presenters.row_window import PAGE
from onestop.presenters.status_bar import StatusPlace
from onestop.presenters.tasks import ImmediateTasks, Tasks
from onestop.presenters.widget_states import BadgeKind, StepProgress
from tests.helpers.fake_desk import FakeDesk
from tests.helpers.fake_paper import FakePaper
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.office_day import at, office_day, printed


class RecordedDoors:
    def __init__(self) -> None:
        self.went: list[tuple[str, bool]] = []

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        self.went.append((dossier_id, why))

    def open_reception(self) -> None:
        self.went.append(("reception", False))


class Screen:
    def __init__(self, desk: FakeDesk, tasks: Tasks | None = None) -> None:
        self.desk = desk
        self.doors = RecordedDoors()
        self.paper = FakePaper()
        self.presenter = DossiersPresenter(
            desk,
            tasks or ImmediateTasks(),
            desk.clock,
            desk.calendar,
            desk.catalog.roles,
            self.doors,
            self.paper,
        )

    @property
    def names(self) -> list[str]:
        return [line.short_name for line in self.presenter.state.list.rows]


@pytest.fixture
def screen() -> Screen:
    screen = Screen(office_day())
    screen.presenter.start()
    return screen


def test_open_dossiers_stand_under_what_is_due(screen: Screen) -> None:
    sections = [(section.kind, section.count) for section in screen.presenter.state.list.sections]
    kinds = [kind for kind, _ in sections]
    assert kinds == sorted(kinds, key=list(SectionKind).index)
    assert dict(sections)[SectionKind.PAUSED] == 1
    assert SectionKind.OVERDUE in kinds and SectionKind.THIS_WEEK in kinds
    assert sum(count for _, count in sections) == len(screen.presenter.state.list.rows) == 9
    assert not {"Bao bì Đồng Nai", "Cơ khí Đồng Nai Hưng Yên"} & set(screen.names)


def test_a_line_says_what_is_left_over_or_which_weekday(screen: Screen) -> None:
    lines = {line.key: line for line in screen.presenter.state.list.rows}
    overdue, this_week, paused = lines["d0001"], lines["d0006"], lines["d0009"]
    assert overdue.badge.kind is BadgeKind.OVERDUE and overdue.due_note is not None
    assert overdue.due_note.code == "time_over_days"
    assert this_week.due_note is not None and this_week.due_note.code == "list_weekday"
    assert paused.badge.kind is BadgeKind.WAITS_SUPPLEMENT and paused.due is None and paused.due_note is None
    assert (this_week.short_name, this_week.legal_form) == ("Bao bì Đức Giang", "Cty TNHH")


def test_due_today_counts_working_time_left() -> None:
    desk = FakeDesk()
    desk.add("LD-01", "Công ty TNHH Dệt may Thăng Long", at(13, 9))
    due = desk.rows(DossierQuery()).rows[0].due_at
    assert due is not None
    desk.clock.moment = due - timedelta(hours=7, minutes=19)
    screen = Screen(desk)
    screen.presenter.start()
    line = screen.presenter.state.list.rows[0]
    assert line.due_today and line.badge.kind is BadgeKind.DUE_SOON
    assert line.due_note is not None
    assert (line.due_note.fact("hours"), line.due_note.fact("minutes")) == (5, "49")


@pytest.mark.parametrize(
    ("passed", "code"), [(0, "time_left_now"), (1, "time_over_now"), (600, "time_over_now")]
)
def test_no_time_left_and_none_gone_is_not_said_in_minutes(passed: int, code: str) -> None:
    """Due at closing time: no open minute passes until the next morning."""
    desk = FakeDesk()
    desk.add("LD-01", "Công ty TNHH Dệt may Thăng Long", at(13, 9))
    due = desk.rows(DossierQuery()).rows[0].due_at
    assert due is not None and (due.hour, due.minute) == (17, 0)
    desk.clock.moment = due + timedelta(minutes=passed)
    screen = Screen(desk)
    screen.presenter.start()
    note = screen.presenter.state.list.rows[0].due_note
    assert note is not None and note.code == code


def test_first_row_is_chosen_and_its_route_follows(screen: Screen) -> None:
    state = screen.presenter.state
    assert state.list.chosen == state.list.rows[0].key
    assert state.summary is not None and state.summary.dossier_id == state.list.chosen
    assert (state.summary.code_head, state.summary.code_tail) == ("H31.99-", "261112-0011")
    progress = [line.progress for line in state.summary.route]
    assert progress[0] is StepProgress.CURRENT and set(progress[1:]) == {StepProgress.AHEAD}
    assert state.summary.route[0].who and state.summary.route[0].at == at(12)


def test_received_today_and_all_are_newest_first(screen: Screen) -> None:
    screen.desk.add("LD-01", "Công ty TNHH Sáng Nay", at(23, 8))
    screen.presenter.segment_chosen(Segment.TODAY)
    assert screen.names == ["Sáng Nay"]
    screen.presenter.segment_chosen(Segment.ALL)
    moments = [screen.desk.facts[line.key][0].received_at for line in screen.presenter.state.list.rows]  # type: ignore[union-attr]
    assert moments == sorted(moments, reverse=True) and len(moments) == 12
    assert [section.kind for section in screen.presenter.state.list.sections] == [SectionKind.ALL]


def test_filter_is_folded_and_says_when_nothing_fits(screen: Screen) -> None:
    screen.presenter.segment_chosen(Segment.ALL)
    screen.presenter.filter_typed("dong nai")
    assert set(screen.names) == {"Bao bì Đồng Nai", "Cơ khí Đồng Nai Hưng Yên"}
    screen.presenter.filter_typed("không có ai")
    assert screen.presenter.state.empty is Emptiness.NOTHING_FOUND
    assert screen.presenter.state.summary is None
    assert screen.presenter.step_back() and len(screen.names) == 11
    assert not screen.presenter.step_back()


@pytest.mark.parametrize(
    ("place", "segment", "narrowed", "kinds"),
    [
        (StatusPlace.OVERDUE, Segment.OPEN, Narrowed(part=WatchPart.OVERDUE), {SectionKind.OVERDUE}),
        (StatusPlace.DUE, Segment.OPEN, Narrowed(day=at(23, 9, 41).date()), {SectionKind.TODAY}),
    ],
)
def test_counters_open_their_lists(
    screen: Screen, place: StatusPlace, segment: Segment, narrowed: Narrowed, kinds: set[SectionKind]
) -> None:
    screen.desk.clock.moment = at(23, 9, 41)
    screen.presenter.counter_followed(place)
    state = screen.presenter.state
    counts = screen.desk.counts()
    shown = {SectionKind.OVERDUE: counts.overdue, SectionKind.TODAY: counts.due_today}
    assert (state.segment, state.narrowed) == (segment, narrowed)
    assert {section.kind for section in state.list.sections} <= kinds
    assert len(state.list.rows) == sum(shown[kind] for kind in kinds)
    assert screen.presenter.step_back() and screen.presenter.state.narrowed == EVERYTHING


def test_one_applicants_dossiers_until_esc(screen: Screen) -> None:
    screen.desk.add("LD-02", "CÔNG TY TNHH BAO BÌ ĐỨC GIANG", at(20), tax_code="9900018824")
    screen.presenter.applicant_followed("9900018824", "Công ty TNHH Bao bì Đức Giang")
    assert [line.key for line in screen.presenter.state.list.rows] == ["d0012", "d0006"]
    assert screen.presenter.step_back()
    assert screen.presenter.state.applicant == "" and len(screen.names) == 12


def many(count: int) -> FakeDesk:
    desk = FakeDesk()
    for number in range(count):
        desk.add("LD-01", f"Công ty TNHH Số {number}", at(20, 8) + timedelta(minutes=number))
    return desk


def test_the_list_is_read_a_window_at_a_time() -> None:
    screen = Screen(many(PAGE + 15))
    screen.presenter.start()
    first = screen.presenter.state
    assert len(first.list.rows) == PAGE and first.more
    screen.presenter.more_wanted()
    whole = screen.presenter.state
    assert len({line.key for line in whole.list.rows}) == PAGE + 15 and not whole.more
    asked = len(screen.desk.asked)
    screen.presenter.more_wanted()
    assert len(screen.desk.asked) == asked


def test_due_today_reads_on_past_a_window_of_overdue_ones() -> None:
    desk = many(PAGE + 5)
    due = desk.rows(DossierQuery()).rows[0].due_at
    assert due is not None
    desk.clock.moment = desk.calendar.opening(desk.calendar.next_working_day(due.date()))
    desk.add("LD-01", "Công ty TNHH Đúng Hôm Nay", at(23, 8))
    screen = Screen(desk)
    screen.presenter.counter_followed(StatusPlace.DUE)
    assert screen.names == ["Đúng Hôm Nay"]


def test_a_late_answer_of_an_older_question_is_ignored() -> None:
    desk, tasks = office_day(), HeldTasks()
    screen = Screen(desk, tasks)
    screen.presenter.segment_chosen(Segment.ALL)
    for text in ("d", "do", "dong nai"):
        screen.presenter.filter_typed(text)
    assert len(tasks.waiting) == 1, "typing must not queue a question a letter"
    tasks.finish()
    assert screen.names == [], "the answer to an old filter is not shown"
    tasks.finish_all()
    assert set(screen.names) == {"Bao bì Đồng Nai", "Cơ khí Đồng Nai Hưng Yên"}


def test_the_chosen_row_stays_when_something_is_recorded(screen: Screen) -> None:
    screen.presenter.row_chosen("d0006")
    screen.desk.add("LD-01", "Công ty TNHH Vừa Đến", at(23, 9))
    screen.presenter.changed(Changes(frozenset({"d0012"})))
    assert screen.presenter.state.list.chosen == "d0006"
    assert "Vừa Đến" in screen.names
    asked = len(screen.desk.asked)
    screen.presenter.changed(Changes(journal=True))
    assert len(screen.desk.asked) == asked


def test_enter_opens_and_why_goes_to_the_reason(screen: Screen) -> None:
    screen.presenter.row_chosen("d0006")
    screen.presenter.opened()
    screen.presenter.why_asked()
    screen.presenter.opened("d0002")
    assert screen.doors.went == [("d0006", False), ("d0006", True), ("d0002", False)]


def test_reprint_wants_a_reason_and_tells_what_came_out(screen: Screen) -> None:
    screen.presenter.row_chosen("d0006")
    screen.presenter.reprint_asked()
    screen.presenter.reprint_confirmed("   ")
    error = screen.presenter.state.reprint.error
    assert error is not None and error.code == "reprint_reason_missing" and not screen.paper.printed
    screen.presenter.reprint_confirmed(" mất  bản cũ ")
    assert screen.paper.printed == [("receipt", "d0006", "mất bản cũ")]
    told = screen.presenter.state.reprint.told
    assert told is not None and told.code == "reprint_done" and told.fact("tail") == "261116-0505"


@pytest.mark.parametrize(("printer", "code"), [(True, "print_done"), (False, "print_kept")])
def test_the_first_print_needs_no_reason(printer: bool, code: str) -> None:
    desk = FakeDesk()
    desk.add("LD-01", "Công ty TNHH Chờ In", at(20), printed(at(20), target="waiting"))
    screen = Screen(desk)
    screen.paper.has_printer = printer
    screen.presenter.start()
    screen.presenter.reprint_asked()
    assert screen.paper.printed == [("receipt", "d0001", "")]
    told = screen.presenter.state.reprint.told
    assert told is not None and told.code == code


def test_a_first_print_that_fails_is_told() -> None:
    desk = FakeDesk()
    desk.add("LD-01", "Công ty TNHH Chờ In", at(20))
    screen = Screen(desk)
    screen.paper.trouble = Unavailable("folder", "read-only")
    screen.presenter.start()
    screen.presenter.reprint_asked()
    told = screen.presenter.state.reprint.told
    assert told is not None and told.code == "folder" and not screen.presenter.state.reprint.busy


def test_esc_drops_the_reprint_first(screen: Screen) -> None:
    screen.presenter.reprint_asked()
    assert screen.presenter.state.reprint.asking
    assert screen.presenter.step_back() and not screen.presenter.state.reprint.asking


def only_settled() -> FakeDesk:
    """A desk that brought in a book of an earlier year: nothing is open."""
    desk = office_day()
    opened = [row.dossier_id for row in desk.rows(DossierQuery(only_open=True, limit=99)).rows]
    for dossier_id in opened:
        del desk.facts[dossier_id]
    assert opened and desk.facts
    return desk


def test_a_book_of_settled_dossiers_leads_to_all_of_them() -> None:
    screen = Screen(only_settled())
    screen.presenter.start()
    assert screen.presenter.state.empty is Emptiness.ALL_SETTLED
    screen.presenter.way_out_taken()
    assert screen.presenter.state.segment is Segment.ALL
    assert screen.presenter.state.empty is None
    assert screen.presenter.state.list.rows


def test_the_other_empty_lists_lead_to_the_reception() -> None:
    screen = Screen(FakeDesk())
    screen.presenter.start()
    screen.presenter.way_out_taken()
    assert screen.doors.went == [("reception", False)]


@pytest.mark.parametrize(
    ("act", "empty"),
    [
        (lambda screen: screen.presenter.start(), Emptiness.NOTHING_OPEN),
        (lambda screen: screen.presenter.segment_chosen(Segment.TODAY), Emptiness.NOTHING_TODAY),
        (lambda screen: screen.presenter.segment_chosen(Segment.ALL), Emptiness.NO_DOSSIER),
        (lambda screen: screen.presenter.counter_followed(StatusPlace.OVERDUE), Emptiness.NOTHING_OVERDUE),
        (lambda screen: screen.presenter.counter_followed(StatusPlace.DUE), Emptiness.NOTHING_DUE),
    ],
)
def test_an_empty_list_says_why(act: Callable[[Screen], None], empty: Emptiness) -> None:
    screen = Screen(FakeDesk())
    act(screen)
    assert screen.presenter.state.empty is empty
    screen.presenter.opened()
    screen.presenter.why_asked()
    screen.presenter.reprint_asked()
    assert screen.doors.went == [] and not screen.presenter.state.reprint.asking


def test_trouble_is_told_and_goes_when_the_store_answers_again(screen: Screen) -> None:
    screen.desk.trouble = Unavailable("disk_failed", "I/O error")
    screen.presenter.read_again()
    trouble = screen.presenter.state.trouble
    assert trouble is not None and trouble.code == "disk_failed"
    assert len(screen.names) == 9, "what was read stays on screen"
    screen.desk.trouble = None
    screen.presenter.read_again()
    assert screen.presenter.state.trouble is None


def test_a_bug_is_not_swallowed(screen: Screen) -> None:
    screen.desk.trouble = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        screen.presenter.read_again()
