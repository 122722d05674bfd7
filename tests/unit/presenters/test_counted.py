"""Counted reports on screen: every figure opens its list, late answers, moments compared, what cannot be, files."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from onestop.application import act_commands as do
from onestop.application.changes import Changes
from onestop.application.commands import ReceiveDossier
from onestop.application.desk import Desk
from onestop.application.register_book import Register
from onestop.application.report_paper import SHORT_LIST, ReportContent
from onestop.domain.errors import Unavailable
from onestop.domain.report_period import PeriodKind
from onestop.presenters.counted import PAGE, CountedPresenter
from onestop.presenters.counted_state import CountedState, Counting, Events, Shown
from onestop.presenters.counting import CountingDesk
from onestop.presenters.message import say
from onestop.presenters.report_choice import COUNTED, PeriodChoice, ReportKind
from onestop.presenters.tasks import ImmediateTasks, Tasks
from tests.helpers.book_desk import sample_desk
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.random_office import office_of
from tests.helpers.way import ANH_DUONG, memory_counter
from tests.helpers.wrong_reports import WrongDesk

TITLE = say("report_plain", text="a figure")


@dataclass
class Press:
    made: list[tuple[ReportContent | Register, str]] = field(default_factory=list)
    broken: bool = False

    def __call__(self, content: ReportContent | Register, suffix: str) -> Path:
        if self.broken:
            raise Unavailable("disk_full")
        self.made.append((content, suffix))
        return Path(f"report{suffix}")


def present(
    desk: Desk, store: Tasks | None = None, press: Press | None = None, counting: CountingDesk | None = None
) -> CountedPresenter:
    tasks = ImmediateTasks()
    return CountedPresenter(
        counting or desk, store or tasks, tasks, press or Press(), desk.clock, desk.calendar
    )


def shown(presenter: CountedPresenter) -> Shown:
    assert presenter.state.shown is not None
    return presenter.state.shown


def every_figure_opens_its_list(presenter: CountedPresenter) -> int:
    """How many figures were opened; each list has as many cards as the figure says."""
    opened = 0
    for row in shown(presenter).table.rows:
        for cell in row.cells:
            if not cell.opens:
                continue
            presenter.list_opened(cell.opens, TITLE)
            found = presenter.state.opened
            assert found is not None and found.count == cell.value, (row.key, cell)
            while found.more:
                presenter.more_wanted()
                found = presenter.state.opened
                assert found is not None
            assert len(found.cards) == cell.value
            presenter.step_back()
            opened += 1
    return opened


def test_each_cell_of_the_sample_year_opens_the_list_it_counted() -> None:
    presenter = present(sample_desk())
    presenter.start(ReportKind.II06A)
    table = shown(presenter).table
    total = table.rows[-1]
    assert total.total and [cell.value for cell in total.cells[1:]] == [
        539, 216, 323, 0, 539, 322, 213, 4, 0, 0, 0,
    ]  # fmt: skip
    assert every_figure_opens_its_list(presenter) == 11 * len(table.rows)
    check = shown(presenter).check
    assert check is not None and check.holds and check.no_due == 0
    assert check.equations[0] == ("received", (539, 539, 539))


@pytest.mark.parametrize("seed", [5, 11])
@pytest.mark.parametrize("kind", [each for each in COUNTED if each is not ReportKind.REGISTER])
def test_each_figure_of_each_report_opens_its_list(kind: ReportKind, seed: int) -> None:
    desk = office_of(seed, datetime(2018, 1, 1), 120).desk
    presenter = present(desk)
    presenter.start(kind)
    presenter.period_chosen(PeriodChoice(PeriodKind.YEAR, 2018))
    assert every_figure_opens_its_list(presenter) > 0
    for view in shown(presenter).views:
        presenter.view_chosen(view)
        every_figure_opens_its_list(presenter)
    for bar in chart.bars if (chart := shown(presenter).chart) is not None else ():
        presenter.list_opened(bar.opens, TITLE)
        assert presenter.state.opened is not None and presenter.state.opened.count == bar.value
        presenter.step_back()


def test_a_past_moment_counts_what_was_known_then_and_its_lists_too() -> None:
    counter = memory_counter(datetime(2018, 1, 2, 9))
    desk = counter.desk("quantri")
    kept = desk.receive(ReceiveDossier("LD-01", ANH_DUONG)).dossier_id
    counter.clock.move(datetime(2018, 2, 5, 10))
    desk.act(kept, do.MarkReady(), datetime(2018, 1, 3, 9))
    desk.receive(ReceiveDossier("LD-01", ANH_DUONG))
    presenter = present(desk)
    presenter.start(ReportKind.II06A)
    presenter.known_typed("05/02/2018 09:00")
    presenter.period_chosen(PeriodChoice(PeriodKind.FREE, first="01/01/2018", last="28/02/2018"))
    presenter.count()
    assert presenter.state.known_at == datetime(2018, 2, 5, 9)
    assert [cell.value for cell in shown(presenter).table.rows[-1].cells[1:]][:5] == [1, 0, 1, 0, 0]
    assert every_figure_opens_its_list(presenter) == 22
    presenter.known_typed("")
    presenter.count()
    assert shown(presenter).table.rows[-1].cells[1].value == 2


def test_two_moments_are_told_apart_dossier_by_dossier_with_what_was_recorded_between() -> None:
    counter = memory_counter(datetime(2018, 1, 2, 9))
    desk = counter.desk("quantri")
    kept = desk.receive(ReceiveDossier("LD-01", ANH_DUONG)).dossier_id
    counter.clock.move(datetime(2018, 2, 5, 10))
    desk.act(kept, do.MarkReady(), datetime(2018, 1, 3, 9))
    presenter = present(desk)
    presenter.start(ReportKind.II06A)
    presenter.period_chosen(PeriodChoice(PeriodKind.FREE, first="01/01/2018", last="31/01/2018"))
    presenter.compared_typed("05/02/2018 09:00")
    presenter.count()
    comparison = presenter.state.comparison
    assert comparison is not None
    ((code, before, after, recorded),) = [row.cells for row in comparison.table.rows]
    assert isinstance(before.value, Counting) and before.value.figures[-1] == "pending_overdue"
    assert isinstance(after.value, Counting) and after.value.figures[-1] == "early"
    assert isinstance(recorded.value, Events)
    assert [each.what.code for each in recorded.value.happenings][-1] == "event_result_ready"
    assert comparison.table.rows[0].dossier == kept and code.value == "180102-0001"
    assert presenter.step_back()
    assert (presenter.state.comparison, presenter.state.compared) == (None, "")


def test_an_answer_that_comes_late_is_dropped() -> None:
    held = HeldTasks()
    presenter = present(sample_desk(), held)
    presenter.start(ReportKind.II06A)
    presenter.period_chosen(PeriodChoice(PeriodKind.MONTH, 2017, 3))
    presenter.period_chosen(PeriodChoice(PeriodKind.MONTH, 2017, 4))
    held.finish_all()
    assert presenter.state.period is not None and presenter.state.period.number == 4
    assert shown(presenter).table.rows[-1].cells[1].value != 539
    presenter.count()
    assert presenter.state.loading and presenter.step_back()
    held.finish_all()
    assert not presenter.state.loading and presenter.state.stale
    presenter.start(ReportKind.TERMS)
    presenter.start(ReportKind.PROGRESS)
    held.finish_all()
    assert presenter.state.kind is ReportKind.PROGRESS
    assert shown(presenter).table.columns[0].key == "verdict"


@pytest.mark.parametrize(
    ("choice", "known", "compared", "code", "place"),
    [
        (
            PeriodChoice(PeriodKind.FREE, first="31/01/2017", last="01/01/2017"),
            "",
            "",
            "period_backwards",
            "to",
        ),
        (PeriodChoice(PeriodKind.FREE, first="hôm qua", last="01/01/2017"), "", "", "day_format", "from"),
        (PeriodChoice(year=2017), "mai", "", "moment_format", "known_at"),
        (PeriodChoice(year=2017), "01/01/2030", "", "known_at_in_future", "known_at"),
        (PeriodChoice(year=2017), "", "1/x", "moment_format", "compared"),
        (PeriodChoice(year=2017), "", "01/01/2030", "known_at_in_future", "compared"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_the_figures_stay(
    choice: PeriodChoice, known: str, compared: str, code: str, place: str
) -> None:
    presenter = present(sample_desk())
    presenter.start(ReportKind.II06A)
    presenter.period_chosen(choice)
    presenter.known_typed(known)
    presenter.compared_typed(compared)
    presenter.count()
    assert presenter.state.refused is not None and presenter.state.refused.code == code
    assert (presenter.state.refused_field, presenter.state.loading) == (place, False)
    assert shown(presenter).table.rows[-1].cells[1].value == 539


def test_free_dates_wait_until_both_are_typed() -> None:
    presenter = present(sample_desk())
    presenter.start(ReportKind.II06A)
    presenter.period_chosen(PeriodChoice(PeriodKind.FREE, 2017))
    presenter.period_chosen(PeriodChoice(PeriodKind.FREE, 2017, first="01/03/2017"))
    assert presenter.state.refused is None
    presenter.period_chosen(PeriodChoice(PeriodKind.FREE, 2017, first="01/03/2017", last="31/03/2017"))
    assert presenter.state.period is not None and presenter.state.period.kind is PeriodKind.YEAR
    presenter.count()
    assert shown(presenter).table.rows[-1].cells[2].value == 24


def test_figures_that_do_not_agree_are_named_and_not_kept_in_silence() -> None:
    press = Press()
    desk = sample_desk()
    presenter = present(desk, press=press, counting=WrongDesk(desk))
    presenter.start(ReportKind.II06A)
    check = shown(presenter).check
    assert check is not None and not check.holds
    assert check.equations[1] == ("solved", (539, 540))
    assert {each.code for each in check.faults} == {"fault_column", "fault_list"}
    assert check.no_due == 4
    presenter.list_opened("no_due", TITLE)
    assert presenter.state.opened is not None and presenter.state.opened.count == 4
    presenter.file_wanted(".pdf")
    assert press.made == [] and presenter.state.save_anyway == ".pdf"
    assert presenter.state.trouble is not None and presenter.state.trouble.code == "report_unbalanced"
    presenter.file_wanted(".pdf", anyway=True)
    ((content, _),) = press.made
    assert isinstance(content, ReportContent) and content.problems
    assert not presenter.state.save_anyway


def test_a_file_holds_what_is_shown_and_workbooks_the_dossiers_too() -> None:
    press = Press()
    presenter = present(sample_desk(), press=press)
    presenter.file_wanted(".pdf")
    assert press.made == []
    presenter.start(ReportKind.II06A)
    for suffix in presenter.state.files:
        presenter.file_wanted(suffix)
    (page, first), (book, second) = press.made
    assert (first, second) == (".pdf", ".xlsx")
    assert isinstance(page, ReportContent) and isinstance(book, ReportContent)
    assert (len(page.counted), len(book.counted), page.known_at) == (0, 539, presenter.state.known_at)
    press.broken = True
    presenter.file_wanted(".pdf")
    assert presenter.state.trouble == say("disk_full", cause="") and presenter.state.saving == ""


@pytest.mark.parametrize("kind", [ReportKind.PROGRESS, ReportKind.CAUSES, ReportKind.TIMES, ReportKind.TERMS])
def test_every_report_is_kept_as_a_page_and_a_workbook(kind: ReportKind) -> None:
    press = Press()
    presenter = present(sample_desk(), press=press)
    presenter.start(kind)
    for suffix in presenter.state.files:
        presenter.file_wanted(suffix)
    (page, first), (book, second) = press.made
    assert (first, second) == (".pdf", ".xlsx")
    assert isinstance(page, ReportContent) and isinstance(book, ReportContent)
    assert page.report is book.report and page.names == book.names
    assert len(page.codes) == min(len(book.codes), SHORT_LIST)


def test_the_register_is_a_line_a_dossier_and_its_number_stands_first() -> None:
    press = Press()
    presenter = present(sample_desk(), press=press)
    presenter.start(ReportKind.REGISTER)
    rows = shown(presenter).table.rows
    assert len(rows) == 539 and [row.cells[0].value for row in rows[:3]] == [1, 2, 3]
    assert all(row.dossier for row in rows)
    assert shown(presenter).headline == say("register_said", book="01/2017", count=539)
    for suffix in presenter.state.files:
        presenter.file_wanted(suffix)
    assert [suffix for _, suffix in press.made] == [".pdf", ".xlsx", ".csv"]
    assert all(isinstance(content, Register) for content, _ in press.made)


def test_shortened_terms_open_procedures_not_dossiers() -> None:
    presenter = present(sample_desk())
    presenter.start(ReportKind.TERMS)
    chart = shown(presenter).chart
    assert chart is not None
    assert [bar.strong for bar in chart.bars] == [30 <= 10 * n < 70 for n in range(10)]
    presenter.list_opened("within", TITLE)
    opened = presenter.state.opened
    assert opened is not None and opened.cards and all(card.detail is not None for card in opened.cards)


def test_long_lists_are_read_a_page_at_a_time() -> None:
    presenter = present(sample_desk())
    presenter.start(ReportKind.II06A)
    presenter.list_opened("received|", TITLE)
    opened = presenter.state.opened
    assert opened is not None and opened.more and len(opened.cards) == PAGE
    assert presenter.state.opened_title == TITLE


def test_what_is_written_meanwhile_is_said_and_counted_when_asked_for() -> None:
    counter = memory_counter(datetime(2018, 1, 2, 9))
    desk = counter.desk("quantri")
    desk.receive(ReceiveDossier("LD-01", ANH_DUONG))
    presenter = present(desk)
    presenter.start(ReportKind.II06A)
    presenter.period_chosen(PeriodChoice(year=2018))
    seen: list[CountedState] = []
    presenter.attach(seen.append)
    desk.receive(ReceiveDossier("LD-01", ANH_DUONG))
    presenter.changed(Changes())
    assert not presenter.state.stale
    presenter.changed(Changes(everything=True))
    assert presenter.state.stale and shown(presenter).table.rows[-1].cells[1].value == 1
    presenter.count()
    assert not presenter.state.stale and shown(presenter).table.rows[-1].cells[1].value == 2
    assert seen[-1] is presenter.state


def test_counting_that_is_given_up_stops_reading() -> None:
    held = HeldTasks()
    desk = office_of(5, datetime(2018, 1, 1), 60).desk
    presenter = present(desk, held)
    presenter.start(ReportKind.TIMES)
    presenter.period_chosen(PeriodChoice(year=2018))
    held.finish_all()
    presenter.tick()
    whole = presenter._gauge.reading[0]
    assert whole > 10
    before = presenter.state.shown
    presenter.count()
    assert presenter.cancel()
    held.finish_all()
    presenter.tick()
    assert presenter._gauge.reading[0] == 1
    assert presenter.state.shown is before and presenter.state.stale
