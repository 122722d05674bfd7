"""Counted reports in words: cells, the check of the sums, faults, where a dossier is counted, what was recorded."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from onestop.domain.report_period import PeriodKind, period
from onestop.gui.words import counted as words
from onestop.gui.words.reports import balance_sentence
from onestop.presenters.counted_state import Cell, CellKind, Check, Counting, Events, Value
from onestop.presenters.happenings import Happening
from onestop.presenters.message import say
from onestop.presenters.report_choice import ReportKind
from onestop.presenters.reports_state import BalanceState

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [
        (1234, CellKind.COUNT, "1.234"),
        (0, CellKind.COUNT, "0"),
        (None, CellKind.SHARE, ""),
        (2 / 3, CellKind.SHARE, "66,67 %"),
        (1.0, CellKind.SHARE, "100 %"),
        (349.5, CellKind.HOURS, "5 giờ 50"),
        (date(2017, 3, 1), CellKind.DAY, "01/03/2017"),
        ("170301-0001", CellKind.CODE, "170301-0001"),
        (say("report_sector_unknown"), CellKind.LONG, "Chưa rõ lĩnh vực"),
        (Counting(), CellKind.LONG, "không tính"),
        (
            Counting("Việc làm", ("received", "online", "solved", "late")),
            CellKind.LONG,
            "Việc làm: nhận trực tuyến, xong quá hạn",
        ),
        (Events(), CellKind.LONG, "không ghi gì: chỉ thời gian trôi qua"),
    ],
)
def test_a_cell_says_its_value_as_the_office_writes_it(value: Value, kind: CellKind, said: str) -> None:
    assert words.cell_words(Cell(value), kind) == said


def test_what_was_recorded_is_a_line_an_event() -> None:
    told = Happening("1", datetime(2018, 2, 5, 10), say("event_result_ready"), "Chuyên viên 1")
    text = words.cell_words(Cell(Events((told, told))), CellKind.LONG)
    assert text.count("\n") == 1 and text.startswith("05/02 10:00") and text.endswith("(Chuyên viên 1)")


def test_figures_that_do_not_agree_are_said_loudly_with_their_numbers() -> None:
    check = Check(holds=False, equations=(("solved", (539, 540)),))
    assert words.check_sentence(check) == "Kiểm tra: đã giải quyết 539 ≠ 540 – KHÔNG KHỚP"


@pytest.mark.parametrize(
    ("line", "name"), [("", "Tổng cộng"), ("?", "Chưa rõ lĩnh vực"), ("Việc làm", "Việc làm")]
)
def test_a_fault_names_its_line(line: str, name: str) -> None:
    fault = say("fault_solved", line=line, left=1, right=2, column=0)
    assert words.fault_words(fault) == f"{name}: đã giải quyết ghi 1, các phần cộng lại 2"


def test_the_days_and_the_moment_are_said_together() -> None:
    days = period(PeriodKind.QUARTER, 2026, 1)
    known = datetime(2026, 4, 1, 9, 0, 3, 250_000)
    told = words.counted_of(ReportKind.II06A, days, known)
    assert told == "Từ 15/12/2025 đến hết 14/03/2026, sổ cái biết đến 01/04/2026 09:00"
    assert words.known_exactly(known) == "01/04/2026 09:00:03.250"


def test_every_report_and_period_has_a_name(qapp: QApplication) -> None:
    assert len({words.report_word(kind) for kind in ReportKind}) == len(ReportKind)
    assert len({words.period_word(kind) for kind in PeriodKind}) == len(PeriodKind)
    assert words.number_word(PeriodKind.QUARTER, 4) == "Quý IV"


def test_a_year_with_a_dossier_without_a_date_does_not_agree() -> None:
    told = balance_sentence(BalanceState(539, (535, 3), holds=False))
    assert told == "Số liệu không khớp: 539 ≠ 535 + 3. Kiểm tra sổ cái (F9)."
