"""The year's report on screen: which year first, lists behind figures, late answers, files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pytest

from onestop.application.changes import Changes
from onestop.application.desk import Desk
from onestop.application.paper import YearContent
from onestop.application.read_models import DossierRow, YearReport
from onestop.domain.errors import Unavailable
from onestop.presenters.message import say
from onestop.presenters.reports import PAGE, ReportsPresenter
from onestop.presenters.reports_state import Figure, ReportsState, YearFile
from onestop.presenters.tasks import ImmediateTasks, Tasks
from tests.helpers.book_desk import open_desk, row, sample_desk
from tests.helpers.held_tasks import HeldTasks


@dataclass
class Press:
    """Keeps what it was given; `broken` lets it fail as a full disk does."""

    made: list[tuple[YearContent, YearFile]] = field(default_factory=list)
    broken: bool = False

    def __call__(self, content: YearContent, kind: YearFile) -> Path:
        if self.broken:
            raise Unavailable("disk_full")
        self.made.append((content, kind))
        return Path(f"year.{kind.value}")


@dataclass
class Screen:
    shown: list[ReportsState] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return sample_desk()


def present(
    desk: Desk, store: Tasks | None = None, press: Press | None = None
) -> tuple[ReportsPresenter, Screen]:
    screen = Screen()
    tasks = ImmediateTasks()
    presenter = ReportsPresenter(desk, store or tasks, tasks, press or Press(), desk.clock, desk.calendar)
    presenter.attach(screen.shown.append, screen.files.append)
    return presenter, screen


def test_in_january_the_year_just_ended_comes_first(desk: Desk) -> None:
    presenter, _ = present(desk)
    presenter.start()
    state = presenter.state
    assert (state.year, state.years[:2], state.empty) == (2017, (2018, 2017), False)
    assert [(tile.figure, tile.count) for tile in state.tiles] == [
        (Figure.RECEIVED, 539),
        (Figure.ON_TIME, 535),
        (Figure.LATE, 4),
        (Figure.ONLINE, 216),
        (Figure.LINKED, 9),
    ]
    assert state.balance is not None and state.balance.holds
    assert (state.balance.settled, state.balance.parts, state.balance.rests) == (539, (535, 4), ())


def test_an_empty_year_gives_way_to_the_one_with_figures() -> None:
    desk = open_desk(at=datetime(2017, 6, 1, 9, 0))
    desk.import_register("book", "d", [row(2)])
    presenter, _ = present(desk)
    presenter.start()
    assert presenter.state.year == 2017
    early = open_desk(at=datetime(2017, 2, 1, 9, 0))
    early.import_register("book", "d", [row(2)])
    presenter, _ = present(early)
    presenter.start()
    assert presenter.state.year == 2017


def test_nothing_at_all_says_so() -> None:
    presenter, _ = present(open_desk())
    presenter.start()
    assert presenter.state.empty


def test_a_figure_opens_its_list_and_again_closes_it(desk: Desk) -> None:
    presenter, _ = present(desk)
    presenter.start()
    presenter.figure_opened("late")
    opened = presenter.state.opened
    assert opened is not None
    assert [card.code_tail for card in opened.cards] == [
        "170106-0001",
        "170712-0003",
        "170725-0001",
        "171031-0002",
    ]
    first = opened.cards[0]
    assert (first.name, first.legal_form, first.procedure) == (
        "Nhựa kỹ thuật Hanam Hưng Yên",
        "Cty TNHH MTV",
        "TM-06",
    )
    assert [card.note for card in opened.cards] == [say("report_late", days=days) for days in (4, 3, 3, 4)]
    assert all(card.late for card in opened.cards)
    assert opened.chosen == first.key
    presenter.figure_opened("late")
    assert presenter.state.opened is None
    assert not presenter.step_back()


def test_how_early_and_on_time_dossiers_ended(desk: Desk) -> None:
    presenter, _ = present(desk)
    presenter.start()
    presenter.figure_opened("on_time_or_early")
    opened = presenter.state.opened
    assert opened is not None
    notes = {card.note.code for card in opened.cards if card.note is not None}
    assert notes == {"report_early", "report_on_time"}


def test_long_lists_are_read_a_page_at_a_time(desk: Desk) -> None:
    presenter, _ = present(desk)
    presenter.start()
    presenter.figure_opened("received")
    opened = presenter.state.opened
    assert opened is not None and opened.more and len(opened.cards) == PAGE
    for _ in range(5):
        presenter.more_wanted()
    opened = presenter.state.opened
    assert opened is not None and not opened.more and len(opened.cards) == opened.count == 539


def test_months_and_fields_open_too(desk: Desk) -> None:
    presenter, _ = present(desk)
    presenter.start()
    for name, count in (("month:3", 53), ("field:Việc làm", 55), ("month:13", 0)):
        presenter.figure_opened(name)
        opened = presenter.state.opened
        assert opened is not None and (opened.name, opened.count, len(opened.cards)) == (name, count, count)


def test_an_answer_that_comes_late_is_dropped(desk: Desk) -> None:
    held = HeldTasks()
    presenter, _ = present(desk, held)
    presenter.start()
    held.finish_all()
    presenter.figure_opened("late")
    presenter.step_back()
    held.finish_all()
    assert presenter.state.opened is None
    presenter.year_chosen(2016)
    presenter.year_chosen(2018)
    held.finish_all()
    assert presenter.state.year == 2018


def test_another_year_closes_the_list(desk: Desk) -> None:
    presenter, _ = present(desk)
    presenter.start()
    presenter.figure_opened("late")
    presenter.year_chosen(2018)
    assert (presenter.state.year, presenter.state.opened, presenter.state.empty) == (2018, None, True)


def test_what_is_written_elsewhere_is_counted_again() -> None:
    desk = open_desk()
    desk.import_register("book", "d", [row(2)])
    presenter, _ = present(desk)
    presenter.start()
    presenter.figure_opened("received")
    desk.import_register("book", "d", [row(3, code="000.00.99.H31-170124-0002")])
    presenter.changed(Changes())
    assert presenter.state.tiles[0].count == 1
    presenter.changed(Changes(everything=True))
    opened = presenter.state.opened
    assert presenter.state.tiles[0].count == 2
    assert opened is not None and opened.count == 2


@pytest.mark.parametrize("kind", list(YearFile))
def test_the_years_file_is_made_from_the_same_figures(desk: Desk, kind: YearFile) -> None:
    press = Press()
    presenter, screen = present(desk, press=press)
    presenter.file_wanted(kind)
    assert press.made == []
    presenter.start()
    presenter.file_wanted(kind)
    ((content, made),) = press.made
    assert (content.received, content.late, made) == (539, 4, kind)
    assert screen.files == [Path(f"year.{kind.value}")]
    assert any(state.saving is kind for state in screen.shown) and presenter.state.saving is None


def test_a_full_disk_is_told_and_the_figures_stay(desk: Desk) -> None:
    presenter, screen = present(desk, press=Press(broken=True))
    presenter.start()
    presenter.file_wanted(YearFile.PDF)
    assert presenter.state.trouble == say("disk_full", cause="")
    assert (presenter.state.saving, presenter.state.tiles[0].count, screen.files) == (None, 539, [])


def test_what_is_still_open_is_offered_beside_the_check() -> None:
    desk = open_desk()
    desk.import_register("book", "d", [row(2, finished_at="", returned_at="")])
    presenter, _ = present(desk)
    presenter.start()
    balance = presenter.state.balance
    assert balance is not None and [(rest.figure, rest.count) for rest in balance.rests] == [
        (Figure.PENDING, 1)
    ]
    presenter.figure_opened("pending")
    opened = presenter.state.opened
    assert opened is not None and opened.cards[0].note == say("report_overdue")


@dataclass
class NoDueDesk:
    """The sample year, but one of the settled has no due moment: it is in no column of timeliness."""

    desk: Desk

    def year_report(self, year: int, known_at: datetime | None = None) -> YearReport:
        report = self.desk.year_report(year, known_at)
        late = report.lists["late"]
        lists = {**report.lists, "late": late[1:], "no_due": late[:1]}
        return replace(report, late=report.late - 1, no_due=1, lists=lists)

    def year_paper(self, report: YearReport, *, anyway: bool = False) -> YearContent:
        return self.desk.year_paper(report, anyway=anyway)

    def rows_of(self, dossier_ids: Iterable[str]) -> tuple[DossierRow, ...]:
        return self.desk.rows_of(dossier_ids)


def test_a_dossier_without_a_due_moment_is_an_error_that_can_be_opened(desk: Desk) -> None:
    press, tasks = Press(), ImmediateTasks()
    presenter = ReportsPresenter(NoDueDesk(desk), tasks, tasks, press, desk.clock, desk.calendar)
    presenter.start()
    balance = presenter.state.balance
    assert balance is not None and not balance.holds
    assert (balance.settled, balance.parts) == (539, (535, 3))
    assert [(rest.figure, rest.count) for rest in balance.rests] == [(Figure.NO_DUE, 1)]
    presenter.figure_opened("no_due")
    assert presenter.state.opened is not None and len(presenter.state.opened.cards) == 1
    presenter.file_wanted(YearFile.PDF)
    assert press.made == [] and presenter.state.save_anyway is YearFile.PDF
    presenter.file_wanted(YearFile.PDF, anyway=True)
    ((content, _),) = press.made
    assert not content.balanced


def test_the_year_as_known_at_a_moment_that_has_passed() -> None:
    desk = open_desk(at=datetime(2018, 1, 2, 9))
    desk.import_register("book", "d", [row(2)])
    presenter, _ = present(desk)
    presenter.start()
    for typed, code in (("mai", "moment_format"), ("01/01/2030", "known_at_in_future")):
        presenter.known_typed(typed)
        presenter.count()
        assert presenter.state.refused is not None and presenter.state.refused.code == code
        assert presenter.state.tiles[0].count == 1, "the figures stay"
    presenter.known_typed("01/01/2018 09:00")
    presenter.count()
    assert (presenter.state.refused, presenter.state.tiles[0].count) == (None, 0)
    assert presenter.state.known == "01/01/2018 09:00"
