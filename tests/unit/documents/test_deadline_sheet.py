"""The deadline sheet says in weeks and in words what the engine walked, for every unit and kind of pause."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from onestop.application.paper import DeadlineSheetContent, PaperPause
from onestop.documents.deadline_rows import sheet_rows
from onestop.documents.deadline_sheet import render_deadline_sheet
from onestop.domain.calendar import DayDecision, WorkCalendar
from onestop.domain.deadlines import compute_deadline
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.terms import Term, TermUnit
from tests.helpers.paper_checks import font_files, page_texts, text_of

DECISIONS = [
    DayDecision(date(2026, 1, 10), "work", "Làm bù", "12729/VPCP-KGVX", "yes"),
    *[
        DayDecision(date(2026, 2, day), "off", "Tết Nguyên đán", "9441/TB-BNV", "yes")
        for day in range(16, 21)
    ],
]
CALENDAR = WorkCalendar(DECISIONS)
FEE = Pause(datetime(2026, 1, 15, 10, 15), datetime(2026, 2, 3, 9, 40), PausePolicy.RESUME)
ANEW = Pause(datetime(2026, 1, 13, 10, 15), datetime(2026, 1, 20, 9, 40), PausePolicy.RESTART)
OPEN = Pause(datetime(2026, 1, 13, 10, 15), None, PausePolicy.RESUME)


def sheet(term: Term, *pauses: Pause, first: datetime | None = None) -> DeadlineSheetContent:
    received = datetime(2026, 1, 8, 8, 40)
    deadline = compute_deadline(received, term, CALENDAR, pauses)
    return DeadlineSheetContent(
        desk_name="Ban Quản lý các khu công nghiệp tỉnh Hưng Yên",
        code="H31.99-260108-0002",
        check="89",
        applicant_name="Công ty TNHH Thực phẩm Thủy Nguyên Quốc tế",
        procedure_name="Thẩm định báo cáo đánh giá tác động môi trường",
        term=term,
        committed=True,
        received_at=received,
        due_at=deadline.due,
        days=deadline.days,
        pauses=tuple(PaperPause(p.start, p.end, "chờ nộp phí", "nghĩa vụ tài chính") for p in pauses),
        first_promise=first,
        warning="",
        as_of=datetime(2026, 2, 3, 9, 45),
    )


def rows(content: DeadlineSheetContent) -> list[tuple[str, str, str]]:
    return [
        (row.span, row.said.replace("\u00a0", " "), row.ground.replace("\u00a0", " "))
        for row in sheet_rows(content)
    ]


def test_the_walk_in_words_with_the_document_of_each_stretch() -> None:
    content = sheet(Term(16, TermUnit.WORKING_DAY), FEE, first=datetime(2026, 1, 29, 17, 0))
    assert rows(content) == [
        ("08/01/2026 08:40", "Nhận đủ hồ sơ. Ngày nhận không tính.", ""),
        ("09/01 – 15/01", "Tính 6 ngày làm việc; gồm thứ Bảy 10/01 làm bù.", "CV 12729/VPCP-KGVX"),
        (
            "16/01 – 03/02",
            "Tạm dừng chờ nộp phí: 13 ngày làm việc không tính (yêu cầu 15/01 10:15, xong 03/02 09:40; tính tiếp).",
            "nghĩa vụ tài chính",
        ),
        ("04/02 – 13/02", "Tính 8 ngày làm việc (7 đến 14).", ""),
        ("16/02 – 20/02", "Nghỉ Tết Nguyên đán: 5 ngày không tính.", "TB 9441/TB-BNV"),
        ("23/02 – 24/02", "Tính 2 ngày làm việc (15 và 16).", ""),
        ("24/02/2026 17:00", "**Hẹn trả kết quả.** Hẹn in lần đầu, chưa tạm dừng: 29/01/2026 17:00.", ""),
    ]


def test_the_page_shows_the_weeks_and_the_words() -> None:
    data = render_deadline_sheet(sheet(Term(16, TermUnit.WORKING_DAY), FEE))
    text = text_of(data)
    assert "Vì sao hẹn trả ngày 24/02/2026?" in text
    for said in (
        "Nhận 08:40",
        "làm bù",
        "dừng từ 10:15",
        "tiếp tục 09:40",
        "Tết Nguyên đán",
        "17:00",
        "KT 89",
    ):
        assert said in text
    assert text.count("tạm dừng") >= 12
    assert len(page_texts(data)) == 1
    assert all(font_files(data).values())
    assert b"Helvetica" not in data
    assert data == render_deadline_sheet(sheet(Term(16, TermUnit.WORKING_DAY), FEE))


def test_a_restart_says_that_all_is_counted_anew() -> None:
    said = rows(sheet(Term(5, TermUnit.WORKING_DAY), ANEW))
    assert ("20/01/2026 09:40", "Nhận đủ bổ sung: tính lại từ đầu. Ngày này không tính.", "") in said
    assert any("tính lại từ đầu)" in text for _, text, _ in said)


def test_an_open_pause_promises_nothing() -> None:
    content = sheet(Term(5, TermUnit.WORKING_DAY), OPEN)
    assert "Vì sao chưa có ngày hẹn trả?" in text_of(render_deadline_sheet(content))
    assert rows(content)[-1][1].startswith("**Chưa có ngày hẹn:**")


@pytest.mark.parametrize(
    "term",
    [
        Term(20, TermUnit.WORKING_HOUR),
        Term(20, TermUnit.CALENDAR_DAY),
        Term(1, TermUnit.MONTH),
        Term(0, TermUnit.WORKING_DAY),
    ],
)
def test_every_unit_prints_each_day_of_its_list(term: Term) -> None:
    content = sheet(term)
    text = text_of(render_deadline_sheet(content))
    assert [day.date for day in content.days if f"{day.date:%d/%m}" not in text] == []


def test_a_year_long_term_takes_more_pages_and_keeps_every_week() -> None:
    data = render_deadline_sheet(sheet(Term(200, TermUnit.WORKING_DAY)))
    pages = page_texts(data)
    assert len(pages) >= 3
    assert f"Trang {len(pages)}/{len(pages)}" in pages[-1]
    assert "200" in " ".join(pages)
