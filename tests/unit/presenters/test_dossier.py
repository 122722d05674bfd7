"""One dossier's presenter: clock, route, papers, slips, history, the walk, printing, and what cannot be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from onestop.application.changes import Changes
from onestop.domain.dossier_code import check_characters
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.facts import DossierReceived
from onestop.presenters.dossier import DossierPresenter
from onestop.presenters.dossier_sheet import DossierSheet, build_sheet
from onestop.presenters.route import StepKind
from onestop.presenters.tasks import ImmediateTasks, Tasks
from onestop.presenters.widget_states import BadgeKind, DayLook, StepProgress
from tests.helpers.fake_desk import FakeDesk
from tests.helpers.fake_paper import FakePaper
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.office_day import at, office_day


class Screen:
    def __init__(self, desk: FakeDesk | None = None, tasks: Tasks | None = None) -> None:
        self.desk = desk or office_day()
        self.paper = FakePaper()
        self.left = 0
        self.presenter = DossierPresenter(
            self.desk,
            tasks or ImmediateTasks(),
            self.desk.clock,
            self.desk.calendar,
            self.desk.office,
            self.desk.catalog,
            self.paper,
            self._leave,
        )

    def _leave(self) -> None:
        self.left += 1

    @property
    def sheet(self) -> DossierSheet:
        sheet = self.presenter.state.sheet
        assert sheet is not None
        return sheet


@pytest.fixture
def screen() -> Screen:
    screen = Screen()
    screen.presenter.opened("d0006")
    return screen


def test_the_head_of_the_page(screen: Screen) -> None:
    sheet = screen.sheet
    assert (sheet.code_head, sheet.code_tail) == ("H31.99-", "261116-0505")
    assert sheet.applicant.name == "Công ty TNHH Bao bì Đức Giang"
    assert sheet.procedure == "Cấp giấy phép lao động"
    assert (sheet.kt, sheet.head) == (check_characters("H31.99-261116-0505"), "C1H2K3M4")


def test_the_clock_counts_working_time(screen: Screen) -> None:
    clock = screen.sheet.clock
    assert clock.due == datetime(2026, 11, 25, 17) and clock.running
    assert clock.badge.kind is BadgeKind.IN_TIME
    assert clock.left is not None and clock.left.code == "time_left_hours_minutes"
    assert (clock.left.fact("hours"), clock.left.fact("minutes")) == (13, "49")
    assert clock.used == pytest.approx(1 - (13 * 60 + 49) / (6 * 8 * 60), abs=0.001)


def test_a_stopped_clock_shows_no_date_but_what_is_left() -> None:
    screen = Screen()
    screen.presenter.opened("d0009")
    clock = screen.sheet.clock
    assert clock.due is None and not clock.running
    assert clock.badge.kind is BadgeKind.WAITS_SUPPLEMENT
    assert clock.left is not None and clock.used is not None and 0 < clock.used < 1


def test_how_much_is_used_counts_by_the_offices_own_rules() -> None:
    desk = office_day()
    same_hour = replace(desk.office, deadline_rules=replace(desk.office.deadline_rules, due_hour="same_hour"))
    now, catalog = desk.clock.now(), desk.catalog
    view = desk.dossier("d0006")
    usual = build_sheet(view, now, desk.calendar, desk.office, catalog).clock.used
    other = build_sheet(view, now, desk.calendar, same_hour, catalog).clock.used
    assert usual is not None and other is not None and other < usual


def test_an_overdue_one_says_by_how_much() -> None:
    screen = Screen()
    screen.presenter.opened("d0002")
    clock = screen.sheet.clock
    assert clock.badge.kind is BadgeKind.OVERDUE
    assert clock.left is not None and clock.left.code.startswith("time_over")
    assert clock.used is not None and clock.used > 1


def test_a_settled_one_says_when_and_its_route_is_done() -> None:
    screen = Screen()
    screen.presenter.opened("d0011")
    sheet = screen.sheet
    assert sheet.clock.left is not None and sheet.clock.left.code == "finished_at"
    assert {line.progress for line in sheet.route} == {StepProgress.DONE}
    assert sheet.route[-1].at == at(11, 8)
    assert [line.what.code for line in sheet.happenings] == [
        "event_returned_counter",
        "event_result_ready",
        "event_resumed",
        "event_paused_payment",
        "slip_receipt",
        "event_received_counter",
    ]


def test_the_route_in_short_words(screen: Screen) -> None:
    assert [line.kind for line in screen.sheet.route] == [
        StepKind.RECEIVE,
        StepKind.ASSIGN,
        StepKind.APPRAISE,
        StepKind.INITIAL,
        StepKind.SIGN,
        StepKind.ISSUE,
        StepKind.RETURN,
    ]


def test_papers_bear_their_counts(screen: Screen) -> None:
    version = screen.desk.catalog.version("LD-01@2025")
    papers = screen.sheet.papers
    assert version is not None and len(papers) == len(version.components)
    assert all(paper.name for paper in papers)
    assert [(p.originals, p.copies) for p in papers] == [(c.originals, c.copies) for c in version.components]


def test_the_print_journal_and_the_history(screen: Screen) -> None:
    first, again = screen.sheet.slips
    assert (first.what.code, first.what.fact("count")) == ("slip_receipt", 2)
    assert (again.what.code, again.what.fact("time")) == ("slip_receipt_again", 1)
    assert again.reason == "Doanh nghiệp làm mất bản cũ"
    newest = screen.sheet.happenings[0]
    assert newest.what.code == "event_unknown" and newest.what.fact("kind") == "opinion_given"
    assert newest.actor == "Cán bộ một cửa 1"
    assert screen.sheet.happenings[-1].what.code == "event_received_counter"


def test_the_walk_explains_the_date(screen: Screen) -> None:
    days = screen.sheet.days
    assert days is not None and days.due == datetime(2026, 11, 25, 17)
    by_day = {line.day.day: line for line in days.days}
    assert list(by_day) == list(range(16, 26))
    assert (by_day[16].look, by_day[16].count) == (DayLook.NOT_COUNTED, "")
    assert (by_day[23].count, by_day[23].today) == ("5", True)
    assert by_day[24].look is DayLook.DAY_OFF and "Văn hóa" in str(by_day[24].why.fact("name"))
    assert (by_day[25].look, by_day[25].count) == (DayLook.DUE, "6")
    assert days.term is not None and days.term.code == "term_committed_days"
    assert "note_never_paused_law" in {note.code for note in days.notes}


def test_the_deadline_sheet_is_printed(screen: Screen) -> None:
    screen.presenter.sheet_asked()
    assert screen.paper.printed == [("deadline_sheet", "d0006", "")]
    told = screen.presenter.state.told
    assert told is not None and told.code == "sheet_printed"
    screen.paper.has_printer = False
    screen.presenter.sheet_asked()
    told = screen.presenter.state.told
    assert told is not None and told.code == "sheet_kept"


def test_a_sheet_that_cannot_be_written_is_told(screen: Screen) -> None:
    screen.paper.trouble = Unavailable("folder", "read-only")
    screen.presenter.sheet_asked()
    trouble = screen.presenter.state.trouble
    assert trouble is not None and trouble.code == "folder" and not screen.presenter.state.printing_sheet


def test_a_reprint_is_read_back(screen: Screen) -> None:
    screen.presenter.reprint_asked()
    screen.presenter.reprint_confirmed("liên 2 bị rách")
    told = screen.presenter.state.told
    assert told is not None and told.code == "reprint_done" and told.fact("print_no") == 2
    assert screen.desk.asked[-1] == ("dossier", "d0006")


def test_esc_drops_the_question_then_goes_back(screen: Screen) -> None:
    screen.presenter.reprint_asked()
    screen.presenter.step_back()
    assert screen.left == 0
    screen.presenter.step_back()
    assert screen.left == 1


def test_reads_again_only_when_touched(screen: Screen) -> None:
    asked = len(screen.desk.asked)
    screen.presenter.changed(Changes(frozenset({"d0001"})))
    assert len(screen.desk.asked) == asked
    screen.desk.facts["d0006"].append(screen.desk.facts["d0010"][-1])
    screen.presenter.changed(Changes(frozenset({"d0006"})))
    assert screen.sheet.finished_at == at(10, 15)


def test_a_dossier_left_before_its_answer_is_not_shown() -> None:
    tasks = HeldTasks()
    screen = Screen(tasks=tasks)
    screen.presenter.opened("d0001")
    screen.presenter.opened("d0006")
    tasks.finish()
    assert screen.presenter.state.sheet is None
    tasks.finish_all()
    assert screen.sheet.dossier_id == "d0006"


@pytest.mark.parametrize(("text", "code"), [("no such", "unknown_code"), ("26111", "unknown_code")])
def test_an_unknown_code_is_refused_in_words(text: str, code: str) -> None:
    screen = Screen()
    screen.presenter.opened(text)
    trouble = screen.presenter.state.trouble
    assert trouble is not None and trouble.code == code and screen.presenter.state.sheet is None


def test_a_version_the_catalogue_lost_still_shows_the_dossier() -> None:
    screen = Screen()
    received = screen.desk.facts["d0006"][0]
    assert isinstance(received, DossierReceived)
    screen.desk.facts["d0006"][0] = replace(received, version_id="LD-01@1999")
    screen.presenter.opened("d0006")
    assert screen.sheet.route == () and all(paper.name == "" for paper in screen.sheet.papers)


def test_refusals_of_the_desk_are_told(screen: Screen) -> None:
    screen.paper.trouble = Refused("reprint_not_allowed")
    screen.presenter.reprint_asked()
    screen.presenter.reprint_confirmed("mất")
    error = screen.presenter.state.reprint.error
    assert error is not None and error.code == "reprint_not_allowed"
